import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { Condition } from '../../kernel/policy.ts'
import type { FaqCandidate, Tables } from './consultations.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('consultations')

export type CandidateRow = Selectable<FaqCandidate>
type Policy = Condition<never>

/** Undefined when the consultation was suggested before. */
export const insertCandidate = (tx: Tx, row: Insertable<FaqCandidate>) =>
  tables(tx)
    .insertInto('faq_candidate')
    .values(row)
    .onConflict((conflict) => conflict.column('consultation_id').doNothing())
    .returning('id')
    .executeTakeFirst()

export const isSuggested = async (db: Db, consultationId: string): Promise<boolean> =>
  (await tables(db)
    .selectFrom('faq_candidate')
    .select('id')
    .where('consultation_id', '=', consultationId)
    .executeTakeFirst()) !== undefined

export const findCandidate = (db: Db, id: string, actor: Actor, policy: Policy) =>
  tables(db)
    .selectFrom('faq_candidate')
    .selectAll()
    .where('id', '=', id)
    .where(policy.sql(actor, 'faq_candidate'))
    .executeTakeFirst()

/** The check and the write are one statement; undefined when it was decided before. */
export const decideCandidate = (tx: Tx, id: string, change: Updateable<FaqCandidate>) =>
  tables(tx)
    .updateTable('faq_candidate')
    .set(change)
    .where('id', '=', id)
    .where('status', '=', 'proposed')
    .returningAll()
    .executeTakeFirst()

export const listCandidates = (
  db: Db,
  actor: Actor,
  policy: Policy,
  status: CandidateRow['status'],
  { after, limit }: { after: string | undefined; limit: number },
) =>
  tables(db)
    .selectFrom('faq_candidate')
    .selectAll()
    .where(policy.sql(actor, 'faq_candidate'))
    .where('status', '=', status)
    .$if(after !== undefined, (qb) => qb.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
