import type { LookupColumn } from '../../kernel/crypto/reindex.ts'
import { BY_ID, type SealedColumn } from '../../kernel/crypto/reseal.ts'
import { FIELDS_COLUMN, MATTER_COLUMN } from './content-seal.ts'

/** What this module keeps sealed (design law 9). */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'licences.licence', column: 'fields_sealed', purpose: FIELDS_COLUMN, key: BY_ID },
  { table: 'licences.licence', column: 'matter_sealed', purpose: MATTER_COLUMN, key: BY_ID },
]

/** By which a licence is told from others of the same holder and type. */
export const lookupColumns: readonly LookupColumn[] = [
  {
    table: 'licences.licence',
    column: 'matter',
    key: BY_ID,
    sealed: 'matter_sealed',
    purpose: MATTER_COLUMN,
  },
]
