import type { Insertable, Selectable } from 'kysely'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import { askPreparedForOne } from '../../../kernel/database/prepared.ts'
import type { Ceremony, CeremonyPurpose, Challenge, Tables } from '../identity.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('identity')

export type ChallengeRow = Selectable<Challenge>

export const insertChallenge = (tx: Tx, row: Insertable<Challenge>) =>
  tables(tx).insertInto('challenge').values(row).execute()

/** Counts an attempt and returns the challenge, in one statement: guesses at once cannot share one attempt. */
export const attemptChallenge = (tx: Tx, tokenHash: string) =>
  askPreparedForOne(
    tx,
    tables(tx)
      .updateTable('challenge')
      .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
      .where('token_hash', '=', tokenHash)
      .returningAll(),
  )

export const deleteChallenge = (tx: Tx, tokenHash: string) =>
  tables(tx).deleteFrom('challenge').where('token_hash', '=', tokenHash).execute()

/** How many codes this phone was sent since then. */
export const countChallenges = (db: Db, phoneIndex: string, since: string) =>
  tables(db)
    .selectFrom('challenge')
    .select((eb) => eb.fn.countAll<number>().as('sent'))
    .where('phone_index', '=', phoneIndex)
    .where('begun_at', '>', since)
    .executeTakeFirstOrThrow()

export const insertCeremony = (tx: Tx, row: Insertable<Ceremony>) =>
  tables(tx).insertInto('ceremony').values(row).execute()

/** A ceremony serves once: of two answers at the same moment one finds it. */
export const takeCeremony = (tx: Tx, tokenHash: string, purpose: CeremonyPurpose) =>
  tables(tx)
    .deleteFrom('ceremony')
    .where('token_hash', '=', tokenHash)
    .where('purpose', '=', purpose)
    .returningAll()
    .executeTakeFirst()
