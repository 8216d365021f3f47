import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import { envelopePrefix } from './envelope.ts'
import type { KeyPart } from './key-part.ts'
import type { Keyring } from './keyring.ts'
import { countRows, readBatch, writeBatch } from './row-batch.ts'

/** A column that holds sealed text, said once by the module that owns it. */
export type SealedColumn = {
  /** `schema.table`. */
  readonly table: string
  readonly column: string
  /** What the text is bound to when it is sealed. */
  readonly purpose: string
  /** Primary key, in the order of its index. */
  readonly key: readonly { readonly column: string; readonly type: 'uuid' | 'text' }[]
}

export const BY_ID: SealedColumn['key'] = [{ column: 'id', type: 'uuid' }]

/**
 * Seals a column anew under the newest master key. What is served meanwhile reads old and new envelopes alike, and a row
 * that somebody changes in between keeps what they wrote.
 */
export function resealing(keyring: Keyring, sealed: SealedColumn): KeyPart {
  const { table, column, purpose } = sealed
  const prefix = envelopePrefix(keyring.masterKeyId)
  const isOld = sql<boolean>`${sql.id(column)} is not null and left(${sql.id(column)}, ${prefix.length}) <> ${prefix}`
  return {
    name: `${table}.${column}`,
    count: (tx: Tx) => countRows(tx, table, isOld),
    async run(tx, after, size) {
      const { rows, next } = await readBatch(tx, sealed, { where: isOld, after, size })
      const changes = rows.map(({ keys, value }) => ({
        keys,
        from: value,
        to: keyring.seal(keyring.open(value, { column: purpose }), { column: purpose }),
      }))
      return { changed: await writeBatch(tx, sealed, changes), next }
    },
  }
}
