import type { Insertable, Selectable } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { Condition } from '../../kernel/policy.ts'
import type { Message, Tables } from './notifications.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('notifications')

export type MessageRow = Selectable<Message>
type Policy = Condition<{ subject_id: string | null }>

/** False when this was told already. */
export async function insertMessage(tx: Tx, row: Insertable<Message>): Promise<boolean> {
  const inserted = await tables(tx)
    .insertInto('message')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export const listMessages = (
  db: Db,
  actor: Actor,
  policy: Policy,
  { after, limit }: { after: string | undefined; limit: number },
) =>
  tables(db)
    .selectFrom('message')
    .selectAll()
    .where(policy.sql(actor, 'message'))
    .$if(after !== undefined, (qb) => qb.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

export async function countUnread(db: Db, actor: Actor, policy: Policy): Promise<number> {
  const { unread } = await tables(db)
    .selectFrom('message')
    .select(({ fn }) => fn.countAll<number>().as('unread'))
    .where(policy.sql(actor, 'message'))
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return unread
}

/** Marks it read, the first time; false when there is no such message for the actor. */
export async function setRead(
  tx: Tx,
  id: string,
  actor: Actor,
  policy: Policy,
  now: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tables(tx)
    .updateTable('message')
    .set(({ fn, val }) => ({ read_at: fn.coalesce('read_at', val(now)) }))
    .where('id', '=', id)
    .where(policy.sql(actor, 'message'))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Whether one of these was sent about the case. */
export async function wasTold(
  db: Db,
  caseId: string,
  templates: readonly MessageRow['template'][],
): Promise<boolean> {
  const found = await tables(db)
    .selectFrom('message')
    .select('id')
    .where('case_id', '=', caseId)
    .where('template', 'in', templates)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Who was told of a change that was to come, and on which day it was to be. */
export async function listToldOfChange(
  db: Db,
  changeId: string,
  templates: readonly MessageRow['template'][],
): Promise<{ subjectId: string; day: string }[]> {
  const rows = await tables(db)
    .selectFrom('message')
    .select(['subject_id', 'params'])
    .where('change_id', '=', changeId)
    .where('template', 'in', templates)
    .execute()
  return rows.map(({ subject_id, params }) => ({ subjectId: subject_id, day: params.day ?? '' }))
}
