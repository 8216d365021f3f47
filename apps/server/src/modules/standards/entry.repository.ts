import type { ItemSummary } from '@tongban/contracts/catalog.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import type { Prints, Said } from '@tongban/law/catalog/standard.ts'
import { type Expression, type Selectable, type SqlBool, sql } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { Condition } from '../../kernel/policy.ts'
import type { HandlingKey } from './handling.repository.ts'
import type { Entry, Tables } from './standards.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('standards')

/** Tells these locks from those of others. */
const LOCKS = 3500

/** A row of the view `catalog.latest`. */
export type LatestItem = {
  readonly id: string
  readonly code: string
  readonly basic_code: string
  readonly organization_id: string
  readonly region_code: string
  readonly status: 'published' | 'suspended' | 'cancelled'
  readonly version: number
  readonly version_id: string
  readonly aspects: Prints
  readonly summary: ItemSummary
  readonly definition: ItemDefinition
}

export type NewEntry = Omit<Selectable<Entry>, 'score' | 'deviations' | 'alike'>

type Policy = Condition<{ organization_id: string | null; region_code: string | null }>

/**
 * What the catalogue has under these codes, whatever its status. Waits for others who make the same entries: who reads
 * later writes later, so that an entry never falls back.
 */
export async function readLatest(db: Tx, codes: readonly string[]): Promise<LatestItem[]> {
  await sql`
    select pg_advisory_xact_lock(hashtextextended(code, ${LOCKS}::bigint))
    from (select unnest(${codes}::text[]) as code order by 1) asked`.execute(db)
  const { rows } = await sql<LatestItem>`
    select id, code, basic_code, organization_id, region_code, status, version, version_id, aspects, summary, definition
    from catalog.latest where code = any(${codes})`.execute(db)
  return rows
}

/** Makes the entries anew; their scores stay until the next comparison. */
export const putEntries = (tx: Tx, entries: readonly NewEntry[]) =>
  sql`
    insert into standards.entry (item_id, code, basic_code, sequence, organization_id, organization_name, region_code,
      region_name, level, type, name, version, version_id, prints, figures, findings, lists, content, intermediaries,
      services, themes)
    select * from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as row (item_id uuid, code text, basic_code text,
      sequence text, organization_id uuid, organization_name text, region_code text, region_name text, level text,
      type text, name text, version integer, version_id uuid, prints jsonb, figures jsonb, findings integer,
      lists text[], content jsonb, intermediaries jsonb, services text[], themes text[])
    on conflict (item_id) do update set type = excluded.type, name = excluded.name, level = excluded.level,
      organization_name = excluded.organization_name, region_name = excluded.region_name, version = excluded.version,
      version_id = excluded.version_id, prints = excluded.prints, figures = excluded.figures,
      findings = excluded.findings, lists = excluded.lists, content = excluded.content,
      intermediaries = excluded.intermediaries, services = excluded.services, themes = excluded.themes`.execute(
    tx,
  )

/** Of items that are no longer in force. */
export const deleteEntries = (tx: Tx, itemIds: readonly string[]) =>
  tables(tx).deleteFrom('entry').where('item_id', 'in', itemIds).execute()

/** An item, or several of a city that say the same and are nobody's to see; see `listMembers`. */
export type MemberRow = Pick<
  Entry,
  'code' | 'version' | 'level' | 'organization_name' | 'region_code' | 'region_name'
> & {
  /** Equal for those that are compared alike, see `said`. */
  readonly alike: number
  readonly count: number
  readonly seen: boolean
}
export type Members = {
  readonly rows: readonly MemberRow[]
  /** What rows with a number in `alike` say: most of 1,500 authorities do an item alike, and it is read once. */
  readonly said: ReadonlyMap<number, Said>
}

/**
 * All items of a handling: what each is measured by is made of all. Those that the actor may see have a row each. Of
 * the others it only matters how many there are, so those of a city that say the same are one row; a row of their own
 * have only those that are measured by themselves.
 */
export const listMembers = (
  db: Db,
  key: HandlingKey,
  { actor, policy, alone }: { actor: Actor; policy: Policy; alone: readonly string[] },
) => readMembers(db, key, policy.sql(actor, 'entry'), alone)

/** The same with a row for each, whoever may see it. */
export const listAllMembers = (db: Db, key: HandlingKey) => readMembers(db, key, sql<SqlBool>`true`, [])

async function readMembers(
  db: Db,
  { basicCode, sequence }: HandlingKey,
  seen: Expression<SqlBool>,
  alone: readonly string[],
): Promise<Members> {
  // Four digits of a region are its city: no measure looks closer.
  const { rows } = await sql<MemberRow & { first: Said | null }>`
    with member as (
      select code, version, level, organization_name, region_code, region_name, alike, ${seen} as seen
      from standards.entry where basic_code = ${basicCode} and sequence = ${sequence}
    ), counted as (
      select min(code) as code, min(version) as version, level, min(organization_name) as organization_name,
        min(region_code) as region_code, min(region_name) as region_name, alike, seen, count(*)::integer as count
      from member
      group by alike, level, left(region_code, 4), seen, case when seen or code = any(${alone}::text[]) then code end
    )
    select code, version, level, organization_name, region_code, region_name, seen, count,
      (dense_rank() over (order by alike))::integer as alike,
      case when row_number() over (partition by alike) = 1 then (
        select jsonb_build_object('name', name, 'type', type, 'prints', prints, 'figures', figures)
        from standards.entry where entry.code = counted.code) end as first
    from counted`.execute(db)
  return { rows, said: new Map(rows.flatMap(({ alike, first }) => (first ? [[alike, first]] : []))) }
}

export const findEntry = (db: Db, code: string, actor: Actor, policy: Policy) =>
  tables(db)
    .selectFrom('entry')
    .select(['basic_code', 'sequence', 'version_id'])
    .where('code', '=', code)
    .where(policy.sql(actor, 'entry'))
    .executeTakeFirst()

/** Of the item that others are shown as an example, whosever it is. */
export const versionIdOf = async (db: Db, code: string): Promise<string> =>
  (
    await tables(db)
      .selectFrom('entry')
      .select('version_id')
      .where('code', '=', code)
      .executeTakeFirstOrThrow()
  ).version_id

/** Items of the name under another 基本编码. */
export const listOtherCodes = (db: Db, name: string, basicCode: string, actor: Actor, policy: Policy) =>
  tables(db)
    .selectFrom('entry')
    .select(['code', 'basic_code as basicCode', 'organization_name as organizationName'])
    .where('name', '=', name)
    .where('basic_code', '<>', basicCode)
    .where(policy.sql(actor, 'entry'))
    .orderBy('code')
    .limit(100)
    .execute()

type Scored = {
  readonly code: string
  readonly score: number | null
  readonly deviations: readonly string[]
}

/** Writes only what moved. */
export const updateScores = (tx: Tx, scored: readonly Scored[]) =>
  sql`
    update standards.entry set score = row.score, deviations = row.deviations
    from jsonb_to_recordset(${JSON.stringify(scored)}::jsonb) as row (code text, score smallint, deviations text[])
    where entry.code = row.code and (entry.score is distinct from row.score or entry.deviations <> row.deviations)`.execute(
    tx,
  )
