import { BY_ID, type SealedColumn } from '../../kernel/crypto/reseal.ts'
import { CONTENT_COLUMN, DRAFT_COLUMN } from './case-content.ts'

/** What this module keeps sealed (design law 9). */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'cases.draft', column: 'content_sealed', purpose: DRAFT_COLUMN, key: BY_ID },
  { table: 'cases.case', column: 'content_sealed', purpose: CONTENT_COLUMN, key: BY_ID },
  {
    table: 'cases.delivery',
    column: 'address_sealed',
    purpose: 'cases.delivery.address',
    key: [{ column: 'case_id', type: 'uuid' }],
  },
]
