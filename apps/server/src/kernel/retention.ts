import type { RetentionKey } from '@tongban/contracts/retention.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from './database/database.ts'
import type { Work } from './work.ts'

/** What went: its id, and the time from which its period counted. */
export type Deleted = { readonly id: string; readonly at: string }

/** How a module deletes what it keeps of a class of data, when its time is over (PIPL §19, §47). */
export type Retention = {
  readonly key: RetentionKey
  /** Deletes what was over before the moment, found by an index, the oldest first, so many at most. */
  deleteBefore(work: Work, before: string, limit: number): Promise<readonly Deleted[]>
  /** Whether something that was over before the moment is left. */
  isLeft(db: Db, before: string): Promise<boolean>
}

type Rows = {
  /** `schema.table`. */
  readonly table: string
  readonly id: string
  /** From when the period counts; the column has an index. */
  readonly at: string
  /** Only rows in which this column is null. */
  readonly whileNull?: string
}

/** Rows that only have to go. */
export function oldRows(key: RetentionKey, { table, id, at, whileNull }: Rows): Retention {
  const name = sql.id(...table.split('.'))
  const isDue = (before: string): RawBuilder<unknown> =>
    sql`${sql.id(at)} < ${before}::timestamptz${whileNull ? sql` and ${sql.id(whileNull)} is null` : sql``}`
  return {
    key,
    async deleteBefore({ tx }, before, limit) {
      const { rows } = await sql<Deleted>`
        delete from ${name} where ${sql.id(id)} in (
          select ${sql.id(id)} from ${name} where ${isDue(before)} order by ${sql.id(at)} limit ${limit}
        ) and ${isDue(before)} returning ${sql.id(id)}::text as id, ${sql.id(at)} as at`.execute(tx)
      return rows
    },
    async isLeft(db, before) {
      const { rows } = await sql`select 1 from ${name} where ${isDue(before)} limit 1`.execute(db)
      return rows.length > 0
    },
  }
}
