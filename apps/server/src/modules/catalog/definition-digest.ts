/**
 * The digest of a definition: over its JSON with members in the order of their names, so that it can be computed again
 * from what PostgreSQL gives back, and equal content has equal digests whoever wrote it.
 */
export const digestOf = (definition: object, hash: (text: string) => string): string =>
  hash(JSON.stringify(definition, inOrder))

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(byName))
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)
