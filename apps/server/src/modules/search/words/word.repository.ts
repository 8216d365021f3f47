import { CompiledQuery, sql } from 'kysely'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import { prepared } from '../../../kernel/database/prepared.ts'
import type { Tables } from '../search.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('search')

/** Locks the words for a count; false when nothing was indexed since the last one. */
export async function beginCount(tx: Tx): Promise<boolean> {
  const { rows } = await sql`
    update search.revision set words_value = index_value, words_asked_at = null
    where words_value <> index_value returning 1`.execute(tx)
  return rows.length > 0
}

/** Whether a count is to be asked for: none is under way, or what was asked for an hour ago was lost. */
export async function askForCount(tx: Tx, now: Temporal.Instant): Promise<boolean> {
  const lost = now.subtract({ hours: 1 })
  const { rows } = await sql`
    update search.revision set words_asked_at = ${now.toString()}
    where words_asked_at is null or words_asked_at < ${lost.toString()} returning 1`.execute(tx)
  return rows.length > 0
}

type Counted = { readonly word: string; readonly groups: number }

/** Words of names and of what people call them, and in how many groups each is. */
export async function countWords(tx: Tx): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select word, ndoc as groups
    from ts_stat('select tokens from search.item_group where places > 0')
    where word !~ '^[@=~]' and length(word) between 1 and 24`.execute(tx)
  return rows
}

export const listWords = async (tx: Tx): Promise<string[]> =>
  (await tables(tx).selectFrom('word').select('word').execute()).map(({ word }) => word)

export const updateCounts = (tx: Tx, rows: readonly Counted[]) =>
  sql`
    with counted as (
      select * from unnest(${rows.map(({ word }) => word)}::text[], ${rows.map(({ groups }) => groups)}::int[]) as row (word, groups)
    ), gone as (
      delete from search.word where not exists (select from counted where counted.word = search.word.word)
    )
    update search.word set groups = counted.groups from counted
    where counted.word = search.word.word and search.word.groups <> counted.groups`.execute(tx)

export const insertWords = (tx: Tx, rows: readonly (Counted & { sound: string })[]) =>
  sql`
    insert into search.word (word, groups, sound)
    select * from unnest(${rows.map(({ word }) => word)}::text[], ${rows.map(({ groups }) => groups)}::int[], ${rows.map(({ sound }) => sound)}::text[])`.execute(
    tx,
  )

export const insertGaps = (tx: Tx, rows: readonly { gap: string; word: string }[]) =>
  sql`
    insert into search.word_gap (gap, word)
    select * from unnest(${rows.map(({ gap }) => gap)}::text[], ${rows.map(({ word }) => word)}::text[])
    on conflict do nothing`.execute(tx)

type Revisions = { readonly words: number; readonly synonyms: number }

export async function getRevisions(db: Db): Promise<Revisions> {
  const row = await tables(db)
    .selectFrom('revision')
    .select(['words_value as words', 'synonyms_value as synonyms'])
    .executeTakeFirstOrThrow()
  return row
}

/** The words that some group has; none before the first count. */
export async function listCounted(db: Db): Promise<{ words: Counted[]; groups: number }> {
  const words = await tables(db)
    .selectFrom('word')
    .select(['word', 'groups'])
    .where('groups', '>', 0)
    .execute()
  if (words.length === 0) return { words, groups: 0 }
  const { count } = await tables(db)
    .selectFrom('item_group')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('places', '>', 0)
    .executeTakeFirstOrThrow()
  return { words, groups: count }
}

/** How the words sound, everyday phrases too. */
export async function listSounds(db: Db): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('word')
    .select('sound')
    .distinct()
    .where('sound', '<>', '')
    .execute()
  return rows.map(({ sound }) => sound)
}

const ALIKE = prepared(`
  select word, sound, groups from search.word where sound = any($1::text[])
  union
  select word.word, sound, groups from search.word_gap join search.word using (word) where gap = any($2::text[])
  limit 400`)

/** Words that sound like one of these, or have a gap in common. */
export async function findAlike(
  db: Db,
  { sounds, gaps }: { sounds: readonly string[]; gaps: readonly string[] },
): Promise<{ word: string; sound: string; groups: number }[]> {
  if (sounds.length + gaps.length === 0) return []
  const { rows } = await db.executeQuery<{ word: string; sound: string; groups: number }>(
    CompiledQuery.raw(ALIKE, [[...sounds], [...gaps]]),
  )
  return rows
}
