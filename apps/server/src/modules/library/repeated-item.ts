import type { Reading } from '../../kernel/work.ts'
import { searchBasicItems } from '../catalog/index.ts'

/** What an authority has of an entry already, where another item would be none of the 办理项 that the entry names. */
export const repeatedNames = (held: readonly string[], handlingNames: readonly string[]): string[] =>
  handlingNames.some((name) => !held.includes(name)) ? [] : [...held]

/** The same of one entry. */
export async function findRepeated(
  { db }: Reading,
  organizationId: string,
  basicCode: string,
): Promise<string[]> {
  const [basic] = await searchBasicItems(db, { q: basicCode, organizationId, after: undefined, limit: 1 })
  return basic?.code === basicCode ? repeatedNames(basic.held, basic.handlingNames) : []
}
