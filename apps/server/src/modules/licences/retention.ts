import { oldRows, type Retention } from '../../kernel/retention.ts'

/** What this module deletes when its time is over. */
export const retentions: readonly Retention[] = [
  oldRows('presentations', { table: 'licences.presentation', id: 'nonce', at: 'expires_at' }),
]
