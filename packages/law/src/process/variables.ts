import type { Json, Variables } from './state.ts'

/**
 * The variables after new ones came in, which replace old ones by name. They are reduced to the paths which
 * the graph reads, so that a state stays small and holds no personal data that no condition needs.
 */
export function remember(paths: readonly string[], known: Variables, incoming: Variables): Variables {
  const kept: { [name: string]: Json } = {}
  for (const path of paths) {
    const [name = path, ...inner] = path.split('.')
    const value = Object.hasOwn(incoming, name) ? incoming[name] : undefined
    if (value === undefined) continue
    const part = pick(value, inner)
    kept[name] = kept[name] === undefined ? part : overlay(kept[name], part)
  }
  return Object.keys(kept).length === 0 ? known : { ...known, ...kept }
}

/** Only what lies on the path; FEEL reads `reviews.outcome` from each element of a list. */
function pick(value: Json, path: readonly string[]): Json {
  const [name, ...rest] = path
  if (name === undefined) return value
  if (isList(value)) return value.map((element) => pick(element, path))
  if (!isObject(value)) return null
  const inner = value[name]
  return inner === undefined ? {} : { [name]: pick(inner, rest) }
}

/** Joins two parts picked from one value. */
function overlay(first: Json, second: Json): Json {
  if (isList(first) && isList(second)) return first.map((element, i) => overlay(element, second[i] ?? null))
  if (!isObject(first) || !isObject(second)) return second
  const joined: { [name: string]: Json } = { ...first }
  for (const [name, value] of Object.entries(second)) {
    const known = joined[name]
    joined[name] = known === undefined ? value : overlay(known, value)
  }
  return joined
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
