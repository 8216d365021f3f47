import { sql } from 'kysely'
import type { Platform } from '../../apps/server/src/kernel/platform.ts'
import { BUILT_IN } from '../../apps/server/src/modules/search/everyday/all.ts'
import { bare } from '../../apps/server/src/modules/search/words/plain-text.ts'

/** Questions that an item's own words or the everyday words give away verbatim. They measure nothing, so there should be none. */
export async function givenAway(
  platform: Platform,
  questions: readonly string[],
): Promise<{ asSynonym: string[]; asName: string[]; asPlainName: string[] }> {
  const { rows } = await sql<{ name: string; isPlain: boolean }>`
    select name, false as "isPlain" from search.item_group
    union select plain, true from search.wording, jsonb_array_elements_text(content -> 'plainNames') as plain
    union select plain, true from catalog.basic_item, jsonb_array_elements_text(definition -> 'plainNames') as plain`.execute(
    platform.db,
  )
  const names = new Set(rows.filter(({ isPlain }) => !isPlain).map(({ name }) => bare(name)))
  const plainNames = new Set(rows.filter(({ isPlain }) => isPlain).map(({ name }) => bare(name)))
  const synonyms = new Set([...BUILT_IN.keys()].map(bare))
  return {
    asSynonym: questions.filter((question) => synonyms.has(bare(question))),
    asName: questions.filter((question) => names.has(bare(question))),
    asPlainName: questions.filter((question) => plainNames.has(bare(question))),
  }
}

/** One line that says so. */
export async function countGivenAway(platform: Platform, questions: readonly string[]): Promise<string> {
  const { asSynonym, asName, asPlainName } = await givenAway(platform, questions)
  return `given away: ${asSynonym.length} as everyday words, ${asName.length} as names, ${asPlainName.length} as plain names ${[...asSynonym, ...asName, ...asPlainName].join(' ')}`
}
