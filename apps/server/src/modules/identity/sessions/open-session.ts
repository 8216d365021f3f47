import { randomToken, tokenHash } from '../../../kernel/crypto/tokens.ts'
import { administratorsOnlyFrom } from '../../../kernel/http/administrator-networks.ts'
import type { Work } from '../../../kernel/work.ts'
import { accountSignedIn } from '../accounts/account.events.ts'
import { PROOF_LIFE, sessionEnd } from '../accounts/account.ts'
import { setSignedIn } from '../accounts/accounts.repository.ts'
import type { Account, Method } from '../identity.tables.ts'
import { listPostsOf } from '../staff/posts.repository.ts'
import { insertSession } from './sessions.repository.ts'

type Holder = Pick<Account, 'id' | 'staff' | 'subject_id'>

/**
 * The one place where a session begins, whatever was shown for it; its token is new, so that none from before the
 * sign-in lives on (GB/T 22239-2019 §8.1.4.1 b). Returns the token.
 *
 * @throws Failure `permission.network`: an administrator who is not where administrators work
 */
export async function openSession(
  work: Work,
  { id, staff, subject_id }: Holder,
  method: Method,
  provedUntil: Temporal.Instant = work.now.add(PROOF_LIFE),
): Promise<string> {
  if (staff) await refuseAdministratorElsewhere(work, id)
  const token = randomToken()
  const now = work.now.toString()
  work.later(
    insertSession(work.tx, {
      token_hash: tokenHash(token),
      id: work.newId(),
      account_id: id,
      subject_id: staff ? null : subject_id,
      mandate_id: null,
      method,
      proved_until: provedUntil.toString(),
      device: work.origin.device,
      network: work.origin.network,
      created_at: now,
      seen_at: now,
      expires_at: sessionEnd(staff, work.now),
    }),
  )
  work.later(setSignedIn(work.tx, id, now))
  work.emit(accountSignedIn(id, { ...work.origin, method }))
  return token
}

async function refuseAdministratorElsewhere(work: Work, accountId: string): Promise<void> {
  const { administratorNetworks } = work.platform.settings
  if (administratorNetworks.length === 0) return
  const posts = await listPostsOf(work.db, accountId, work.today.toString())
  const roles = new Set(posts.map(({ role }) => role))
  administratorsOnlyFrom(administratorNetworks)({ roles }, work.origin.network)
}
