import type { ItemSummary } from '@tongban/contracts/catalog.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import type { Prints } from '@tongban/law/catalog/standard.ts'
import { type Selectable, sql } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { Condition } from '../../kernel/policy.ts'
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

const MEMBER = [
  'item_id',
  'code',
  'name',
  'type',
  'level',
  'version',
  'version_id',
  'organization_name',
  'region_code',
  'region_name',
] as const

/** What of an item is compared; one object for all items that are alike in it. */
export type Said = Pick<Entry, 'prints' | 'figures'>
export type MemberRow = Pick<Entry, (typeof MEMBER)[number]> & { readonly said: Said }
type SeenMemberRow = MemberRow & { readonly seen: boolean }

/**
 * All items of a handling, and which of them the actor may see: what they are measured by is made of all. Most of 1,500
 * authorities do an item alike: what they say alike is read once.
 */
export async function listMembers(
  db: Db,
  { basicCode, sequence }: { basicCode: string; sequence: string },
  actor: Actor,
  policy: Policy,
): Promise<SeenMemberRow[]> {
  const rows = await tables(db)
    .selectFrom('entry')
    .select([...MEMBER, 'alike'])
    .select([
      sql<Said | null>`case when row_number() over (partition by alike) = 1
        then jsonb_build_object('prints', prints, 'figures', figures) end`.as('first'),
      sql<boolean>`${policy.sql(actor, 'entry')}`.as('seen'),
    ])
    .where('basic_code', '=', basicCode)
    .where('sequence', '=', sequence)
    .execute()
  const said = new Map<string, Said>()
  for (const { alike, first } of rows) if (first) said.set(alike, first)
  return rows.flatMap(({ first: _, ...row }) => {
    const own = said.get(row.alike)
    return own ? [{ ...row, said: own }] : []
  })
}

export const findEntry = (db: Db, code: string, actor: Actor, policy: Policy) =>
  tables(db)
    .selectFrom('entry')
    .select(['basic_code', 'sequence'])
    .where('code', '=', code)
    .where(policy.sql(actor, 'entry'))
    .executeTakeFirst()

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
  readonly itemId: string
  readonly score: number | null
  readonly deviations: readonly string[]
}

/** Writes only what moved. */
export const updateScores = (tx: Tx, scored: readonly Scored[]) =>
  sql`
    update standards.entry set score = row.score, deviations = row.deviations
    from jsonb_to_recordset(${JSON.stringify(scored)}::jsonb) as row ("itemId" uuid, score smallint, deviations text[])
    where entry.item_id = row."itemId" and (entry.score is distinct from row.score or entry.deviations <> row.deviations)`.execute(
    tx,
  )
