import type { Work } from '../../../kernel/work.ts'
import { PROOF_LIFE } from '../accounts/account.ts'
import type { Method } from '../identity.tables.ts'
import { renewProof } from './sessions.repository.ts'

/** A factor that was just added has just been shown: the session is worth what a sign-in with it would be. */
export async function renewSession(work: Work, sessionHash: string, method: Method): Promise<void> {
  const proved_until = work.now.add(PROOF_LIFE).toString()
  await renewProof(work.tx, sessionHash, { proved_until, method })
}
