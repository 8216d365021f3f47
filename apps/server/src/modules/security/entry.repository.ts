import type { SecurityKind } from '@tongban/contracts/security.ts'
import { type Insertable, type Selectable, sql } from 'kysely'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { Entry, Tables } from './security.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('security')

export type EntryRow = Selectable<Entry>

export const insertEntries = (db: Db, rows: readonly Insertable<Entry>[]) =>
  tables(db)
    .insertInto('entry')
    .values([...rows])
    .execute()

export type Sought = {
  readonly kind?: SecurityKind | undefined
  readonly outcome?: 'success' | 'refused' | undefined
  readonly who?: string | undefined
  readonly network?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Newest first, keyset-paged by the time-sorted id. */
export function findEntries(
  db: Db,
  { kind, outcome, who, network, from, until }: Sought,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<EntryRow[]> {
  return tables(db)
    .selectFrom('entry')
    .selectAll()
    .$if(kind !== undefined, (qb) => qb.where('kind', '=', kind ?? 'sign_in'))
    .$if(outcome !== undefined, (qb) => qb.where('outcome', '=', outcome ?? 'refused'))
    .$if(who !== undefined, (qb) =>
      UUID.test(who ?? '')
        ? qb.where('account_id', '=', who ?? '')
        : qb.where('account_name', 'like', `${(who ?? '').replaceAll(/[\\%_]/g, '\\$&')}%`),
    )
    .$if(network !== undefined, (qb) => qb.where('network', '=', network ?? ''))
    .$if(from !== undefined, (qb) => qb.where('day', '>=', from ?? ''))
    .$if(until !== undefined, (qb) => qb.where('day', '<=', until ?? ''))
    .$if(after !== undefined, (qb) => qb.where('id', '<', after ?? ''))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

/** What was written since, oldest first, for the rules of alerts. */
export const listEntriesSince = (
  db: Db,
  kinds: readonly SecurityKind[],
  since: string,
): Promise<EntryRow[]> =>
  tables(db)
    .selectFrom('entry')
    .selectAll()
    .where('kind', 'in', [...kinds])
    .where('at', '>=', since)
    .orderBy('id')
    .limit(20_000)
    .execute()

/** The last sign-in of each of these accounts before a moment. */
export const listSignInsBefore = (
  db: Db,
  accounts: readonly string[],
  before: string,
): Promise<EntryRow[]> =>
  accounts.length === 0
    ? Promise.resolve([])
    : tables(db)
        .selectFrom('entry')
        .distinctOn('account_id')
        .selectAll()
        .where('kind', '=', 'sign_in')
        .where('what', '=', 'account.signed_in')
        .where('account_id', 'in', [...accounts])
        .where('at', '<', before)
        .orderBy('account_id')
        .orderBy('id', 'desc')
        .execute()

const BATCH = 5_000

/** Takes what is in no batch yet into this one; rows that another process is taking are passed over. */
export const takeIntoBatch = (tx: Tx, batch: string): Promise<EntryRow[]> =>
  tables(tx)
    .updateTable('entry')
    .set({ batch })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('entry')
        .select('id')
        .where('batch', 'is', null)
        .orderBy('id')
        .limit(BATCH)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .execute()

export const listBatch = (db: Db, batch: string): Promise<EntryRow[]> =>
  tables(db).selectFrom('entry').selectAll().where('batch', '=', batch).execute()

/**
 * Days that have a chain of the log in history, oldest first: asked of history and not of the entries, so that a day whose
 * entries are all gone is missed.
 */
export async function listDays(db: Db): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    select to_char(to_date(right(stream::text, 8), 'YYYYMMDD'), 'YYYY-MM-DD') as day
    from kernel.chain where kind = 'security' and stream > '5ec00000-0000-7000-8000-000000000000'
      and stream < '5ec00000-0000-7000-8000-000100000000' order by day`.execute(db)
  return rows.map(({ day }) => day)
}

/** Whole days at a time; the trigger refuses what is not old enough. */
export async function deleteEntriesBefore(tx: Tx, day: string): Promise<number> {
  const { numDeletedRows } = await tables(tx)
    .deleteFrom('entry')
    .where('day', '<', day)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
