import { BY_ID, type SealedColumn } from '../../kernel/crypto/reseal.ts'
import { ANSWER_COLUMN, CONTENT_COLUMN } from './objection-content.ts'

/** What this module keeps sealed (design law 9). */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'privacy.objection', column: 'content_sealed', purpose: CONTENT_COLUMN, key: BY_ID },
  { table: 'privacy.objection', column: 'answer_sealed', purpose: ANSWER_COLUMN, key: BY_ID },
]
