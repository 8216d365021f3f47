import type { Db, Tx } from '../../../kernel/database/database.ts'
import type { Tables } from '../identity.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('identity')

export const insertChallenge = (
  tx: Tx,
  row: { token_hash: string; account_id: string; code_hash: string; expires_at: string },
) => tables(tx).insertInto('challenge').values(row).execute()

/** Counts an attempt and returns the challenge, in one statement: guesses at once cannot share one attempt. */
export const attemptChallenge = (tx: Tx, tokenHash: string) =>
  tables(tx)
    .updateTable('challenge')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('token_hash', '=', tokenHash)
    .returningAll()
    .executeTakeFirst()

export const deleteChallenge = (tx: Tx, tokenHash: string) =>
  tables(tx).deleteFrom('challenge').where('token_hash', '=', tokenHash).execute()

export const deleteEndedChallenges = (tx: Tx, now: string) =>
  tables(tx).deleteFrom('challenge').where('expires_at', '<', now).execute()
