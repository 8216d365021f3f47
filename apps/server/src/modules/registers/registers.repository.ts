import { type Insertable, sql } from 'kysely'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { AccessOutcome, Record as BaseRow, Tables } from './registers.tables.ts'

const tables = (db: Db) => db.withTables<Tables>().withSchema('registers')

type Reading = {
  readonly id: string
  readonly at: string
  readonly source: string
  readonly check: string
  readonly resource: string
  /** Keyed hashes of what is looked up, by the newest key first. */
  readonly keys: readonly string[]
  /** The same, sealed. */
  readonly keySealed: string
  readonly purpose: string
  readonly caseId: string | null
  readonly accountId: string | null
}

/** Reads a record and writes down who did, in one statement: no read without its trace (law 4). */
export async function readRecord(
  db: Db,
  { id, at, source, check, resource, keys, keySealed, purpose, caseId, accountId }: Reading,
): Promise<{ outcome: AccessOutcome; data_sealed: string | null }> {
  const { rows } = await sql<{ outcome: AccessOutcome; data_sealed: string | null }>`
    with outage as (select from registers.outage where source = ${source}),
    found as (
      select data_sealed from registers.record
      where resource = ${resource} and key_index = any(${keys}::text[]) and not exists (select from outage) limit 1
    ),
    logged as (
      insert into registers.access (id, at, source, check_key, key_index, key_sealed, outcome, purpose, case_id, account_id)
      values (${id}, ${at}, ${source}, ${check}, ${keys[0] ?? ''}, ${keySealed},
        (case when exists (select from outage) then 'down' when exists (select from found) then 'answered' else 'no_record' end)::registers.access_outcome,
        ${purpose}, ${caseId}, ${accountId})
      returning outcome
    )
    select logged.outcome, found.data_sealed from logged left join found on true`.execute(db)
  const [row] = rows
  if (!row) throw new Error('the access was not written')
  return row
}

const ROWS_AT_ONCE = 1000

export async function putRecords(tx: Tx, rows: readonly Insertable<BaseRow>[]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await tables(tx)
      .insertInto('record')
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .onConflict((conflict) =>
        conflict.columns(['resource', 'key_index']).doUpdateSet((eb) => ({
          key_sealed: eb.ref('excluded.key_sealed'),
          data_sealed: eb.ref('excluded.data_sealed'),
          updated_on: eb.ref('excluded.updated_on'),
        })),
      )
      .execute()
  }
}

/** Records that an older index key found. */
export const deleteRecords = (tx: Tx, resource: string, keys: readonly string[]) =>
  tables(tx)
    .deleteFrom('record')
    .where('resource', '=', resource)
    .where('key_index', 'in', [...keys])
    .execute()

const MOST_ACCESSES = 500

export const listAccesses = (db: Db, keys: readonly string[]) =>
  tables(db)
    .selectFrom('access')
    .select([
      'at',
      'source',
      'check_key as check',
      'outcome',
      'purpose',
      'case_id as caseId',
      'account_id as accountId',
    ])
    .where('key_index', 'in', keys)
    .orderBy('at', 'desc')
    .limit(MOST_ACCESSES)
    .execute()
