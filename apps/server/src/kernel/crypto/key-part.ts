import type { Tx } from '../database/database.ts'

/** The key of the last row that was looked at, in the order of the primary key; null: none yet, or none left. */
export type Place = readonly string[] | null

/** One column that a change of keys has to reach. */
export type KeyPart = {
  /** `schema.table.column`. */
  readonly name: string
  /** Rows to look at. */
  count(tx: Tx): Promise<number>
  /** Takes the next rows after a place, in the transaction given. */
  run(tx: Tx, after: Place, size: number): Promise<{ readonly changed: number; readonly next: Place }>
}
