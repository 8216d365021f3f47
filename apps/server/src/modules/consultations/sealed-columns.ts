import { BY_ID, type SealedColumn } from '../../kernel/crypto/reseal.ts'

/** What this module keeps sealed (design law 9). */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'consultations.entry', column: 'text_sealed', purpose: 'consultations.entry.text', key: BY_ID },
]
