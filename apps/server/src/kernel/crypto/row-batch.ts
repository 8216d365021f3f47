import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../database/database.ts'
import type { Place } from './key-part.ts'
import type { SealedColumn } from './reseal.ts'

/** Any table by name: a change of keys goes through the columns that the modules declare. */
type Column = Pick<SealedColumn, 'table' | 'column' | 'key'>
type Condition = RawBuilder<boolean>

const tableOf = (name: string) => sql.id(...name.split('.'))

export async function countRows(db: Db, table: string, where: Condition): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*) from ${tableOf(table)} where ${where}`.execute(db)
  return rows[0]?.count ?? 0
}

type Asked = {
  readonly where: Condition
  readonly after: Place
  readonly size: number
  /** Another column that is read along. */
  readonly beside?: string
}
type Row = { readonly keys: readonly string[]; readonly value: string; readonly beside: string }

/** The next rows in the order of the primary key, and where to go on. */
export async function readBatch(
  db: Db,
  { table, column, key }: Column,
  { where, after, size, beside = column }: Asked,
): Promise<{ rows: Row[]; next: Place }> {
  const columns = sql.join(key.map((part) => sql.id(part.column)))
  const texts = sql.join(key.map((part) => sql`${sql.id(part.column)}::text`))
  const place = after
    ? sql`and (${columns}) > (${sql.join(key.map(({ type }, at) => sql`${after[at]}::${sql.raw(type)}`))})`
    : sql``
  const { rows } = await sql<Row>`
    select array[${texts}] as keys, ${sql.id(column)} as value, ${sql.id(beside)} as beside
    from ${tableOf(table)} where ${where} ${place} order by ${columns} limit ${size}`.execute(db)
  return { rows, next: rows.length < size ? null : (rows.at(-1)?.keys ?? null) }
}

type Change = { readonly keys: readonly string[]; readonly from: string; readonly to: string }

/** Writes what is still as it was read; returns how many that were. */
export async function writeBatch(
  tx: Tx,
  { table, column, key }: Column,
  changes: readonly Change[],
): Promise<number> {
  if (changes.length === 0) return 0
  const same = key.map(
    (part, at) => sql`t.${sql.id(part.column)} = ${sql.raw(`(k.keys::json->>${at})::${part.type}`)}`,
  )
  const { numAffectedRows } = await sql`
    update ${tableOf(table)} as t set ${sql.id(column)} = k.fresh
    from unnest(${changes.map(({ keys }) => JSON.stringify(keys))}::text[], ${changes.map(({ from }) => from)}::text[],
      ${changes.map(({ to }) => to)}::text[]) as k (keys, before, fresh)
    where ${sql.join(same, sql` and `)} and t.${sql.id(column)} = k.before`.execute(tx)
  return Number(numAffectedRows ?? 0)
}
