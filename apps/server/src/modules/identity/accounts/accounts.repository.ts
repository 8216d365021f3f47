import type { Insertable } from 'kysely'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import type { Account, Subject, Tables } from '../identity.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('identity')

export type SubjectRow = Subject

export const findAccountByLogin = (
  db: Db,
  indexes: { login: string[]; phone: string[]; identifier: string[] },
) =>
  tables(db)
    .selectFrom('account')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('login_index', 'in', indexes.login),
        eb('phone_index', 'in', indexes.phone),
        eb(
          'subject_id',
          'in',
          eb.selectFrom('subject').select('id').where('identifier_index', 'in', indexes.identifier),
        ),
      ]),
    )
    .where('disabled', '=', false)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()

/** Locks the account, so that failures of several attempts at once are all counted. */
export const lockAccount = (tx: Tx, id: string) =>
  tables(tx).selectFrom('account').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()

export const setFailures = (
  tx: Tx,
  id: string,
  failures: number,
  failingSince: string | null,
  lockedUntil: string | null,
) =>
  tables(tx)
    .updateTable('account')
    .set({ failures, failing_since: failingSince, locked_until: lockedUntil })
    .where('id', '=', id)
    .execute()

export const setPasswordHash = (tx: Tx, id: string, password_hash: string) =>
  tables(tx).updateTable('account').set({ password_hash }).where('id', '=', id).execute()

export const setSignedIn = (tx: Tx, id: string, at: string) =>
  tables(tx).updateTable('account').set({ signed_in_at: at }).where('id', '=', id).execute()

export const setElderMode = (tx: Tx, accountId: string, elderMode: boolean) =>
  tables(tx).updateTable('account').set({ elder_mode: elderMode }).where('id', '=', accountId).execute()

export const getAccount = (db: Db, id: string) =>
  tables(db).selectFrom('account').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

export const findSubject = (db: Db, id: string) =>
  tables(db).selectFrom('subject').selectAll().where('id', '=', id).executeTakeFirst()

export const insertSubjects = (tx: Tx, rows: readonly Insertable<Subject>[]) =>
  tables(tx)
    .insertInto('subject')
    .values([...rows])
    .execute()
export const insertAccounts = (tx: Tx, rows: readonly Insertable<Account>[]) =>
  tables(tx)
    .insertInto('account')
    .values([...rows])
    .execute()
