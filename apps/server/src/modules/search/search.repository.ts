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
const BELOW = 9
export type PlaceFilter = { readonly level: string | undefined; readonly authority: string | undefined }

/** A group among those that fit a question; `score` is the same wherever one asks from. */
export type Ranked = {
  readonly groupId: number
  readonly places: number
  readonly score: number
  /** Of the index when it was ranked. */
  readonly revision: number
}
/** A group, with the nearest place where it is done. */
export type Hit = Omit<Ranked, 'revision'> & {
  /** 0: in the region itself, 1: one above …, BELOW; null: nowhere within reach. */
  readonly distance: number | null
  /** JSON text in the shape of the contract ItemSummary; null: nowhere within reach, or none of the nearest that are shown. */
  readonly summary: string | null
}

/** Of its score what a hit loses with each level above the person, and what is left of it below. */
const LOST_ABOVE = 0.015
const LEFT_BELOW = 0.92

/** The farther above the person, or the farther below, the later among what fits about as well; the same as NEARNESS. */
export const nearness = ({ score, distance }: Pick<Hit, 'score' | 'distance'>): number =>
  score * (distance === BELOW ? LEFT_BELOW : 1 - LOST_ABOVE * (distance ?? 0))
const NEARNESS = `score * case near.distance when ${BELOW} then ${LEFT_BELOW}::float8 else 1 - ${LOST_ABOVE}::float8 * near.distance end`

// The statements are prepared, so they are written out once and what differs is in their parameters. Those of one
// authority have its name as the last.

type Of = 'any' | { readonly authority: number }

const withAuthority = (of: Of): string =>
  of === 'any'
    ? ''
    : `authority as materialized (select id from search.authority where name = $${of.authority}), `

/** A group that the authority has nothing of is no candidate. `words`: the parameter of a tsquery that candidates fit. */
const candidates = (words: number, of: Of): string =>
  `places > 0 and tokens @@ $${words}::tsquery${of === 'any' ? '' : ' and id in (select group_id from search.place where authority_id in (select id from authority))'}`

/** The nearest place of a hit: in the region, else above, nearest first, else below. $1 path, $2 and $3 the range below, $4 level. */
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

const REVISION = '(select index_value from search.revision) as revision'

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
  with ${withAuthority(of)}scored as (
    select id, places, (${SCORE})::float8 as score from search.item_group where ${candidates(1, of)}
  )
  select id as "groupId", places, score, ${REVISION} from scored
  where $11::float8 is null or (-score, id) > (-$11::float8, $12::int)
  order by score desc, id limit $13`)
const RANKED = ranked('any')
const RANKED_OF_AUTHORITY = ranked({ authority: 14 })

export type After = { readonly score: number; readonly groupId: number }
export type Ranking = {
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

/**
 * $5 and $6: groups in their order and their scores; $7: so many of the nearest are shown. What an item says is read for
 * those only: it lies anywhere among a million and a half. One row for each, so that there is always one to read the
 * revision from.
 */
const placed = (shown: string, of: Of): string =>
  prepared(`
  with ${withAuthority(of)}hit as (
    select id, score, place from unnest($5::int[], $6::float8[]) with ordinality as given (id, score, place)
  ), near as (
    select place, near.distance, near.item_id,
      row_number() over (order by ${NEARNESS} desc nulls last, place) as rank
    from hit left join lateral ${nearest(of)} on true
  )
  select near.distance, ${shown}, ${REVISION}
  from near left join catalog.brief as item on item.id = case when rank <= $7 then near.item_id end
  order by place`)
const SUMMARIES = 'item.summary::text as summary'
const PLACED = placed(SUMMARIES, 'any')
const PLACED_OF_AUTHORITY = placed(SUMMARIES, { authority: 8 })
const PLACED_CODES = placed('item.code', 'any')

/** Where the groups are done, what the nearest `shown` of them say, and the revision of the index now; there is at least one group. */
export async function placeGroups(
  db: Db,
  reach: Reach,
  { level, authority }: PlaceFilter,
  groups: readonly Ranked[],
  shown: number,
): Promise<{ hits: Hit[]; revision: number }> {
  const found = await rows<Pick<Hit, 'distance' | 'summary'> & { revision: number }>(
    db,
    authority === undefined ? PLACED : PLACED_OF_AUTHORITY,
    [
      reach.path,
      ...reach.below,
      level ?? null,
      groups.map(({ groupId }) => groupId),
      groups.map(({ score }) => score),
      shown,
      ...(authority === undefined ? [] : [authority]),
    ],
  )
  const hits = found.flatMap(({ distance, summary }, index) => {
    const group = groups[index]
    return group
      ? [{ groupId: group.groupId, places: group.places, score: group.score, distance, summary }]
      : []
  })
  return { hits, revision: revisionOf(found) }
}

const revisionOf = ([first]: readonly { revision: number }[]): number => first?.revision ?? -1

/** $5: a tsquery that candidates fit; $6 and $7: after which popularity and group; $8: how many. */
const browsed = (of: Of): string =>
  prepared(`
  with ${withAuthority(of)}hit as (
    select hit.id, places, popularity::float8 as score, near.item_id, near.distance
    from search.item_group as hit
    cross join lateral ${nearest(of)}
    where ${candidates(5, of)} and ($6::float8 is null or (-popularity, id) > (-$6::float8, $7::int))
    order by popularity desc, id limit $8
  )
  select hit.id as "groupId", hit.places, hit.score, hit.distance, item.summary::text as summary
  from hit join catalog.brief as item on item.id = hit.item_id
  order by hit.score desc, hit.id`)
const BROWSED = browsed('any')
const BROWSED_OF_AUTHORITY = browsed({ authority: 9 })

type Browsing = {
  readonly reach: Reach
  readonly place: PlaceFilter
  /** A tsquery. */
  readonly candidates: string
  readonly after: After | undefined
  readonly limit: number
}

/** Groups within reach, what people want most first. */
export const browse = (
  db: Db,
  { reach, place: { level, authority }, candidates, after, limit }: Browsing,
): Promise<Hit[]> =>
  rows(db, authority === undefined ? BROWSED : BROWSED_OF_AUTHORITY, [
    reach.path,
    ...reach.below,
    level ?? null,
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
  select id as "groupId", name, ${REVISION} from (
    select id, name, prior * (1 + popularity) * case when tokens @@ $2::tsquery then 1 else 0.8 end - 0.02 * name_words as score
    from search.item_group where ${candidates(1, 'any')} limit ${MOST_CANDIDATES}
  ) candidate
  order by score desc, id limit $3`)

export type Named = Pick<Ranked, 'groupId' | 'revision'> & { readonly name: string }

/** The best groups whose names or everyday names begin so. */
export const rankNames = (
  db: Db,
  { any, named }: { any: string; named: string },
  limit: number,
): Promise<Named[]> => rows(db, NAMED, [any, named, limit])

/** The nearest item of each of the groups, null where none is within reach and after the first `shown` that are; there is at least one group. */
export async function placeNames(
  db: Db,
  reach: Reach,
  groups: readonly Named[],
  shown: number,
): Promise<{ hits: (string | null)[]; revision: number }> {
  const found = await rows<{ code: string | null; revision: number }>(db, PLACED_CODES, [
    reach.path,
    ...reach.below,
    null,
    groups.map(({ groupId }) => groupId),
    // Each worth half of the one before: no distance changes their order.
    groups.map((_, index) => 2 ** -index),
    shown,
  ])
  return { hits: found.map(({ code }) => code), revision: revisionOf(found) }
}

const rows = async <Row>(db: Db, statement: string, parameters: readonly unknown[]): Promise<Row[]> =>
  (await db.executeQuery<Row>(CompiledQuery.raw(statement, [...parameters]))).rows
