import type { Work } from '../../../kernel/work.ts'
import type { Check } from '../checks.ts'
import { DATA_COLUMN, lookupOf, NAME_COLUMN, NUMBER_COLUMN } from '../record-key.ts'
import { deleteRecords, putRecords } from '../registers.repository.ts'

/** One row of a base: `key` is an ID number, a credit code, or for premises the certificate number. */
export type BaseRecord = {
  readonly resource: Check['resource'] | 'contents'
  readonly key: string
  readonly data: object
}

/** Writes records into the bases, sealed; one with the same key is replaced. */
export async function loadRecords(
  { tx, today, platform: { keyring } }: Work,
  records: readonly BaseRecord[],
): Promise<void> {
  const rows = records.flatMap(({ resource, key, data }) => {
    const text = JSON.stringify(data)
    const keys = [
      { column: NUMBER_COLUMN, value: key },
      ...otherNames(resource, data).map((value) => ({ column: NAME_COLUMN, value })),
    ]
    return keys.map((one) => {
      const { keys: indexes, keySealed } = lookupOf(keyring, one)
      const [key_index = '', ...older] = indexes
      const row = {
        resource,
        key_index,
        key_sealed: keySealed,
        data_sealed: keyring.seal(text, { column: DATA_COLUMN }),
        updated_on: today.toString(),
      }
      return { row, older }
    })
  })
  // While the index key changes, a record stands under the old one or the new one, never both.
  for (const [resource, group] of Map.groupBy(rows, ({ row }) => row.resource)) {
    const older = group.flatMap((one) => one.older)
    if (older.length > 0) await deleteRecords(tx, resource, older)
  }
  // One statement cannot write a key twice: the later record counts.
  await putRecords(tx, [
    ...new Map(rows.map(({ row }) => [`${row.resource} ${row.key_index}`, row])).values(),
  ])
}

/** Firms are looked up by their name too, premises by their address. */
function otherNames(resource: BaseRecord['resource'], data: object): string[] {
  const name: unknown =
    resource === 'legal_entity' && 'name' in data
      ? data.name
      : resource === 'estate' && 'address' in data
        ? data.address
        : undefined
  return typeof name === 'string' ? [name] : []
}
