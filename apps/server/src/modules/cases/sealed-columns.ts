import type { LookupColumn } from '../../kernel/crypto/reindex.ts'
import { BY_ID, type SealedColumn } from '../../kernel/crypto/reseal.ts'
import { CONTENT_COLUMN, DRAFT_COLUMN } from './case-content.ts'
import { LAST_FOUR_COLUMN } from './open-case.ts'

/** What this module keeps sealed (design law 9). */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'cases.draft', column: 'content_sealed', purpose: DRAFT_COLUMN, key: BY_ID },
  { table: 'cases.case', column: 'content_sealed', purpose: CONTENT_COLUMN, key: BY_ID },
  { table: 'cases.case', column: 'last_four_sealed', purpose: LAST_FOUR_COLUMN, key: BY_ID },
  {
    table: 'cases.delivery',
    column: 'address_sealed',
    purpose: 'cases.delivery.address',
    key: [{ column: 'case_id', type: 'uuid' }],
  },
]

/** By which one asks for a case without signing in, besides its number. */
export const lookupColumns: readonly LookupColumn[] = [
  {
    table: 'cases.case',
    column: 'last_four_index',
    key: BY_ID,
    sealed: 'last_four_sealed',
    purpose: LAST_FOUR_COLUMN,
  },
]
