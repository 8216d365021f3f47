import type { DataElementId } from '@tongban/contracts/data-elements.ts'
import type { Keyring } from '../../kernel/crypto/keyring.ts'

/** Where a record is sealed; bound into its envelope. */
export const DATA_COLUMN = 'registers.record.data'

/** A record is found by its number, or by the name or address that it is about; hashed apart, so that they cannot be mixed up. */
export const NUMBER_COLUMN = 'registers.record.number'
export const NAME_COLUMN = 'registers.record.name'

const NAMES: ReadonlySet<DataElementId> = new Set(['shop.name', 'firm.name', 'shop.address', 'firm.address'])

export const keyColumn = (element: DataElementId): string =>
  NAMES.has(element) ? NAME_COLUMN : NUMBER_COLUMN

export const KEY_COLUMN = 'registers.record.key'
type RecordKey = { readonly column: string; readonly value: string }

/** Looked up by every index key; sealed, the key says what it is, so that it can be hashed again. */
export const lookupOf = (keyring: Keyring, { column, value }: RecordKey) => ({
  keys: keyring.blindIndexes(value, column),
  keySealed: keyring.seal(`${column}\n${value}`, { column: KEY_COLUMN }),
})

export function readKey(text: string): RecordKey {
  const [column = '', value = ''] = text.split('\n')
  return { column, value }
}
