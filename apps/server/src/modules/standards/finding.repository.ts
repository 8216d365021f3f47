import { sql } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { Db, Tx } from '../../kernel/database/database.ts'
import { type Condition, regionPrefix } from '../../kernel/policy.ts'
import type { Finding, Tables } from './standards.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('standards')

type Policy = Condition<{ organization_id: string | null; region_code: string | null }>

export type NewFinding = Pick<Finding, 'item_id' | 'rule' | 'places' | 'message'>

/** What the linter finds in these items now, whose entries are made. */
export async function replaceFindings(
  tx: Tx,
  itemIds: readonly string[],
  findings: readonly NewFinding[],
): Promise<void> {
  await sql`delete from standards.finding where item_id = any(${itemIds}::uuid[])`.execute(tx)
  if (findings.length === 0) return
  await sql`
    insert into standards.finding (item_id, rule, places, message, region_code, organization_id)
    select item_id, rule, places, message, region_code, organization_id
    from jsonb_to_recordset(${JSON.stringify(findings)}::jsonb) as row (item_id uuid, rule text, places integer, message text)
    join standards.entry using (item_id)`.execute(tx)
}

type Scope = { readonly region?: string | undefined; readonly organization?: string | undefined }
type Page<After> = { readonly after: After | undefined; readonly limit: number }

/** Items that break a rule, by region. */
export const listFoundItems = (
  db: Db,
  actor: Actor,
  policy: Policy,
  { rule, region, organization }: Scope & { rule: string },
  { after, limit }: Page<{ regionCode: string; itemId: string }>,
) =>
  tables(db)
    .selectFrom('finding')
    .innerJoin('entry', 'entry.item_id', 'finding.item_id')
    .select([
      'finding.item_id',
      'finding.region_code',
      'finding.rule',
      'places',
      'message',
      'code',
      'name',
      'organization_name',
    ])
    .where('rule', '=', rule)
    .where(policy.sql(actor, 'finding'))
    .$if(region !== undefined, (qb) =>
      qb.where('finding.region_code', 'like', `${regionPrefix(region ?? '')}%`),
    )
    .$if(organization !== undefined, (qb) => qb.where('finding.organization_id', '=', organization ?? ''))
    .$if(after !== undefined, (qb) =>
      qb.where((eb) =>
        eb(
          eb.refTuple('finding.region_code', 'finding.item_id'),
          '>',
          eb.tuple(after?.regionCode ?? '', after?.itemId ?? ''),
        ),
      ),
    )
    .orderBy('finding.region_code')
    .orderBy('finding.item_id')
    .limit(limit)
    .execute()

/** Items of an organization that deviate, the lowest score first. */
export const listDeviating = (
  db: Db,
  actor: Actor,
  policy: Policy,
  organization: string,
  { after, limit }: Page<{ score: number; itemId: string }>,
) =>
  tables(db)
    .selectFrom('entry')
    .innerJoin('handling', (join) =>
      join
        .onRef('handling.basic_code', '=', 'entry.basic_code')
        .onRef('handling.sequence', '=', 'entry.sequence'),
    )
    .select([
      'item_id',
      'code',
      'entry.name',
      'entry.type',
      'level',
      'region_code',
      'prints',
      'figures',
      'entry.basic_code',
      'entry.score',
      'deviations',
      'findings',
      'standard',
      'bests',
    ])
    .where('organization_id', '=', organization)
    .where('entry.score', 'is not', null)
    .where(policy.sql(actor, 'entry'))
    .$if(after !== undefined, (qb) =>
      qb.where((eb) =>
        eb(eb.refTuple('entry.score', 'item_id'), '>', eb.tuple(after?.score ?? 0, after?.itemId ?? '')),
      ),
    )
    .orderBy('entry.score')
    .orderBy('item_id')
    .limit(limit)
    .execute()
