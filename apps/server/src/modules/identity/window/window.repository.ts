import type { Insertable, Selectable } from 'kysely'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import type { Account, Tables, WindowRequest, WindowVerification } from '../identity.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('identity')

export type WindowRequestRow = Selectable<WindowRequest>

export const insertWindowRequest = (tx: Tx, row: Insertable<WindowRequest>) =>
  tables(tx).insertInto('window_request').values(row).execute()

/** Counts an attempt and returns the request, in one statement: guesses at once cannot share one attempt. */
export const attemptWindowRequest = (tx: Tx, tokenHash: string, clerkId: string) =>
  tables(tx)
    .updateTable('window_request')
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('token_hash', '=', tokenHash)
    .where('clerk_id', '=', clerkId)
    .returningAll()
    .executeTakeFirst()

export const deleteWindowRequest = (tx: Tx, tokenHash: string) =>
  tables(tx).deleteFrom('window_request').where('token_hash', '=', tokenHash).execute()

/** The person's account, or one that nobody has verified yet and whose phone this is. Locked. */
export const lockAccountOf = (tx: Tx, { subjectId, phone }: { subjectId: string; phone: string[] }) =>
  tables(tx)
    .selectFrom('account')
    .selectAll()
    .where('staff', '=', false)
    .where('disabled', '=', false)
    .where('closed_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('subject_id', '=', subjectId),
        eb.and([eb('subject_id', 'is', null), eb('phone_index', 'in', phone)]),
      ]),
    )
    .orderBy('subject_id', (order) => order.asc().nullsLast())
    .limit(1)
    .forUpdate()
    .executeTakeFirst()

type Seen = Pick<Account, 'subject_id' | 'name'>
/** Who was seen with their card is in full right again: a lock for wrong passwords ends. */
export const setSeen = (tx: Tx, id: string, seen: Seen) =>
  tables(tx)
    .updateTable('account')
    .set({ ...seen, level: 'in_person', failures: 0, failing_since: null, locked_until: null })
    .where('id', '=', id)
    .execute()

export const insertWindowVerification = (tx: Tx, row: Insertable<WindowVerification>) =>
  tables(tx).insertInto('window_verification').values(row).execute()

const verifications = (db: Db) =>
  tables(db)
    .selectFrom('window_verification as seen')
    .innerJoin('subject', 'subject.id', 'seen.subject_id')
    .select([
      'seen.id',
      'seen.verified_at',
      'seen.hall_name',
      'seen.outcome',
      'subject.name',
      'subject.identifier_masked',
    ])
    .orderBy('seen.id', 'desc')

export const listVerificationsBy = (db: Db, clerkId: string, limit: number) =>
  verifications(db).where('seen.clerk_id', '=', clerkId).limit(limit).execute()

/** With the clerk's name, which the person may know (PIPL §44). */
export const listVerificationsOf = (db: Db, subjectId: string, limit: number) =>
  verifications(db)
    .innerJoin('account as clerk', 'clerk.id', 'seen.clerk_id')
    .select('clerk.name as clerk_name')
    .where('seen.subject_id', '=', subjectId)
    .limit(limit)
    .execute()
