import { isRow, own } from '../forms/prepared-form.ts'
import type { Loose } from './draft-shape.ts'
import { meantShape, memberOf, type Shape } from './shape.ts'

/**
 * The draft with something neutral in every place that the finished shape has: rules can be run over it, and what they
 * say of the places that were blank is about nothing.
 */
export function completed<T>(shape: Shape, draft: Loose<T>): T {
  // What is filled in by the shape of T has that shape.
  return filled(shape, draft) as T
}

function filled(shape: Shape, value: unknown): unknown {
  const meant = meantShape(shape, value)
  switch (meant.type) {
    case 'object':
      return filledObject(meant, isRow(value) ? value : {})
    case 'array':
      return Array.isArray(value) ? value.map((element) => filled(meant.items ?? {}, element)) : []
    default:
      return value ?? neutral(meant)
  }
}

function filledObject(shape: Shape, value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const inner = memberOf(shape)
  if (inner)
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, filled(inner, member)]))
  return Object.fromEntries(
    Object.entries(shape.properties ?? {}).flatMap(([name, member]) => {
      const given = own(value, name)
      return given !== undefined || shape.required?.includes(name) ? [[name, filled(member, given)]] : []
    }),
  )
}

function neutral({ const: fixed, enum: choices, type, minimum = 0 }: Shape): unknown {
  if (fixed !== undefined) return fixed
  if (choices) return choices[0]
  return type === 'string' ? '' : type === 'boolean' ? false : Math.max(0, minimum)
}
