/** Conditions as they are written, joined for bundles. Undefined: always. */
export type When = string | undefined

export function allOf(conditions: readonly When[]): When {
  const parts = [...new Set(conditions.filter((condition) => condition !== undefined))]
  return parts.length < 2 ? parts[0] : parts.map(bracketed).join(' and ')
}

export function anyOf(conditions: readonly When[]): When {
  if (conditions.includes(undefined)) return undefined
  const parts = [...new Set(conditions)]
  return parts.length < 2 ? parts[0] : parts.map(bracketed).join(' or ')
}

const bracketed = (condition: When): string => `(${condition})`
