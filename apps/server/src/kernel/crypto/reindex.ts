import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { KeyPart } from './key-part.ts'
import type { Keyring } from './keyring.ts'
import type { SealedColumn } from './reseal.ts'
import { countRows, readBatch, writeBatch } from './row-batch.ts'

/** A column that holds a blind index, with the sealed column beside it that says of what. */
export type LookupColumn = Pick<SealedColumn, 'table' | 'column' | 'key'> & {
  readonly sealed: string
  /** What the sealed text is bound to; of the index too, where `lookup` does not say otherwise. */
  readonly purpose: string
  /** What is looked up by, out of the opened text. */
  readonly lookup?: (text: string) => { readonly column: string; readonly value: string }
}

/**
 * Computes a lookup column again under the newest index key (design law 9). What is served meanwhile looks up by every
 * index key it has, so rows are found before and after. A row that somebody changes in between keeps what they wrote.
 */
export function reindexing(keyring: Keyring, indexed: LookupColumn): KeyPart {
  const { table, column, sealed, purpose } = indexed
  const lookup = indexed.lookup ?? ((value: string) => ({ column: purpose, value }))
  const isThere = sql<boolean>`${sql.id(sealed)} is not null`
  const indexOf = (envelope: string, before: string): string => {
    const text = keyring.open(envelope, { column: purpose })
    // Of a closed account nothing is left to look up.
    if (text === '') return before
    const { column: place, value } = lookup(text)
    return keyring.blindIndex(value, place)
  }
  return {
    name: `${table}.${column}`,
    count: (tx: Tx) => countRows(tx, table, isThere),
    async run(tx, after, size) {
      const { rows, next } = await readBatch(tx, indexed, { where: isThere, after, size, beside: sealed })
      const changes = rows
        .map(({ keys, value, beside }) => ({ keys, from: value, to: indexOf(beside, value) }))
        .filter(({ from, to }) => from !== to)
      return { changed: await writeBatch(tx, indexed, changes), next }
    },
  }
}
