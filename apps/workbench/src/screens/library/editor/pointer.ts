import { isRow, own } from '@tongban/law/forms/prepared-form.ts'

/** What a JSON pointer leads to. */
export function valueAt(definition: unknown, pointer: string): unknown {
  return partsOf(pointer).reduce<unknown>((value, part) => {
    if (Array.isArray(value)) return value[Number(part)]
    return isRow(value) ? own(value, part) : undefined
  }, definition)
}

export const textAt = (definition: unknown, pointer: string): string => {
  const value = valueAt(definition, pointer)
  return typeof value === 'string' ? value : ''
}

export const listAt = (definition: unknown, pointer: string): readonly unknown[] => {
  const value = valueAt(definition, pointer)
  return Array.isArray(value) ? value : []
}

/** The same with another value there; undefined takes it away. What is missing on the way is made. */
export function withValue<T>(definition: T, pointer: string, value: unknown): T {
  // Only what the pointer names is exchanged.
  return exchanged(definition, partsOf(pointer), value) as T
}

function exchanged(place: unknown, [part, ...rest]: readonly string[], value: unknown): unknown {
  if (part === undefined) return value
  if (/^\d+$/.test(part)) {
    const list = Array.isArray(place) ? [...place] : []
    list[Number(part)] = exchanged(list[Number(part)], rest, value)
    return list
  }
  const { [part]: before, ...others } = isRow(place) ? place : {}
  const after = exchanged(before, rest, value)
  if (after === undefined) return others
  // A member keeps its place, so that nothing seems to move.
  return isRow(place) && part in place ? { ...place, [part]: after } : { ...others, [part]: after }
}

const partsOf = (pointer: string): string[] => pointer.split('/').slice(1)

/** `/materials/0/name` → `['materials', 'name']`. */
export const propertiesIn = (pointer: string): string[] =>
  partsOf(pointer).filter((part) => !/^\d+$/.test(part))

/** Id of the control of a place. */
export const controlId = (pointer: string): string => `at${pointer.replaceAll('/', '-')}`

export const moved = <T>(list: readonly T[], from: number, to: number): T[] => {
  const rest = list.filter((_, at) => at !== from)
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)]
}
