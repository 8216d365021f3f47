/**
 * The digest of a definition: over its JSON with members in the order of their names, so that it can be computed again
 * from what PostgreSQL gives back, and equal content has equal digests whoever wrote it.
 */
export const digestOf = (definition: object, hash: (text: string) => string): string =>
  hash(canonical(definition))

/** Four times as fast as a replacer of `JSON.stringify`: imports do this for every row. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  const members: Readonly<Record<string, unknown>> = { ...value }
  const names = Object.keys(members)
    .filter((name) => members[name] !== undefined)
    .sort()
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(members[name])}`).join()}}`
}
