import { oldRows, type Retention } from '../../kernel/retention.ts'

/** What this module deletes when its time is over, besides who looked (sealed-days.ts). */
export const retentions: readonly Retention[] = [
  oldRows('objections', { table: 'privacy.objection', id: 'id', at: 'answered_at' }),
]
