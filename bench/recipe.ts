import type { Parameter, Part, Recipe, Statement } from './servers/protocol.ts'

const UUID_V7 = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g

type Recorded = {
  readonly statements: readonly Statement[]
  /** Of the request that was recorded. */
  readonly values: readonly string[]
  /** Milliseconds since the epoch: ids that are younger were made for this request. */
  readonly since: number
  /** Finds the numbers that the request was given, which no other may have. */
  readonly numbers?: RegExp | undefined
}

/**
 * What one request sent to the database, as a recipe for others: the values of the request, and the ids and numbers
 * made for it, are left open; everything else (sealed contents, times, hashes) stays as it was.
 */
export function recipeOf({ statements, values, since, numbers }: Recorded): Recipe {
  const made = new Map<string, Part>()
  const open = (text: string): Part | undefined => {
    const value = values.indexOf(text)
    return value >= 0 ? { value } : made.get(text)
  }
  const note = (text: string): void => {
    for (const [id] of text.matchAll(UUID_V7))
      if (timeOf(id) >= since && !open(id)) made.set(id, { fresh: made.size })
    for (const [number] of numbers ? text.matchAll(numbers) : [])
      if (!open(number)) made.set(number, { fresh: made.size, digits: number.length })
  }
  for (const text of statements.flatMap((statement) => textsIn(statement.values))) note(text)

  const keys = [...values.filter((value) => value.length > 3), ...made.keys()].toSorted(
    (a, b) => b.length - a.length,
  )
  const places = keys.length === 0 ? undefined : new RegExp(`(${keys.map(RegExp.escape).join('|')})`)
  const parameterOf = (value: unknown): Parameter => {
    if (Array.isArray(value)) return { list: value.map(parameterOf) }
    if (typeof value !== 'string' || !places) return { constant: value }
    const parts = value
      .split(places)
      .filter(Boolean)
      .map((text) => open(text) ?? text)
    return parts.some((part) => typeof part !== 'string') ? { parts } : { constant: value }
  }
  return statements.map(({ text, values }) => ({ text, parameters: values.map(parameterOf) }))
}

const timeOf = (uuid: string): number => Number.parseInt(uuid.slice(0, 8) + uuid.slice(9, 13), 16)

const textsIn = (values: readonly unknown[]): string[] =>
  values.flatMap((value) =>
    typeof value === 'string' ? [value] : Array.isArray(value) ? textsIn(value) : [],
  )
