import type { Insertable } from 'kysely'
import type { Db, Tx } from '../../../kernel/database/database.ts'
import { askPreparedForOne } from '../../../kernel/database/prepared.ts'
import type { Method, Session, Tables } from '../identity.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('identity')

export const insertSession = (tx: Tx, row: Insertable<Session>) =>
  tables(tx).insertInto('session').values(row).execute()

export const deleteSession = (tx: Tx, tokenHash: string) =>
  tables(tx).deleteFrom('session').where('token_hash', '=', tokenHash).execute()

export const setSessionSubject = (
  tx: Tx,
  tokenHash: string,
  { subjectId, mandateId }: { subjectId: string | null; mandateId: string | null },
) =>
  tables(tx)
    .updateTable('session')
    .set({ subject_id: subjectId, mandate_id: mandateId })
    .where('token_hash', '=', tokenHash)
    .execute()

/** Session with account, acting subject and mandate; one statement, on primary keys. */
export const findSession = (db: Db, tokenHash: string, now: string) =>
  askPreparedForOne(db, sessionWithAll(db, tokenHash, now))

const sessionWithAll = (db: Db, tokenHash: string, now: string) =>
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
      'account.password_changed_at',
      'account.password_is_first',
      'account.level',
      'account.elder_mode',
      'account.phone_masked',
      'account.subject_id as own_subject_id',
      'subject.kind as subject_kind',
      'subject.level as firm_level',
      'mandate.basic_codes',
      'mandate.fields',
      'mandate.max_amount',
      'mandate.status as mandate_status',
      'mandate.valid_until as mandate_until',
    ])
    .where('session.token_hash', '=', tokenHash)
    .where('session.expires_at', '>', now)
    .where('account.disabled', '=', false)

export const touchSession = (db: Db, tokenHash: string, seenAt: string, expiresAt: string) =>
  tables(db)
    .updateTable('session')
    .set({ seen_at: seenAt, expires_at: expiresAt })
    .where('token_hash', '=', tokenHash)
    .execute()

export const renewProof = (tx: Tx, tokenHash: string, change: { proved_until: string; method?: Method }) =>
  tables(tx).updateTable('session').set(change).where('token_hash', '=', tokenHash).execute()

export const listSessionsOf = (db: Db, accountId: string, now: string) =>
  tables(db)
    .selectFrom('session')
    .select(['token_hash', 'id', 'device', 'network', 'method', 'created_at', 'seen_at'])
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now)
    .orderBy('seen_at', 'desc')
    .execute()

/** Both say what ended. */
export const deleteSessionOf = (tx: Tx, accountId: string, id: string) =>
  tables(tx)
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .returning('token_hash')
    .execute()

export const deleteOtherSessions = (tx: Tx, accountId: string, tokenHash: string) =>
  tables(tx)
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .where('token_hash', '!=', tokenHash)
    .returning('token_hash')
    .execute()
