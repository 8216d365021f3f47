import { sql } from 'kysely'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { Tables } from './search.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('search')

export type Asked = {
  readonly day: string
  readonly words: string
  readonly region_code: string
  times: number
  readonly found: number
}
export type Clicked = {
  readonly day: string
  readonly words: string
  readonly group_id: number
  readonly rank: number
  times: number
}

export const addAsked = (db: Db, rows: readonly Asked[]) =>
  sql`
    insert into search.asked (day, words, region_code, times, found)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row (day date, words text, region_code text, times integer, found integer)
    order by day, words, region_code
    on conflict (day, words, region_code) do update set times = asked.times + excluded.times, found = excluded.found`.execute(
    db,
  )

export const addClicks = (db: Db, rows: readonly Clicked[]) =>
  sql`
    insert into search.clicked (day, words, group_id, rank, times)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row (day date, words text, group_id integer, rank smallint, times integer)
    order by day, words, group_id, rank
    on conflict (day, words, group_id, rank) do update set times = clicked.times + excluded.times`.execute(db)

/** Which group the item of a code is in, if it is found at all. */
export const findGroupOf = async (
  db: Db,
  code: string,
): Promise<{ id: number; name: string; places: number } | undefined> => {
  const { rows } = await sql<{ id: number; name: string; places: number }>`
    select item_group.id, item_group.name, item_group.places from catalog.brief as item
    join search.place on place.item_id = item.id
    join search.item_group on item_group.id = place.group_id
    where item.code = ${code}`.execute(db)
  return rows[0]
}

export type QuestionRow = {
  readonly words: string
  readonly times: number
  readonly found: number
  readonly clicks: number
  readonly rank: number | null
  readonly lastOn: string
}
export type Which = 'asked' | 'unanswered' | 'unclicked'

/** Questions since a day by how often they were asked, with the clicks that followed. */
export async function listQuestions(
  db: Db,
  since: string,
  which: Which,
  regionPrefix: string,
  after: { times: number; words: string } | undefined,
  limit: number,
): Promise<QuestionRow[]> {
  const { rows } = await sql<QuestionRow>`
    with question as (
      select words, sum(times)::int as times, max(day) as last_on, (array_agg(found order by day desc))[1] as found
      from search.asked where day >= ${since}::date and region_code like ${`${regionPrefix}%`} group by words
    ), click as (
      select words, sum(times)::int as clicks, sum(rank * times)::float8 / sum(times) as rank
      from search.clicked where day >= ${since}::date group by words
    )
    select words, times, found, coalesce(clicks, 0) as clicks, rank, last_on as "lastOn"
    from question left join click using (words)
    where ${which === 'unanswered' ? sql`found = 0` : which === 'unclicked' ? sql`found > 0 and clicks is null` : sql`true`}
      and (${after?.times ?? null}::int is null or (-times, words) > (-${after?.times ?? 0}::int, ${after?.words ?? ''}))
    order by times desc, words limit ${limit}`.execute(db)
  return rows
}

export type Figures = {
  readonly daily: readonly { day: string; asked: number; unanswered: number; clicked: number }[]
  readonly ranks: readonly { rank: number; clicks: number }[]
}

/** What was asked, found nothing, and was opened, by day; and at which places of the list. */
export async function countLog(db: Db, since: string): Promise<Figures> {
  const daily = await sql<Figures['daily'][number]>`
    select day, coalesce(asked, 0) as asked, coalesce(unanswered, 0) as unanswered, coalesce(clicked, 0) as clicked
    from (
      select day, sum(times)::int as asked, coalesce(sum(times) filter (where found = 0), 0)::int as unanswered
      from search.asked where day >= ${since}::date group by day
    ) asked full join (
      select day, sum(times)::int as clicked from search.clicked where day >= ${since}::date group by day
    ) clicked using (day)
    order by day`.execute(db)
  const ranks = await sql<Figures['ranks'][number]>`
    select rank, sum(times)::int as clicks from search.clicked
    where day >= ${since}::date and rank <= 10 group by rank order by rank`.execute(db)
  return { daily: daily.rows, ranks: ranks.rows }
}

export const forgetBefore = async (tx: Tx, day: string): Promise<void> => {
  for (const table of ['asked', 'clicked', 'demand'] as const)
    await tables(tx).deleteFrom(table).where('day', '<', day).execute()
}

/** An application for one of these items was handed in. */
export const addDemand = (tx: Tx, itemId: string, day: string) =>
  sql`
    insert into search.demand (group_id, day, cases)
    select group_id, ${day}::date, 1 from search.place where item_id = ${itemId}
    on conflict (group_id, day) do update set cases = demand.cases + 1`.execute(tx)

/**
 * 0 for what nobody wanted since the day, 1 for what was wanted most; between them by the logarithm, since the most
 * wanted is wanted a thousand times as much. An application counts as much as five clicks.
 */
export const weighPopularity = (tx: Tx, since: string) =>
  sql`
    with wanted as (
      select group_id, sum(weight) as weight from (
        select group_id, 5 * sum(cases) as weight from search.demand where day >= ${since}::date group by group_id
        union all
        select group_id, sum(times) from search.clicked where day >= ${since}::date group by group_id
      ) counted group by group_id
    ), weighed as (
      select id, coalesce(ln(1 + weight) / ln(1 + greatest(10, max(weight) over ())), 0)::real as popularity
      from search.item_group left join wanted on group_id = id
    )
    update search.item_group set popularity = round(weighed.popularity::numeric, 3)
    from weighed where weighed.id = item_group.id
      and abs(weighed.popularity - item_group.popularity) >= 0.01`.execute(tx)
