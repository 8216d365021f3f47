import type { Insertable } from 'kysely'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import type { FaceCheck, Tables } from '../identity.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('identity')

type Answered = Pick<Insertable<FaceCheck>, 'outcome' | 'reference' | 'score'>

export const insertFaceCheck = (tx: Tx, row: Insertable<FaceCheck>) =>
  tables(tx).insertInto('face_check').values(row).execute()

export const setFaceAnswer = (tx: Tx, id: string, answer: Answered) =>
  tables(tx).updateTable('face_check').set(answer).where('id', '=', id).execute()

/** Newest first. */
export const listFaceChecksOf = (db: Db, accountId: string, limit: number) =>
  tables(db)
    .selectFrom('face_check')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
