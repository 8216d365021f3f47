import type { AnyRoute, Input } from '../../apps/server/src/kernel/http/service.ts'

/** As much of JSON Schema as the contracts use. */
export type Schema = {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean
  readonly patternProperties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** Values for members of these names, such as the id of a case that is there. */
export type Known = Readonly<Record<string, unknown>>
type Example = { readonly [Part in keyof Required<Input>]: Record<string, unknown> }

/** The least that the contract takes. */
export function leastInput({ params, query, body }: AnyRoute, known: Known = {}): Example {
  return { params: exampleOf(params, known), query: exampleOf(query, known), body: exampleOf(body, known) }
}

const exampleOf = (schema: Schema, known: Known): Record<string, unknown> => Object(example(schema, known))

const FORMATS: Readonly<Record<string, string>> = {
  uri: 'https://example.org/',
  uuid: '019c0000-0000-7000-8000-000000000000',
  date: '2026-03-02',
  'date-time': '2026-03-02T01:00:00Z',
}
/** Each pattern in the contracts fits one of these. */
const TEXTS: readonly string[] = [
  '说明理由',
  'text',
  '1234',
  '123456',
  '330302',
  '13800000000',
  '330123006000',
  '330123006000/name',
  '913303020000000000',
  '11010519491231002X',
  '913303020000000000001',
  ...[20, 43, 64, 342].map((length) => 'a'.repeat(length)),
  '/',
  '1',
  '01',
]

function example(schema: Schema, known: Known = {}): unknown {
  if ('const' in schema) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf?.[0]) return example(schema.anyOf[0], known)
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [
          name,
          knownFor(name, schema.properties?.[name], known) ?? example(schema.properties?.[name] ?? {}, known),
        ]),
      )
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => example(schema.items ?? {}, known))
    case 'integer':
    case 'number':
      return schema.minimum ?? 0
    case 'boolean':
      return true
    case 'string':
      return text(schema)
    default:
      return null
  }
}

/** Contracts call different things by one name, such as the code of an item and the code of a text message. */
function knownFor(name: string, { pattern = '' }: Schema = {}, known: Known): unknown {
  const value = known[name]
  return typeof value !== 'string' || new RegExp(pattern, 'u').test(value) ? value : undefined
}

function text({ format, pattern = '', minLength = 0, maxLength = 99 }: Schema): string {
  if (format) return FORMATS[format] ?? ''
  const fits = new RegExp(pattern, 'u')
  const found = TEXTS.find((one) => fits.test(one))
  if (found === undefined) throw new Error(`no text fits ${pattern}`)
  return found.length > maxLength ? found.slice(0, maxLength) : found.padEnd(minLength, '理')
}

export type Wrong = {
  readonly what: string
  readonly part: 'params' | 'query' | 'body'
  readonly path: string
  readonly input: Example
}

/** Everything that the contract's schemas rule out, one thing wrong at a time. */
export function wrongInputs(contract: AnyRoute, known: Known = {}): Wrong[] {
  const least = leastInput(contract, known)
  return (['params', 'query', 'body'] as const).flatMap((part) =>
    wrongValues(contract[part], least[part], '', part).map(({ what, path, value }) => ({
      what: `${part}${path} ${what}`,
      part,
      path,
      input: { ...least, [part]: value },
    })),
  )
}

type Wronged = { readonly what: string; readonly path: string; readonly value: unknown }

/** What the schemas let through and a handler must stand: NUL and half characters, huge numbers, names that objects have of themselves. */
export function oddInputs(contract: AnyRoute, known: Known = {}): Omit<Wrong, 'path'>[] {
  const least = leastInput(contract, known)
  return (['params', 'query', 'body'] as const).flatMap((part) =>
    oddMembers(contract[part], part).map(([what, value]) => ({
      what: `${part} ${what}`,
      part,
      input: { ...least, [part]: { ...least[part], ...value } },
    })),
  )
}

function oddMembers({ properties = {} }: Schema, part: Wrong['part']): [string, object][] {
  return Object.entries(properties).flatMap(([name, member]) =>
    oddValues(member, part).map((value): [string, object] => [
      `${name} ${JSON.stringify(value).slice(0, 40)}`,
      { [name]: value },
    ]),
  )
}

const ODD_NAMES = ['', 'constructor', 'toString', '__proto__ ', 'a\u0000b', 'x'.repeat(5000)]

function oddValues(
  { type, pattern, format, enum: choices, patternProperties }: Schema,
  part: Wrong['part'],
): unknown[] {
  if (type === 'integer') return [1e300, 2 ** 53, -1]
  if (patternProperties && part === 'body')
    return ODD_NAMES.flatMap((name) => [{ [name]: 'text' }, { [name]: nested(5000) }, { [name]: 1e300 }])
  if (type === 'array') return [[], ['a\u0000b']]
  if (type !== 'string' || pattern || format || choices) return []
  return [
    '',
    ' ',
    'a\u0000b',
    '\ud800',
    '\u202e',
    '%',
    "'; drop table cases.case; --",
    '../../etc/passwd',
    '~',
    '019c~x',
  ]
}

function nested(depth: number): unknown {
  let value: unknown = 'deep'
  for (let level = 0; level < depth; level += 1) value = [value]
  return value
}

/** Members of the query and of the path arrive as text: there a number is not of a wrong type. */
function wrongValues(given: Schema, value: unknown, path: string, part: Wrong['part']): Wronged[] {
  const schema = part === 'body' ? unlessNull(given) : given
  if (schema.type === 'object' && schema.properties) return wrongObjects(schema, Object(value), path, part)
  if (schema.type === 'array' && part === 'body') return wrongArrays(schema, value, path)
  return wrongScalars(schema, part).map(([what, wrong]) => ({ what, path, value: wrong }))
}

/** Of what may also be null: the content. */
const unlessNull = (schema: Schema): Schema => {
  const [content, nothing, ...others] = schema.anyOf ?? []
  return content && nothing?.type === 'null' && others.length === 0 ? content : schema
}

function wrongObjects(
  schema: Schema,
  value: Record<string, unknown>,
  path: string,
  part: Wrong['part'],
): Wronged[] {
  const members = Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    const inner = wrongValues(member, value[name] ?? example(member), `${path}/${name}`, part)
    const isLost = schema.required?.includes(name) && part !== 'params'
    const missing = isLost ? [{ what: 'missing', path: `${path}/${name}`, value: undefined }] : []
    return [...inner, ...missing].map((wrong) => ({ ...wrong, value: { ...value, [name]: wrong.value } }))
  })
  if (part === 'params') return members
  // What browsers send of their own may hold more; what the platform itself has written down may not.
  if (path !== '' && schema.additionalProperties !== false) return [...members, ...notAnObject(path)]
  return [
    ...members,
    { what: 'unknown member', path: `${path}/nonsense`, value: { ...value, nonsense: '1' } },
    ...(part === 'body' ? notAnObject(path) : []),
  ]
}

const notAnObject = (path: string): Wronged[] =>
  [[], 'text', 7].map((value) => ({ what: `is ${JSON.stringify(value)}`, path, value }))

function wrongArrays(
  { items = {}, minItems = 0, maxItems }: Schema,
  value: unknown,
  path: string,
): Wronged[] {
  const first = example(items)
  const others = Array.from({ length: Math.max(0, minItems - 1) }, () => first)
  return [
    { what: 'is text', path, value: 'text' },
    ...(minItems > 0 ? [{ what: 'too few', path, value: [] }] : []),
    ...(maxItems === undefined
      ? []
      : [{ what: 'too many', path, value: Array.from({ length: maxItems + 1 }, () => first) }]),
    ...wrongValues(
      items,
      Array.isArray(value) && value.length > 0 ? value[0] : first,
      `${path}/0`,
      'body',
    ).map((wrong) => ({ ...wrong, value: [wrong.value, ...others] })),
  ]
}

function wrongScalars(schema: Schema, part: Wrong['part']): [string, unknown][] {
  const wrong: [string, unknown][] = part === 'body' ? wrongTypes(schema) : []
  const { type, enum: choices, format, pattern, minLength = 0, maxLength, minimum, maximum } = schema
  if (choices) wrong.push(['none of the choices', 'no-such-choice'])
  if (type === 'string' && !choices) {
    if (minLength > 0 && part !== 'params') wrong.push(['empty', ''])
    if (maxLength !== undefined) wrong.push(['too long', 'x'.repeat(maxLength + 1)])
    if (format) wrong.push(['wrong format', 'not-that'])
    if (pattern) wrong.push(['control character', 'a\u0000b'], ['bell', 'a\u0007b'])
  }
  if (type === 'integer') wrong.push(['a fraction', 1.5], ['text', 'many'])
  if (type === 'integer' || type === 'number') {
    if (minimum !== undefined) wrong.push(['too small', minimum - 1])
    if (maximum !== undefined) wrong.push(['too large', maximum + 1])
  }
  if (type === 'boolean' && part !== 'body') wrong.push(['neither yes nor no', 'maybe'])
  return wrong
}

function wrongTypes({ type, anyOf }: Schema): [string, unknown][] {
  if (!type || anyOf) return []
  const others: Readonly<Record<string, unknown>> = {
    string: 'text',
    integer: 7,
    boolean: true,
    object: {},
    array: [],
  }
  return Object.entries(others).flatMap(([name, value]): [string, unknown][] =>
    name === type || (name === 'integer' && type === 'number') ? [] : [[`is ${name}`, value]],
  )
}
