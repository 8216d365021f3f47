/** The keywords of JSON Schema that the contracts of definitions use. */
export interface Shape {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Shape[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[] | undefined
  readonly patternProperties?: Readonly<Record<string, Shape>>
  readonly additionalProperties?: unknown
  readonly items?: Shape
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
}

/** Of alternatives the one that a value means: that whose fixed members the value has. */
export function meantShape(shape: Shape, value: unknown): Shape {
  const { anyOf } = shape
  if (!anyOf) return shape
  const given: Readonly<Record<string, unknown>> = Object(value)
  const fixed = (one: Shape) => Object.entries(one.properties ?? {}).filter(([, member]) => 'const' in member)
  const meant =
    anyOf.find(
      (one) => fixed(one).length > 0 && fixed(one).every(([name, member]) => given[name] === member.const),
    ) ??
    anyOf.find((one) => fixed(one).length === 0 && one.type === typeOf(value)) ??
    anyOf.find((one) => fixed(one).length === 0) ??
    anyOf[0]
  return meant ? meantShape(meant, value) : {}
}

const typeOf = (value: unknown): string => (Array.isArray(value) ? 'array' : typeof value)

/** What a JSON pointer leads to; undefined where the shape has no such place. `value` decides between alternatives. */
export function shapeAt(shape: Shape, value: unknown, pointer: string): Shape | undefined {
  let place: Shape | undefined = meantShape(shape, value)
  let there: unknown = value
  for (const part of pointer.split('/').slice(1)) {
    there = Object(there)[part]
    const next: Shape | undefined = place.items ?? place.properties?.[part] ?? memberOf(place)
    if (!next) return undefined
    place = meantShape(next, there)
  }
  return place
}

/** What a record holds under any name. */
export const memberOf = ({ patternProperties = {} }: Shape): Shape | undefined =>
  Object.values(patternProperties)[0]
