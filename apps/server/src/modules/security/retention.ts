import { oldRows, type Retention } from '../../kernel/retention.ts'

/** What this module deletes when its time is over, besides the log (sealed-batches.ts). */
export const retentions: readonly Retention[] = [
  oldRows('security_alerts', { table: 'security.alert', id: 'id', at: 'at' }),
]
