import type { Db } from '../../kernel/database/database.ts'
import type { Tables } from './identity.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('identity')

/** Devices of the account, last used first. */
export const listSessionsHeld = (db: Db, accountId: string, limit: number) =>
  tables(db)
    .selectFrom('session')
    .select(['id', 'device', 'network', 'created_at', 'seen_at'])
    .where('account_id', '=', accountId)
    .orderBy('seen_at', 'desc')
    .limit(limit)
    .execute()

/** What the account may do for others, and what others may do for the person or firm. */
export const listMandatesHeld = (db: Db, accountId: string, subjectId: string, limit: number) =>
  tables(db)
    .selectFrom('mandate')
    .innerJoin('subject', 'subject.id', 'mandate.principal_id')
    .innerJoin('account', 'account.id', 'mandate.account_id')
    .select([
      'mandate.id',
      'mandate.status',
      'mandate.valid_until',
      'mandate.offered_at',
      'subject.name as principal',
      'account.name as holder',
    ])
    .where((eb) =>
      eb.or([eb('mandate.account_id', '=', accountId), eb('mandate.principal_id', '=', subjectId)]),
    )
    .orderBy('mandate.id', 'desc')
    .limit(limit)
    .execute()
