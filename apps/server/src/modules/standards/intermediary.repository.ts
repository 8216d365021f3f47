import { type Insertable, type Selectable, sql } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { Db, Tx } from '../../kernel/database/database.ts'
import { type Condition, regionPrefix } from '../../kernel/policy.ts'
import type { Intermediary, IntermediaryRating, Tables } from './standards.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('standards')

type Policy = Condition<{ region_code: string | null }>
export type IntermediaryRow = Selectable<Intermediary>

/** Undefined when the credit code is registered already: the database decides between two editors. */
export const insertIntermediary = (tx: Tx, row: Insertable<Intermediary>) =>
  tables(tx)
    .insertInto('intermediary')
    .values(row)
    .onConflict((conflict) => conflict.column('credit_code').doNothing())
    .returningAll()
    .executeTakeFirst()

type Content = Pick<Insertable<Intermediary>, 'qualification' | 'phone' | 'address' | 'services' | 'listed'>

/** Undefined where the actor may not, or there is none. */
export const updateIntermediary = (tx: Tx, id: string, content: Content, actor: Actor, policy: Policy) =>
  tables(tx)
    .updateTable('intermediary')
    .set(content)
    .where('id', '=', id)
    .where(policy.sql(actor, 'intermediary'))
    .returningAll()
    .executeTakeFirst()

export const lockIntermediary = (tx: Tx, id: string) =>
  tables(tx)
    .selectFrom('intermediary')
    .selectAll()
    .where('id', '=', id)
    .where('listed', '=', true)
    .forUpdate()
    .executeTakeFirst()

/** Listed ones, or any that the actor may edit. */
export const findIntermediary = (db: Db, id: string, actor: Actor, policy: Policy) =>
  tables(db)
    .selectFrom('intermediary')
    .selectAll()
    .where('id', '=', id)
    .where((eb) => eb.or([eb('listed', '=', true), policy.sql(actor, 'intermediary')]))
    .executeTakeFirst()

type Filter = {
  readonly region: string | undefined
  readonly service: string | undefined
  readonly q: string | undefined
}
type Page = {
  readonly after: readonly [regionCode: string, id: string] | undefined
  readonly limit: number
}

export const listIntermediaries = (
  db: Db,
  { region, service, q }: Filter,
  { after, limit }: Page,
  actor: Actor,
  policy: Policy,
) =>
  tables(db)
    .selectFrom('intermediary')
    .selectAll()
    .where((eb) => eb.or([eb('listed', '=', true), policy.sql(actor, 'intermediary')]))
    .$if(region !== undefined, (qb) => qb.where('region_code', 'like', `${regionPrefix(region ?? '')}%`))
    .$if(service !== undefined, (qb) =>
      qb.where(sql<boolean>`services @> jsonb_build_array(jsonb_build_object('name', ${service}::text))`),
    )
    .$if(q !== undefined, (qb) => qb.where(sql<boolean>`position(${q} in name || services::text) > 0`))
    .$if(after !== undefined, (qb) =>
      qb.where((eb) =>
        eb(eb.refTuple('region_code', 'id'), '>', eb.tuple(after?.[0] ?? '', after?.[1] ?? '')),
      ),
    )
    .orderBy('region_code')
    .orderBy('id')
    .limit(limit)
    .execute()

/** Items in force that ask for one of these services. */
export const listDemanding = (db: Db, services: readonly string[]) =>
  tables(db)
    .selectFrom('entry')
    .select(['code', 'name', 'organization_name', 'services'])
    .where(sql<boolean>`services && ${services}::text[]`)
    .orderBy('name')
    .orderBy('code')
    .limit(50)
    .execute()

/** Whether the subject has a case of an item that asks for the service. Reads the view that cases publish. */
export async function hasUsed(
  db: Db,
  { caseId, subjectId, service }: { caseId: string; subjectId: string | null; service: string },
): Promise<boolean> {
  const { rows } = await sql`
    select from cases.case_brief as brief
    join standards.entry on entry.code = brief.item_code
    where brief.id = ${caseId} and brief.subject_id = ${subjectId} and entry.services @> array[${service}]`.execute(
    db,
  )
  return rows.length > 0
}

/** False when the case has rated this service before: the database decides between two clicks. */
export async function insertRating(tx: Tx, row: Insertable<IntermediaryRating>): Promise<boolean> {
  const inserted = await tables(tx)
    .insertInto('intermediary_rating')
    .values(row)
    .onConflict((conflict) => conflict.columns(['case_id', 'service']).doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export const countRating = (tx: Tx, id: string, level: number) =>
  tables(tx)
    .updateTable('intermediary')
    .set((eb) => ({ ratings: eb('ratings', '+', 1), levels: eb('levels', '+', level) }))
    .where('id', '=', id)
    .returning(['ratings', 'levels'])
    .executeTakeFirstOrThrow()
