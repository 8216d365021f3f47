import { oldRows, type Retention } from '../../kernel/retention.ts'

/** What this module deletes when its time is over. */
export const retentions: readonly Retention[] = [
  oldRows('register_reads', { table: 'registers.access', id: 'id', at: 'at' }),
]
