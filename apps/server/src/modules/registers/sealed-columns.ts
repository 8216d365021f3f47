import type { LookupColumn } from '../../kernel/crypto/reindex.ts'
import { BY_ID, type SealedColumn } from '../../kernel/crypto/reseal.ts'
import { DATA_COLUMN, KEY_COLUMN, readKey } from './record-key.ts'

const BY_KEY = [
  { column: 'resource', type: 'text' },
  { column: 'key_index', type: 'text' },
] as const

/** What this module keeps sealed (design law 9). */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'registers.record', column: 'key_sealed', purpose: KEY_COLUMN, key: BY_KEY },
  { table: 'registers.record', column: 'data_sealed', purpose: DATA_COLUMN, key: BY_KEY },
  { table: 'registers.access', column: 'key_sealed', purpose: KEY_COLUMN, key: BY_ID },
]

/** By which records are found, and who read them. */
export const lookupColumns: readonly LookupColumn[] = [
  {
    table: 'registers.record',
    column: 'key_index',
    key: BY_KEY,
    sealed: 'key_sealed',
    purpose: KEY_COLUMN,
    lookup: readKey,
  },
  {
    table: 'registers.access',
    column: 'key_index',
    key: BY_ID,
    sealed: 'key_sealed',
    purpose: KEY_COLUMN,
    lookup: readKey,
  },
]
