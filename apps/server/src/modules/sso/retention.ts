import { oldRows, type Retention } from '../../kernel/retention.ts'

/** What this module deletes when its time is over. */
export const retentions: readonly Retention[] = [
  oldRows('sign_on', { table: 'sso.artifact', id: 'id_hash', at: 'expires_at' }),
]
