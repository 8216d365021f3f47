import { CompiledQuery } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import { prepared } from '../../kernel/database/prepared.ts'
import type { Asked } from './words/asked.ts'

/** A group among those that fit a question; `score` is the same wherever one asks from. */
export type Ranked = { readonly groupId: number; readonly places: number; readonly score: number }

// The statements are prepared, so they are written out once and what differs is in their parameters. Those of one
// authority have its name as the last.

type Of = 'any' | { readonly authority: number }

/** A group that the authority has nothing of is no candidate. `words`: the parameter of a tsquery that candidates fit. */
const candidates = (words: number, of: Of): string =>
  `places > 0 and tokens @@ $${words}::tsquery${of === 'any' ? '' : ` and id in (select group_id from search.place where authority_id in (select id from search.authority where name = $${of.authority}))`}`

/** What each fit of a concept is worth, see FITS of words/asked.ts. */
const WORTH = [1, 0.93, 0.84, 0.5, 0.22]

/**
 * How much of what was asked the group has, by how telling it is; more where it is called exactly so, less where its name
 * says much besides. $2–$6 the concepts in each fit, $7 their weights, $8 the whole question, $9 parts of it, $10 whom it
 * should be for.
 */
const SCORE = `(
    coalesce((
      select sum(weight * case ${WORTH.map((worth, fit) => `when tokens @@ fit${fit} then ${worth}`).join(' ')} else 0 end)
        / nullif(sum(weight), 0)
      from unnest($2::tsquery[], $3::tsquery[], $4::tsquery[], $5::tsquery[], $6::tsquery[], $7::real[])
        as concept (fit0, fit1, fit2, fit3, fit4, weight)
    ), 0)
    + case when tokens @@ $8::tsquery then 0.6 else 0 end
    + case when tokens @@ $9::tsquery then 0.12 else 0 end
    - 0.012 * least(name_words, 12)
  ) * prior * (1 + 0.12 * popularity) * case when tokens @@ $10::tsquery then 1 else 0.85 end`

/** $1: a tsquery that candidates fit; $11 and $12: after which score and group; $13: how many. */
const ranked = (of: Of): string =>
  prepared(`
  with scored as (
    select id, places, (${SCORE})::float8 as score from search.item_group where ${candidates(1, of)}
  )
  select id as "groupId", places, score from scored
  where $11::float8 is null or (-score, id) > (-$11::float8, $12::int)
  order by score desc, id limit $13`)
const RANKED = ranked('any')
const RANKED_OF_AUTHORITY = ranked({ authority: 14 })

export type After = { readonly score: number; readonly groupId: number }
type Ranking = {
  /** A tsquery. */
  readonly candidates: string
  readonly asked: Asked
  /** A tsquery. */
  readonly meantFor: string
  readonly authority: string | undefined
  readonly after: After | undefined
  readonly limit: number
}

/** The best groups for these words, those out of reach included, so that whoever pages knows where it stands. */
export const rankGroups = (
  db: Db,
  { candidates, asked, meantFor, authority, after, limit }: Ranking,
): Promise<Ranked[]> =>
  rows(db, authority === undefined ? RANKED : RANKED_OF_AUTHORITY, [
    candidates,
    ...asked.fits,
    asked.weights,
    asked.whole,
    asked.phrases,
    meantFor,
    after?.score ?? null,
    after?.groupId ?? null,
    limit,
    ...(authority === undefined ? [] : [authority]),
  ])

/** $1: a tsquery that candidates fit; $2 and $3: after which popularity and group; $4: how many. */
const wanted = (of: Of): string =>
  prepared(`
  select id as "groupId", places, popularity::float8 as score from search.item_group
  where ${candidates(1, of)} and ($2::float8 is null or (-popularity, id) > (-$2::float8, $3::int))
  order by popularity desc, id limit $4`)
const WANTED = wanted('any')
const WANTED_OF_AUTHORITY = wanted({ authority: 5 })

type Browsing = Omit<Ranking, 'asked' | 'meantFor'>

/** What people want most first, that out of reach included; the score is the popularity. */
export const rankByPopularity = (
  db: Db,
  { candidates, authority, after, limit }: Browsing,
): Promise<Ranked[]> =>
  rows(db, authority === undefined ? WANTED : WANTED_OF_AUTHORITY, [
    candidates,
    after?.score ?? null,
    after?.groupId ?? null,
    limit,
    ...(authority === undefined ? [] : [authority]),
  ])

/** Of two letters a tenth of the catalogue may begin with: that many are looked at. */
const MOST_CANDIDATES = 1500

/** $1: tsquery of candidates; $2: of names alone; $3: how many. */
const NAMED = prepared(`
  select id as "groupId", name from (
    select id, name, prior * (1 + popularity) * case when tokens @@ $2::tsquery then 1 else 0.8 end - 0.02 * name_words as score
    from search.item_group where ${candidates(1, 'any')} limit ${MOST_CANDIDATES}
  ) candidate
  order by score desc, id limit $3`)

export type Named = { readonly groupId: number; readonly name: string }

/** The best groups whose names or everyday names begin so. */
export const rankNames = (
  db: Db,
  { any, named }: { any: string; named: string },
  limit: number,
): Promise<Named[]> => rows(db, NAMED, [any, named, limit])

const rows = async <Row>(db: Db, statement: string, parameters: readonly unknown[]): Promise<Row[]> =>
  (await db.executeQuery<Row>(CompiledQuery.raw(statement, [...parameters]))).rows
