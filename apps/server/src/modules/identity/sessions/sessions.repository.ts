import type { Insertable } from 'kysely'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import type { Session, Tables } from '../identity.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('identity')

export const insertSession = (tx: Tx, row: Insertable<Session>) =>
  tables(tx).insertInto('session').values(row).execute()

export const deleteSession = (tx: Tx, tokenHash: string) =>
  tables(tx).deleteFrom('session').where('token_hash', '=', tokenHash).execute()

export const deleteEndedSessions = (tx: Tx, now: string) =>
  tables(tx).deleteFrom('session').where('expires_at', '<', now).execute()

export const setSessionSubject = (
  tx: Tx,
  tokenHash: string,
  { subjectId, mandateId }: { subjectId: string; mandateId: string | null },
) =>
  tables(tx)
    .updateTable('session')
    .set({ subject_id: subjectId, mandate_id: mandateId })
    .where('token_hash', '=', tokenHash)
    .execute()

/** Session with account, acting subject and mandate; one statement, on primary keys. */
export const findSession = (db: Db, tokenHash: string, now: string) =>
  tables(db)
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .leftJoin('subject', 'subject.id', 'session.subject_id')
    .leftJoin('mandate', 'mandate.id', 'session.mandate_id')
    .select([
      'session.account_id',
      'session.subject_id',
      'session.id',
      'session.mandate_id',
      'session.method',
      'session.proved_until',
      'session.seen_at',
      'account.name',
      'account.staff',
      'account.level',
      'account.elder_mode',
      'account.phone_masked',
      'account.subject_id as own_subject_id',
      'subject.kind as subject_kind',
      'mandate.basic_codes',
      'mandate.max_amount',
      'mandate.status as mandate_status',
      'mandate.valid_until as mandate_until',
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
