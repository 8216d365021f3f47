import { CompiledQuery } from 'kysely'
import type { Db } from '../../kernel/database/database.ts'
import { prepared } from '../../kernel/database/prepared.ts'
import type { Asked } from './words/asked.ts'
import { MOST_CONCEPTS } from './words/question.ts'

/** A group among those that fit a question; `score` is the same wherever one asks from. */
export type Ranked = {
  readonly groupId: number
  /** A hash of its 基本编码: the same for all 办理项 of an item. */
  readonly item: number
  readonly places: number
  readonly score: number
}

// The statements are prepared, so they are written out once and what differs is in their parameters. Those of one
// authority have its name as the last.

type Of = 'any' | { readonly authority: number }

/** A group that the authority has nothing of is no candidate. `words`: the parameter of a tsquery that candidates fit. */
const candidates = (words: number, of: Of): string =>
  `places > 0 and tokens @@ $${words}::tsquery${of === 'any' ? '' : ` and id in (select group_id from search.place where authority_id in (select id from search.authority where name = $${of.authority}))`}`

/** What each fit of a concept is worth, see FITS of words/asked.ts. The last holds whatever one of the others does. */
const WORTH = [1, 0.93, 0.84, 0.5, 0.22]
const NO_FIT = WORTH.length - 1

/** Of the parameters of each concept the first; its weight comes after its fits. */
const FIRST_CONCEPT = 9
const fitOf = (concept: number, fit: number): string =>
  `$${FIRST_CONCEPT + concept * (WORTH.length + 1) + fit}`

/** What a concept adds: most candidates have nothing of most concepts, which one look tells. */
function shareOf(concept: number): string {
  const fits = WORTH.slice(0, NO_FIT).map(
    (worth, fit) => `when tokens @@ ${fitOf(concept, fit)}::tsquery then ${worth}::float8`,
  )
  return `${fitOf(concept, WORTH.length)}::float8 * case when not tokens @@ ${fitOf(concept, NO_FIT)}::tsquery then 0::float8 ${fits.join(' ')} else ${WORTH[NO_FIT]}::float8 end`
}

/**
 * How much of what was asked the group has, by how telling it is; more where it is called exactly so, less where its name
 * says much besides. $2 the whole question, $3 parts of it, $4 whom it should be for.
 */
const scoreOf = (concepts: number): string => `(
    ${Array.from({ length: concepts }, (_, concept) => `${shareOf(concept)} + `).join('')}
    case when tokens @@ $2::tsquery then 0.6::float8 else 0 end
    + case when tokens @@ $3::tsquery then 0.12::float8 else 0 end
    - 0.012::float8 * least(name_words, 12)
  ) * prior * (1 + 0.12 * popularity) * case when tokens @@ $4::tsquery then 1::float8 else 0.85 end`

/** The best of those that fit the tsquery of a parameter. $5 and $6: after which score and group; $7: how many. */
const best = (words: number, concepts: number, of: Of, condition = 'true'): string => `(
  select * from (
    select id as "groupId", basic_code, places, (${scoreOf(concepts)})::float8 as score
    from search.item_group where ${candidates(words, of)} and ${condition}
  ) scored
  where $5::float8 is null or (-score, "groupId") > (-$5::float8, $6::int)
  order by score desc, "groupId" limit $7)`

/** So few with every word of the question are no answer to it. */
export const FEW = 3

// In one value: to read rows takes longer than all else.
const IN_ORDER = `string_agg(concat_ws(' ', "groupId", hashtext(basic_code), places, score), ',' order by score desc, "groupId")`

/** $1: a tsquery that candidates fit; $8: another for where few fit that. */
const ranked = (concepts: number, of: Of): string =>
  prepared(`
  with exact as materialized ${best(1, concepts, of)}
  select (select ${IN_ORDER} from exact) as exact, (
    select ${IN_ORDER}
    from ${best(8, concepts, of, `$8::tsquery is not null and (select count(*) from exact) < ${FEW}`)} few
  ) as loose`)
/** By how many concepts were asked for: looped over, they would cost twice as much. */
const RANKED = Array.from({ length: MOST_CONCEPTS + 1 }, (_, concepts) => ranked(concepts, 'any'))
const RANKED_OF_AUTHORITY = Array.from({ length: MOST_CONCEPTS + 1 }, (_, concepts) =>
  ranked(concepts, { authority: FIRST_CONCEPT + concepts * (WORTH.length + 1) }),
)

export type After = { readonly score: number; readonly groupId: number }
type Ranking = {
  /** A tsquery. */
  readonly candidates: string
  /** A tsquery for where no more than FEW fit that. */
  readonly orElse?: string | undefined
  readonly asked: Asked
  /** A tsquery. */
  readonly meantFor: string
  readonly authority: string | undefined
  readonly after: After | undefined
  readonly limit: number
}

/** The best groups for these words, those out of reach included, so that whoever pages knows where it stands. */
export async function rankGroups(
  db: Db,
  { candidates, orElse, asked, meantFor, authority, after, limit }: Ranking,
): Promise<{ exact: Ranked[]; loose: Ranked[] }> {
  const statements = authority === undefined ? RANKED : RANKED_OF_AUTHORITY
  const [found] = await rows<{ exact: string | null; loose: string | null }>(
    db,
    present(statements[asked.concepts.length]),
    [
      candidates,
      asked.whole,
      asked.phrases,
      meantFor,
      after?.score ?? null,
      after?.groupId ?? null,
      limit,
      orElse ?? null,
      ...asked.concepts.flatMap(({ fits, weight }) => [...fits, weight]),
      ...(authority === undefined ? [] : [authority]),
    ],
  )
  return { exact: readRanked(found?.exact), loose: readRanked(found?.loose) }
}

function readRanked(groups: string | null | undefined): Ranked[] {
  if (!groups) return []
  return groups.split(',').map((group) => {
    const [groupId, item, places, score] = group.split(' ').map(Number)
    return { groupId: groupId ?? 0, item: item ?? 0, places: places ?? 0, score: score ?? 0 }
  })
}

/** $1: a tsquery that candidates fit; $2 and $3: after which popularity and group; $4: how many. */
const wanted = (of: Of): string =>
  prepared(`
  select id as "groupId", hashtext(basic_code) as item, places, popularity::float8 as score from search.item_group
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

function present(statement: string | undefined): string {
  if (statement === undefined) throw new Error('more concepts than a question can have')
  return statement
}
