import { CompiledQuery } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import { prepared } from '../../kernel/database/prepared.ts'
import type { Asked } from './words/asked.ts'

/** Where somebody is: the region and those above it, and the range of those below. */
export type Reach = {
  readonly path: readonly string[]
  readonly below: readonly [from: string, until: string]
}
/** How far an authority is that serves a region below. */
export const BELOW = 9
export type PlaceFilter = { readonly level: string | undefined; readonly authority: string | undefined }

/** A group, with the nearest place where it is done. */
export type Hit = {
  readonly groupId: number
  readonly places: number
  /** Of its group, whatever the place: the order in which groups are looked at. */
  readonly score: number
  /** 0: in the region itself, 1: one above …, BELOW; null: nowhere within reach. */
  readonly distance: number | null
  /** JSON text in the shape of the contract ItemSummary; null: nowhere within reach. */
  readonly summary: string | null
}

// The statements are prepared, so they are written out once and what differs is in their parameters: $1 path, $2 and $3
// the range below it, $4 level, $5 a tsquery that candidates fit. Those of one authority have its name as the last.

type Of = 'any' | { readonly authority: number }

const withAuthority = (of: Of): string =>
  of === 'any'
    ? ''
    : `authority as materialized (select id from search.authority where name = $${of.authority}), `

/** A group that the authority has nothing of is no candidate. */
const candidates = (of: Of): string =>
  `places > 0 and tokens @@ $5::tsquery${of === 'any' ? '' : ' and id in (select group_id from search.place where authority_id in (select id from authority))'}`

/** The nearest place of a hit: in the region, else above, nearest first, else below. */
function nearest(of: Of): string {
  const fits = `group_id = hit.id and ($4::text is null or level = $4)${of === 'any' ? '' : ' and authority_id in (select id from authority)'}`
  return `(
    (select item_id, array_position($1::text[], region_code::text) - 1 as distance from search.place
     where ${fits} and region_code = any ($1::text[]) order by region_code desc, item_id limit 1)
    union all
    (select item_id, ${BELOW} from search.place
     where ${fits} and region_code > $2 and region_code < $3 order by region_code, item_id limit 1)
    limit 1
  ) near`
}

const SHOWN = `hit.id as "groupId", hit.places, hit.score, near.distance, item.summary::text as summary`

/** What each fit of a concept is worth, see FITS of words/asked.ts. */
const WORTH = [1, 0.93, 0.84, 0.55, 0.35]

/**
 * How much of what was asked the group has, by how telling it is; more where it is called exactly so, less where its name
 * says much besides. $6–$10 the concepts in each fit, $11 their weights, $12 the whole question, $13 parts of it, $14 whom
 * it should be for.
 */
const SCORE = `(
    coalesce((
      select sum(weight * case ${WORTH.map((worth, fit) => `when tokens @@ fit${fit} then ${worth}`).join(' ')} else 0 end)
        / nullif(sum(weight), 0)
      from unnest($6::tsquery[], $7::tsquery[], $8::tsquery[], $9::tsquery[], $10::tsquery[], $11::real[])
        as concept (fit0, fit1, fit2, fit3, fit4, weight)
    ), 0)
    + case when tokens @@ $12::tsquery then 0.6 else 0 end
    + case when tokens @@ $13::tsquery then 0.12 else 0 end
    - 0.012 * least(name_words, 12)
  ) * prior * (1 + 0.12 * popularity) * case when tokens @@ $14::tsquery then 1 else 0.85 end`

/** $15 and $16: after which score and group; $17: how many groups are looked at. */
const byWords = (of: Of): string =>
  prepared(`
  with ${withAuthority(of)}hit as (
    select * from (
      select id, places, (${SCORE})::float8 as score from search.item_group where ${candidates(of)}
    ) scored
    where $15::float8 is null or (-score, id) > (-$15::float8, $16::int)
    order by score desc, id limit $17
  )
  select ${SHOWN} from hit
  left join lateral ${nearest(of)} on true
  left join catalog.brief as item on item.id = near.item_id
  order by hit.score desc, hit.id`)
const BY_WORDS = byWords('any')
const BY_WORDS_OF_AUTHORITY = byWords({ authority: 18 })

export type After = { readonly score: number; readonly groupId: number }
type Asking = {
  readonly reach: Reach
  readonly place: PlaceFilter
  /** A tsquery. */
  readonly candidates: string
  readonly after: After | undefined
  readonly limit: number
}

/** The best groups for these words, those out of reach included, so that whoever pages knows where it stands. */
export async function searchByWords(
  db: Db,
  { reach, place, candidates, asked, meantFor, after, limit }: Asking & { asked: Asked; meantFor: string },
): Promise<Hit[]> {
  const { fits, weights, whole, phrases } = asked
  const parameters = [
    reach.path,
    ...reach.below,
    place.level ?? null,
    candidates,
    ...fits,
    weights,
    whole,
    phrases,
    meantFor,
    after?.score ?? null,
    after?.groupId ?? null,
    limit,
  ]
  return run(db, BY_WORDS, BY_WORDS_OF_AUTHORITY, parameters, place)
}

/** $6 and $7: after which popularity and group; $8: how many. */
const browsed = (of: Of): string =>
  prepared(`
  with ${withAuthority(of)}hit as (
    select hit.id, places, popularity::float8 as score, near.item_id, near.distance
    from search.item_group as hit
    cross join lateral ${nearest(of)}
    where ${candidates(of)} and ($6::float8 is null or (-popularity, id) > (-$6::float8, $7::int))
    order by popularity desc, id limit $8
  )
  select hit.id as "groupId", hit.places, hit.score, hit.distance, item.summary::text as summary
  from hit join catalog.brief as item on item.id = hit.item_id
  order by hit.score desc, hit.id`)
const BROWSED = browsed('any')
const BROWSED_OF_AUTHORITY = browsed({ authority: 9 })

/** Groups within reach, what people want most first. */
export async function browse(db: Db, { reach, place, candidates, after, limit }: Asking): Promise<Hit[]> {
  const parameters = [
    reach.path,
    ...reach.below,
    place.level ?? null,
    candidates,
    after?.score ?? null,
    after?.groupId ?? null,
    limit,
  ]
  return run(db, BROWSED, BROWSED_OF_AUTHORITY, parameters, place)
}

async function run(
  db: Db,
  statement: string,
  ofAuthority: string,
  parameters: readonly unknown[],
  { authority }: PlaceFilter,
): Promise<Hit[]> {
  const query =
    authority === undefined
      ? CompiledQuery.raw(statement, [...parameters])
      : CompiledQuery.raw(ofAuthority, [...parameters, authority])
  return (await db.executeQuery<Hit>(query)).rows
}

/** Of two letters a tenth of the catalogue may begin with: that many are looked at. */
const MOST_CANDIDATES = 1500

/** $6: tsquery of names alone; $7: how many. */
const SUGGESTED = prepared(`
  with hit as (
    select id, name, score from (
      select id, name, prior * (1 + popularity) * case when tokens @@ $6::tsquery then 1 else 0.8 end - 0.02 * name_words as score
      from search.item_group where ${candidates('any')} limit ${MOST_CANDIDATES}
    ) candidate
    order by score desc, id limit $7 * 2
  )
  select item.code, hit.name
  from hit cross join lateral ${nearest('any')}
  join catalog.brief as item on item.id = near.item_id
  order by hit.score desc, hit.id limit $7`)

export async function suggest(
  db: Db,
  reach: Reach,
  { any, named }: { any: string; named: string },
  limit: number,
): Promise<{ code: string; name: string }[]> {
  const parameters = [reach.path, ...reach.below, null, any, named, limit]
  return (await db.executeQuery<{ code: string; name: string }>(CompiledQuery.raw(SUGGESTED, parameters)))
    .rows
}
