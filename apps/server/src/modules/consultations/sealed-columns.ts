import type { LookupColumn } from '../../kernel/crypto/reindex.ts'
import { BY_ID, type SealedColumn } from '../../kernel/crypto/reseal.ts'
import { CODE_COLUMN } from './sealed-text.ts'

/** What this module keeps sealed (design law 9). */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'consultations.entry', column: 'text_sealed', purpose: 'consultations.entry.text', key: BY_ID },
  { table: 'consultations.consultation', column: 'code_sealed', purpose: CODE_COLUMN, key: BY_ID },
]

/** By which one asks for a consultation without signing in, besides its number. */
export const lookupColumns: readonly LookupColumn[] = [
  {
    table: 'consultations.consultation',
    column: 'code_index',
    key: BY_ID,
    sealed: 'code_sealed',
    purpose: CODE_COLUMN,
  },
]
