import { type Compilable, type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import { askPrepared, askPreparedForOne } from '../../../kernel/database/prepared.ts'
import type { Account, Subject, Tables } from '../identity.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('identity')

export type SubjectRow = Subject
export type AccountRow = Selectable<Account>

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
export const lockAccount = (tx: Tx, id: string) => theAccount(tx, accountOf(tx, id).forUpdate())

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

/** Whoever is in has not failed. */
export const setSignedIn = (tx: Tx, id: string, at: string) =>
  askPrepared(
    tx,
    tables(tx)
      .updateTable('account')
      .set({ signed_in_at: at, failures: 0, failing_since: null, locked_until: null })
      .where('id', '=', id),
  )

/** The account of a member of the public whose phone this is; staff do not sign in by phone alone. */
export const findPublicAccount = (db: Db, phoneIndexes: string[]) =>
  tables(db)
    .selectFrom('account')
    .selectAll()
    .where('phone_index', 'in', phoneIndexes)
    .where('staff', '=', false)
    .where('disabled', '=', false)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()

/** Whether somebody else signs in by this name. */
export async function isLoginTaken(db: Db, indexes: string[], accountId: string): Promise<boolean> {
  const row = await tables(db)
    .selectFrom('account')
    .select('id')
    .where('login_index', 'in', indexes)
    .where('id', '!=', accountId)
    .executeTakeFirst()
  return row !== undefined
}

type Phone = Pick<Account, 'phone_sealed' | 'phone_index' | 'phone_masked'> & {
  login_index?: string
  login_sealed?: string
}
export const setPhone = (tx: Tx, id: string, phone: Phone) =>
  tables(tx).updateTable('account').set(phone).where('id', '=', id).execute()

export const setAuthenticator = (
  tx: Tx,
  id: string,
  change: Pick<Updateable<Account>, 'totp_sealed' | 'totp_offered_sealed' | 'totp_step'>,
) => tables(tx).updateTable('account').set(change).where('id', '=', id).execute()

/** The password, and the one before it among the former ones. */
export async function replacePassword(
  tx: Tx,
  id: string,
  { before, hash, at }: { before: string | null; hash: string; at: string },
): Promise<void> {
  if (before)
    await tables(tx)
      .insertInto('former_password')
      .values({ account_id: id, password_hash: before, ended_at: at })
      .execute()
  await tables(tx)
    .updateTable('account')
    .set({ password_hash: hash, password_changed_at: at, password_is_first: false })
    .where('id', '=', id)
    .execute()
}

export const listFormerPasswords = (db: Db, id: string, count: number) =>
  tables(db)
    .selectFrom('former_password')
    .select('password_hash')
    .where('account_id', '=', id)
    .orderBy('ended_at', 'desc')
    .limit(count)
    .execute()

/** The first time counts. */
export const insertAgreement = (tx: Tx, accountId: string, version: string, at: string) =>
  tables(tx)
    .insertInto('agreement')
    .values({ account_id: accountId, version, accepted_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

/** Undefined when the login has an account already: of two registrations at once, one makes it. */
export const insertNewAccount = (tx: Tx, row: Insertable<Account>) =>
  tables(tx)
    .insertInto('account')
    .values(row)
    .onConflict((conflict) => conflict.column('login_index').doNothing())
    .returning(['id', 'staff', 'subject_id'])
    .executeTakeFirst()

export const setElderMode = (tx: Tx, accountId: string, elderMode: boolean) =>
  tables(tx).updateTable('account').set({ elder_mode: elderMode }).where('id', '=', accountId).execute()

export const getAccount = (db: Db, id: string) => theAccount(db, accountOf(db, id))

const accountOf = (db: Db, id: string) => tables(db).selectFrom('account').selectAll().where('id', '=', id)

async function theAccount(db: Db, query: Compilable<AccountRow>): Promise<AccountRow> {
  const account = await askPreparedForOne(db, query)
  if (!account) throw new Error('no such account')
  return account
}

export const findSubject = (db: Db, id: string) =>
  askPreparedForOne(db, tables(db).selectFrom('subject').selectAll().where('id', '=', id))

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

type Verified = Pick<Account, 'subject_id' | 'name' | 'level'>
export const setVerified = (tx: Tx, id: string, verified: Verified) =>
  tables(tx).updateTable('account').set(verified).where('id', '=', id).execute()

/** Until the transaction ends: of two accounts that claim a person or a phone at once, known or not, one waits for the other. */
export const lockClaim = (tx: Tx, indexes: string[]) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${indexes[0] ?? ''}, 0))`.execute(tx)

export const findSubjectByIdentifier = (db: Db, indexes: string[]) =>
  tables(db).selectFrom('subject').select('id').where('identifier_index', 'in', indexes).executeTakeFirst()

/** Whether a verified account of the public is this person's already. */
export async function isSubjectTaken(db: Db, indexes: string[]): Promise<boolean> {
  const row = await tables(db)
    .selectFrom('account')
    .innerJoin('subject', 'subject.id', 'account.subject_id')
    .select('account.id')
    .where('subject.identifier_index', 'in', indexes)
    .where('account.staff', '=', false)
    .where('account.disabled', '=', false)
    .executeTakeFirst()
  return row !== undefined
}
