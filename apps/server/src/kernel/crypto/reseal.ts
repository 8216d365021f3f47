import { sql } from 'kysely'
import type { Db } from '../database/database.ts'
import type { Keyring } from './keyring.ts'

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

export type Progress = { readonly looked: number; readonly resealed: number }

/**
 * Seals a column anew under the newest master key, in keyset batches of their own transactions: what is being served
 * meanwhile reads old and new envelopes alike. A row that somebody changes in between keeps what they wrote. Begun again
 * after a stop it passes over what is done.
 */
export async function* reseal(
  db: Db,
  keyring: Keyring,
  { table, column, purpose, key }: SealedColumn,
  batch = 500,
): AsyncGenerator<Progress> {
  const [schema = '', name = ''] = table.split('.')
  const from = sql.id(schema, name)
  const sealed = sql.id(column)
  const columns = sql.join(key.map((part) => sql.id(part.column)))
  const texts = key.map((part) => sql`${sql.id(part.column)}::text`)
  let after: readonly string[] | undefined
  let progress = { looked: 0, resealed: 0 }
  for (;;) {
    const start = after
    const place = start
      ? sql`where (${columns}) > (${sql.join(key.map(({ type }, at) => sql`${start[at]}::${sql.raw(type)}`))})`
      : sql``
    const { rows } = await sql<{ keys: string[]; envelope: string | null }>`
      select array[${sql.join(texts)}] as keys, ${sealed} as envelope from ${from} ${place}
      order by ${columns} limit ${batch}`.execute(db)
    const old = rows.flatMap(({ keys, envelope }) =>
      envelope !== null && keyring.needsRotation(envelope) ? [{ keys, envelope }] : [],
    )
    if (old.length > 0) {
      const fresh = old.map(({ envelope }) =>
        keyring.seal(keyring.open(envelope, { column: purpose }), { column: purpose }),
      )
      const same = key.map(
        (part, at) => sql`t.${sql.id(part.column)} = ${sql.raw(`(k.keys::json->>${at})::${part.type}`)}`,
      )
      const { numAffectedRows } = await sql`
        update ${from} as t set ${sealed} = k.fresh
        from unnest(${old.map(({ keys }) => JSON.stringify(keys))}::text[], ${old.map(({ envelope }) => envelope)}::text[], ${fresh}::text[])
          as k (keys, envelope, fresh)
        where ${sql.join(same, sql` and `)} and t.${sealed} = k.envelope`.execute(db)
      progress = { ...progress, resealed: progress.resealed + Number(numAffectedRows ?? 0) }
    }
    progress = { ...progress, looked: progress.looked + rows.length }
    yield progress
    after = rows.at(-1)?.keys
    if (rows.length < batch) return
  }
}
