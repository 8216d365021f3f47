import type { Insertable, Selectable } from 'kysely'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import type { Kinship, Tables } from '../identity.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('identity')

export type KinshipRow = Selectable<Kinship>

/** Declarations in force, in the order in which they were made. */
export const listKinships = (db: Db, accountId: string): Promise<KinshipRow[]> =>
  tables(db)
    .selectFrom('kinship')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute()

export const insertKinship = (tx: Tx, row: Insertable<Kinship>) =>
  tables(tx).insertInto('kinship').values(row).execute()

/** @param indexes of the number under every index key in use */
export async function isDeclared(db: Db, accountId: string, indexes: string[]): Promise<boolean> {
  const row = await tables(db)
    .selectFrom('kinship')
    .select('id')
    .where('account_id', '=', accountId)
    .where('identifier_index', 'in', indexes)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export const endKinship = (
  tx: Tx,
  accountId: string,
  id: string,
  ended: { ended_at: string; ended_reason: string },
) =>
  tables(tx)
    .updateTable('kinship')
    .set(ended)
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .returning('relation')
    .executeTakeFirst()

/** A person or firm that registers may have been declared before. */
export const knowDeclared = (tx: Tx, indexes: string[], subjectId: string) =>
  tables(tx)
    .updateTable('kinship')
    .set({ subject_id: subjectId })
    .where('identifier_index', 'in', indexes)
    .where('subject_id', 'is', null)
    .execute()

/** The account's own person, whom it declared, and the firms that these represent or act for. */
export async function listConflictsOf(db: Db, accountId: string): Promise<string[]> {
  const rows = await tables(db)
    .with('close', (qb) =>
      qb
        .selectFrom('kinship')
        .select('subject_id')
        .where('account_id', '=', accountId)
        .where('ended_at', 'is', null)
        .unionAll(qb.selectFrom('account').select('subject_id').where('id', '=', accountId)),
    )
    .selectFrom('close')
    .select('subject_id')
    .where('subject_id', 'is not', null)
    .union((qb) =>
      qb
        .selectFrom('mandate')
        .innerJoin('account', 'account.id', 'mandate.account_id')
        .select('mandate.principal_id as subject_id')
        .where('mandate.kind', 'in', ['legal_representative', 'agent'])
        .where('mandate.status', '=', 'in_force')
        .where('account.subject_id', 'in', (close) => close.selectFrom('close').select('close.subject_id')),
    )
    .execute()
  return rows.flatMap(({ subject_id }) => (subject_id === null ? [] : [subject_id]))
}
