import { isRow, own } from '../forms/prepared-form.ts'
import { meantShape, memberOf, type Shape } from './shape.ts'

/** What keeps a draft from having the finished shape. `code` is the keyword of JSON Schema. */
export interface Blank {
  /** JSON pointer. */
  readonly path: string
  readonly code: string
  /** What the sentence about the keyword names. */
  readonly params: Readonly<Record<string, unknown>>
}

/** Every place that is missing, empty or not of the right form; inside what is missing, each part of it. */
export function* blanksIn(shape: Shape, value: unknown, path = ''): Generator<Blank> {
  const meant = meantShape(shape, value)
  switch (meant.type) {
    case 'object':
      yield* blanksInObject(meant, isRow(value) ? value : {}, path)
      return
    case 'array':
      yield* blanksInList(meant, Array.isArray(value) ? value : [], path)
      return
    default:
      yield* blanksInScalar(meant, value, path)
  }
}

function* blanksInObject(
  shape: Shape,
  value: Readonly<Record<string, unknown>>,
  path: string,
): Generator<Blank> {
  const inner = memberOf(shape)
  if (inner)
    for (const [name, member] of Object.entries(value)) yield* blanksIn(inner, member, `${path}/${name}`)
  for (const [name, member] of Object.entries(shape.properties ?? {})) {
    const given = own(value, name)
    if (given !== undefined || shape.required?.includes(name))
      yield* blanksIn(member, given, `${path}/${name}`)
  }
}

function* blanksInList(shape: Shape, list: readonly unknown[], path: string): Generator<Blank> {
  const { items = {}, minItems = 0, maxItems = Number.POSITIVE_INFINITY, uniqueItems } = shape
  if (list.length < minItems) yield { path, code: 'minItems', params: { limit: minItems } }
  if (list.length > maxItems) yield { path, code: 'maxItems', params: { limit: maxItems } }
  if (uniqueItems && new Set(list).size < list.length) yield { path, code: 'uniqueItems', params: {} }
  for (const [at, element] of list.entries()) yield* blanksIn(items, element, `${path}/${at}`)
}

function* blanksInScalar(shape: Shape, value: unknown, path: string): Generator<Blank> {
  const fault = (code: string, params: Blank['params'] = {}): Blank => ({ path, code, params })
  if (value === undefined || (value === '' && (shape.minLength ?? 0) > 0)) {
    yield fault('required')
  } else if (shape.enum) {
    if (!shape.enum.includes(value)) yield fault('enum', { allowedValues: shape.enum })
  } else if (typeof value === 'string') {
    const length = [...value].length
    if (length > (shape.maxLength ?? length)) yield fault('maxLength', { limit: shape.maxLength })
    else if (!new RegExp(shape.pattern ?? '', 'u').test(value)) yield fault('pattern')
    else if (shape.format === 'date' && !/^\d{4}-\d{2}-\d{2}$/.test(value))
      yield fault('format', { format: 'date' })
  } else if (typeof value === 'number') {
    if (shape.type === 'integer' && !Number.isInteger(value)) yield fault('type', { type: 'integer' })
    else if (value < (shape.minimum ?? value)) yield fault('minimum', { limit: shape.minimum })
    else if (value > (shape.maximum ?? value)) yield fault('maximum', { limit: shape.maximum })
  }
}
