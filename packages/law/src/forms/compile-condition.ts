import { evaluate, parseExpression } from 'feelin'
import type { BinaryOperator, Condition } from './condition.ts'

/**
 * Conditions are written in a subset of FEEL (DMN 1.5): and, or, not(), = != < <= > >=, `x in ("a", "b")`,
 * + - * /, literals, null, names with dots, list contains(x, "a"), count(x). Names are lower_snake, as field ids are.
 * Server only: the parser stays out of the browser.
 */
export type CompiledCondition =
  | { readonly ok: true; readonly condition: Condition }
  | { readonly ok: false; readonly problem: ConditionProblem }

export interface ConditionProblem {
  /** `syntax`: not FEEL; `unsupported`: FEEL, but outside the subset; `name`: not a lower_snake name. */
  readonly code: 'syntax' | 'unsupported' | 'name'
  /** Characters from the start of the source. */
  readonly from: number
  readonly to: number
  /** The part of the source that is not understood. */
  readonly text: string
}

export function compileCondition(source: string): CompiledCondition {
  const reader = new Reader(source)
  try {
    return { ok: true, condition: reader.whole() }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem }
    throw error
  }
}

const CACHE_LIMIT = 5000
const cache = new Map<string, Condition>()

/** The tree of a condition of a published definition, which publishing has checked; compiled once per process. */
export function publishedCondition(source: string): Condition {
  const known = cache.get(source)
  if (known) return known
  const compiled = compileCondition(source)
  if (!compiled.ok)
    throw new Error(`Condition ${source}: ${compiled.problem.code} at ${compiled.problem.from}`)
  const oldest = cache.size < CACHE_LIMIT ? undefined : cache.keys().next().value
  if (oldest !== undefined) cache.delete(oldest)
  cache.set(source, compiled.condition)
  return compiled.condition
}

/** The same condition with some of its variables called otherwise. */
export function renameInCondition(source: string, newNames: ReadonlyMap<string, string>): string {
  let renamed = source
  for (const node of new Reader(source).variables().reverse()) {
    const name = newNames.get(source.slice(node.from, node.to))
    if (name !== undefined) renamed = renamed.slice(0, node.from) + name + renamed.slice(node.to)
  }
  return renamed
}

type SyntaxNode = ReturnType<typeof parseExpression>['topNode']

const NAME = /^[a-z][a-z0-9_]*$/
const COMPARISONS = ['=', '!=', '<', '<=', '>', '>='] as const satisfies readonly BinaryOperator[]
const CALCULATIONS = ['+', '-', '*', '/'] as const satisfies readonly BinaryOperator[]

class Refusal extends Error {
  readonly problem: ConditionProblem
  constructor(problem: ConditionProblem) {
    super(problem.code)
    this.problem = problem
  }
}

class Reader {
  readonly #source: string
  readonly #top: SyntaxNode

  constructor(source: string) {
    this.#source = source
    this.#top = parseExpression(source, {}, undefined).topNode
  }

  whole(): Condition {
    for (const node of below(this.#top)) if (node.type.isError) this.#refuse('syntax', node)
    const [expression, ...more] = children(this.#top)
    if (!expression || more[0]) this.#refuse('syntax', more[0] ?? this.#top)
    return this.#read(expression)
  }

  /** Every variable, in the order of the source; function names are none. */
  variables(): SyntaxNode[] {
    return [...below(this.#top)].filter(
      (node) =>
        node.name === 'VariableName' &&
        !(node.parent?.name === 'FunctionInvocation' && node.parent.from === node.from),
    )
  }

  #read(node: SyntaxNode): Condition {
    const parts = children(node)
    const [first, second, third] = parts
    switch (node.name) {
      case 'StringLiteral':
      case 'NumericLiteral':
      case 'BooleanLiteral':
      case 'null':
        return ['value', literal(this.#text(node))]
      case 'VariableName':
        return ['name', this.#name(node)]
      case 'PathExpression':
        return this.#path(node)
      case 'ParenthesizedExpression':
        return second ? this.#read(second) : this.#refuse('unsupported', node)
      case 'List':
        return ['list', parts.slice(1, -1).map((element) => this.#read(element))]
      case 'Conjunction':
      case 'Disjunction':
        if (!first || !third) return this.#refuse('unsupported', node)
        return [node.name === 'Conjunction' ? 'and' : 'or', this.#read(first), this.#read(third)]
      case 'ArithmeticExpression':
        if (first && second && !third && this.#text(first) === '-') return ['negative', this.#read(second)]
        return this.#operation(node, CALCULATIONS)
      case 'Comparison':
        return second?.name === 'in' ? this.#membership(node) : this.#operation(node, COMPARISONS)
      case 'FunctionInvocation':
        return this.#invocation(node)
      default:
        return this.#refuse('unsupported', node)
    }
  }

  #operation(node: SyntaxNode, allowed: readonly BinaryOperator[]): Condition {
    const [left, sign, right, ...more] = children(node)
    const operator = allowed.find((candidate) => sign && candidate === this.#text(sign))
    if (!left || !right || !operator || more.length > 0) return this.#refuse('unsupported', node)
    return [operator, this.#read(left), this.#read(right)]
  }

  /** `x in ("a", "b")`, `x in ["a", "b"]` or `x in names`. */
  #membership(node: SyntaxNode): Condition {
    const [value, , third, fourth] = children(node)
    const tests = third?.name === 'PositiveUnaryTest' ? third : fourth
    if (!value || !tests) return this.#refuse('unsupported', node)
    const read = (test: SyntaxNode): Condition =>
      this.#read(test.firstChild ?? this.#refuse('unsupported', test))
    const list: Condition =
      tests.name === 'PositiveUnaryTest' ? read(tests) : ['list', children(tests).map(read)]
    return ['in', this.#read(value), list]
  }

  #invocation(node: SyntaxNode): Condition {
    const [target, , parameters] = children(node)
    const given = parameters?.name === 'PositionalParameters' ? children(parameters) : []
    const [first, second] = given
    const called = target ? this.#text(target).replace(/\s+/g, ' ') : ''
    if ((called === 'not' || called === 'count') && first && given.length === 1)
      return [called, this.#read(first)]
    if (called === 'list contains' && first && second && given.length === 2) {
      return ['contains', this.#read(first), this.#read(second)]
    }
    return this.#refuse('unsupported', target ?? node)
  }

  #path(node: SyntaxNode): Condition {
    const [target, , property] = children(node)
    if (!target || !property) return this.#refuse('unsupported', node)
    const parent = this.#read(target)
    if (parent[0] !== 'name') return this.#refuse('unsupported', target)
    return [...parent, this.#name(property)]
  }

  #name(node: SyntaxNode): string {
    const name = this.#text(node)
    return NAME.test(name) ? name : this.#refuse('name', node)
  }

  #text(node: SyntaxNode): string {
    return this.#source.slice(node.from, node.to)
  }

  #refuse(code: ConditionProblem['code'], node: SyntaxNode): never {
    throw new Refusal({ code, from: node.from, to: node.to, text: this.#text(node) })
  }
}

/** FEEL's own reading of a literal, so that escapes mean the same. */
function literal(text: string): string | number | boolean | null {
  const { value } = evaluate(text)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

function children(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) found.push(child)
  return found
}

function* below(node: SyntaxNode): Generator<SyntaxNode> {
  yield node
  for (const child of children(node)) yield* below(child)
}
