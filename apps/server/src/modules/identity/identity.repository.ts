import type { Insertable } from 'kysely'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { Staffed } from '../organizations/index.ts'
import type { Account, Agency, Post, Subject, Tables } from './identity.tables.ts'

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

export const insertSession = (
  tx: Tx,
  row: {
    token_hash: string
    account_id: string
    subject_id: string | null
    assurance: 'two_factor'
    created_at: string
    seen_at: string
    expires_at: string
  },
) => tables(tx).insertInto('session').values(row).execute()

export const deleteSession = (tx: Tx, tokenHash: string) =>
  tables(tx).deleteFrom('session').where('token_hash', '=', tokenHash).execute()

export const deleteEndedSessions = async (tx: Tx, now: string) => {
  await tables(tx).deleteFrom('session').where('expires_at', '<', now).execute()
  await tables(tx).deleteFrom('challenge').where('expires_at', '<', now).execute()
}

export const setSessionSubject = (tx: Tx, tokenHash: string, subjectId: string) =>
  tables(tx)
    .updateTable('session')
    .set({ subject_id: subjectId })
    .where('token_hash', '=', tokenHash)
    .execute()

/** Session with account and acting subject; one statement, on primary keys. */
export const findSession = (db: Db, tokenHash: string, now: string) =>
  tables(db)
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .leftJoin('subject', 'subject.id', 'session.subject_id')
    .select([
      'session.account_id',
      'session.subject_id',
      'session.assurance',
      'session.seen_at',
      'account.name',
      'account.staff',
      'account.elder_mode',
      'account.phone_masked',
      'account.subject_id as own_subject_id',
      'subject.kind as subject_kind',
    ])
    .where('session.token_hash', '=', tokenHash)
    .where('session.expires_at', '>', now)
    .where('account.disabled', '=', false)
    .executeTakeFirst()

export const touchSession = (db: Db, tokenHash: string, seenAt: string, expiresAt: string) =>
  tables(db)
    .updateTable('session')
    .set({ seen_at: seenAt, expires_at: expiresAt })
    .where('token_hash', '=', tokenHash)
    .execute()

export const setElderMode = (tx: Tx, accountId: string, elderMode: boolean) =>
  tables(tx).updateTable('account').set({ elder_mode: elderMode }).where('id', '=', accountId).execute()

export const getAccount = (db: Db, id: string) =>
  tables(db).selectFrom('account').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

export const findSubject = (db: Db, id: string) =>
  tables(db).selectFrom('subject').selectAll().where('id', '=', id).executeTakeFirst()

/** Firms that the account may act for on this day. */
export const listFirmsOf = (db: Db, accountId: string, today: string) =>
  tables(db)
    .selectFrom('agency')
    .innerJoin('subject', 'subject.id', 'agency.firm_id')
    .selectAll('subject')
    .where('agency.account_id', '=', accountId)
    .where('agency.valid_from', '<=', today)
    .where((eb) => eb.or([eb('agency.valid_until', 'is', null), eb('agency.valid_until', '>=', today)]))
    .orderBy('subject.name')
    .execute()

export const listPostsOf = (db: Db, accountId: string, today: string) =>
  db
    .withTables<{ 'identity.post': Post; 'organizations.staffed': Staffed }>()
    .selectFrom('identity.post as post')
    .innerJoin('organizations.staffed as organization', 'organization.id', 'post.organization_id')
    .selectAll('post')
    .select(['organization.name as organization_name', 'organization.region_code'])
    .where('post.account_id', '=', accountId)
    .where('post.valid_from', '<=', today)
    .where((eb) => eb.or([eb('post.valid_until', 'is', null), eb('post.valid_until', '>=', today)]))
    .execute()

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
export const insertAgencies = (tx: Tx, rows: readonly Insertable<Agency>[]) =>
  tables(tx)
    .insertInto('agency')
    .values([...rows])
    .execute()
export const insertPosts = (tx: Tx, rows: readonly Insertable<Post>[]) =>
  tables(tx)
    .insertInto('post')
    .values([...rows])
    .execute()

export const insertSms = (tx: Tx, row: Insertable<Tables['sms']>) =>
  tables(tx).insertInto('sms').values(row).execute()
export const lockQueuedSms = (tx: Tx, id: string) =>
  tables(tx)
    .selectFrom('sms')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .forUpdate()
    .executeTakeFirst()
export const setSmsState = (tx: Tx, id: string, state: 'sent' | 'failed', provider: string) =>
  tables(tx).updateTable('sms').set({ state, provider }).where('id', '=', id).execute()
