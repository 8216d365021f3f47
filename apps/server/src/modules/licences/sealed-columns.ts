import { BY_ID, type SealedColumn } from '../../kernel/crypto/reseal.ts'

/** What this module keeps sealed (design law 9). */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'licences.licence', column: 'fields_sealed', purpose: 'licences.licence.fields', key: BY_ID },
]
