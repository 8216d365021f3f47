import { Failure } from '../../../kernel/failure.ts'
import type { Condition } from '../../../kernel/policy.ts'
import type { Work } from '../../../kernel/work.ts'
import { type ClientRow, lockClient } from './clients.repository.ts'

/**
 * Find, lock and authorise in one act, for an administrator who has seen the client as it is.
 *
 * @throws Failure `client.not_found`, `client.stale`
 */
export async function claimClient(
  work: Work,
  id: string,
  policy: Condition<{ region_code: string | null }>,
  version?: number,
): Promise<ClientRow> {
  const found = await lockClient(work.tx, id)
  if (!found || !policy.holds(work.actor, found)) throw new Failure('client.not_found')
  if (version !== undefined && found.version !== version)
    throw new Failure('client.stale', { extensions: { current: found.version } })
  return found
}
