import type { SealedColumn } from '../../kernel/crypto/reseal.ts'
import { DATA_COLUMN } from './record-key.ts'

/** What this module keeps sealed (design law 9). */
export const sealedColumns: readonly SealedColumn[] = [
  {
    table: 'registers.record',
    column: 'data_sealed',
    purpose: DATA_COLUMN,
    key: [
      { column: 'resource', type: 'text' },
      { column: 'key_index', type: 'text' },
    ],
  },
]
