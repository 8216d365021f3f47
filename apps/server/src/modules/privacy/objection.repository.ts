import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { Condition } from '../../kernel/policy.ts'
import type { Objection, Tables } from './privacy.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('privacy')

export type ObjectionRow = Selectable<Objection>
type Policy = Condition<{ subject_id: string | null; organization_id: string | null }>

export const insertObjection = (tx: Tx, row: Insertable<Objection>): Promise<ObjectionRow> =>
  tables(tx).insertInto('objection').values(row).returningAll().executeTakeFirstOrThrow()

/** Newest first. */
export const listObjectionsBy = (
  db: Db,
  actor: Actor,
  policy: Policy,
  { after, limit, isDecided }: { after: string | undefined; limit: number; isDecided?: boolean },
): Promise<ObjectionRow[]> =>
  tables(db)
    .selectFrom('objection')
    .selectAll()
    .where(policy.sql(actor, 'objection'))
    .$if(isDecided === true, (qb) => qb.where('status', '<>', 'open'))
    .$if(after !== undefined, (qb) => qb.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

/** What waits for an answer, soonest due first. */
export const listOpenObjections = (
  db: Db,
  actor: Actor,
  policy: Policy,
  { after, limit }: { after: readonly [dueOn: string, id: string] | undefined; limit: number },
): Promise<ObjectionRow[]> =>
  tables(db)
    .selectFrom('objection')
    .selectAll()
    .where(policy.sql(actor, 'objection'))
    .where('status', '=', 'open')
    .$if(after !== undefined, (qb) =>
      qb.where((eb) => eb(eb.refTuple('due_on', 'id'), '>', eb.tuple(after?.[0] ?? '', after?.[1] ?? ''))),
    )
    .orderBy('due_on')
    .orderBy('id')
    .limit(limit)
    .execute()

/** Locks the row until the transaction ends. */
export const lockObjection = (tx: Tx, id: string, actor: Actor, policy: Policy) =>
  tables(tx)
    .selectFrom('objection')
    .selectAll()
    .where('id', '=', id)
    .where(policy.sql(actor, 'objection'))
    .forUpdate()
    .executeTakeFirst()

export const updateObjection = (tx: Tx, id: string, change: Updateable<Objection>): Promise<ObjectionRow> =>
  tables(tx)
    .updateTable('objection')
    .set(change)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** What the message about an answer needs. */
export const findObjectionBrief = (db: Db, id: string) =>
  tables(db)
    .selectFrom('objection')
    .select(['id', 'subject_id', 'answered_name'])
    .where('id', '=', id)
    .executeTakeFirst()

export async function countOpenObjections(db: Db, organizationId: string): Promise<number> {
  const row = await tables(db)
    .selectFrom('objection')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('organization_id', '=', organizationId)
    .where('status', '=', 'open')
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

export const moveObjections = (tx: Tx, from: string, to: string) =>
  tables(tx)
    .updateTable('objection')
    .set({ organization_id: to })
    .where('organization_id', '=', from)
    .where('status', '=', 'open')
    .returning('id')
    .execute()
