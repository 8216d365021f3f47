import { evaluate, type FeelFunction, isFunction, parseExpression } from 'feelin'

/** FEEL (DMN 1.5) as processes use it: parsed once, repeatable, over named variables. */

export type ExpressionReading =
  | { readonly ok: true /** Dotted paths of the variables read. */; readonly reads: readonly string[] }
  | { readonly ok: false; readonly reason: string }

export interface ExpressionValue {
  /** `null` when the expression failed. */
  readonly value: unknown
  /** What went wrong, for example that a variable has no such property. */
  readonly warnings: readonly string[]
}

type SyntaxNode = ReturnType<typeof parseExpression>['topNode']

/** The current time would make a replay of history differ; a case passes its dates as variables. */
const UNREPEATABLE = new Set(['now', 'today'])

/** Checks an expression and lists what it reads. The list may name more than is needed, never less. */
export function readExpression(source: string): ExpressionReading {
  const known = readings.get(source)
  if (known) return known
  return remember(readings, source, readAnew(source))
}

function readAnew(source: string): ExpressionReading {
  const reads = new Set<string>()
  const nodes = [...nodesBelow(parseExpression(source, {}, undefined).topNode)]
  // Looked for first: a name with an error inside it, as in `A!(`, cannot be asked for a function.
  const error = nodes.find((node) => node.type.isError)
  if (error) {
    return { ok: false, reason: `unexpected at ${error.from}: ${source.slice(error.from, error.from + 20)}` }
  }
  for (const node of nodes) {
    if (node.name !== 'VariableName' || node.parent?.name === 'QualifiedName') continue
    const name = textOf(node, source)
    if (!isFirstOf(node, 'FunctionInvocation')) reads.add(pathFrom(node, source))
    else if (UNREPEATABLE.has(name)) return { ok: false, reason: `${name}() cannot be repeated` }
    else if (evaluate(name).value === null) return { ok: false, reason: `unknown function ${name}` }
  }
  if (source.trim() === '') return { ok: false, reason: 'empty' }
  return { ok: true, reads: [...reads] }
}

/** Evaluates an expression that `readExpression` has accepted; never throws. */
export function evaluateExpression(
  source: string,
  variables: Readonly<Record<string, unknown>>,
): ExpressionValue {
  try {
    const { call, names, warnings } = prepared(source)
    warnings.length = 0
    const value: unknown = call.invoke(
      names.map((name) => (Object.hasOwn(variables, name) ? (variables[name] ?? null) : null)),
    )
    return { value, warnings: warnings.map((warning) => warning.message) }
  } catch (error) {
    return { value: null, warnings: [error instanceof Error ? error.message : String(error)] }
  }
}

interface Prepared {
  readonly call: FeelFunction
  readonly names: readonly string[]
  /** Filled anew by each call. */
  readonly warnings: { message: string }[]
}

/** Rules are evaluated at every application; parsing them again would take most of that time. */
const CACHE_LIMIT = 5000
const readings = new Map<string, ExpressionReading>()
const cache = new Map<string, Prepared>()

/** The oldest makes room. */
function remember<Value>(into: Map<string, Value>, source: string, value: Value): Value {
  const oldest = into.size < CACHE_LIMIT ? undefined : into.keys().next().value
  if (oldest !== undefined) into.delete(oldest)
  into.set(source, value)
  return value
}

/**
 * `feelin` parses at every call (0.1 ms), so the expression is evaluated once as the body of a FEEL function
 * whose parameters are its variables; calling that function takes 0.002 ms.
 */
function prepared(source: string): Prepared {
  const known = cache.get(source)
  if (known) return known
  const reading = readExpression(source)
  if (!reading.ok) throw new Error(reading.reason)
  const names = [...new Set(reading.reads.map((path) => path.split('.')[0] ?? path))]
  const { value, warnings } = evaluate(`function(${names.join(', ')}) (${source}\n)`)
  if (!isFunction(value)) throw new Error('not an expression')
  return remember(cache, source, { call: value, names, warnings })
}

function* nodesBelow(node: SyntaxNode): Generator<SyntaxNode> {
  yield node
  for (let child = node.firstChild; child; child = child.nextSibling) yield* nodesBelow(child)
}

/** `a.b.c` for the variable `a` in the expression `a.b.c`. */
function pathFrom(variable: SyntaxNode, source: string): string {
  const names = [textOf(variable, source)]
  for (let node = variable; isFirstOf(node, 'PathExpression') && node.parent; node = node.parent) {
    if (node.parent.lastChild) names.push(textOf(node.parent.lastChild, source))
  }
  return names.join('.')
}

function isFirstOf(node: SyntaxNode, parentName: string): boolean {
  return node.parent?.name === parentName && node.parent.from === node.from
}

function textOf(node: SyntaxNode, source: string): string {
  return source.slice(node.from, node.to)
}
