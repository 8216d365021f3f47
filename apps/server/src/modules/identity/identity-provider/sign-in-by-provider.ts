import type { finishProviderSignIn as contract } from '@tongban/contracts/identity-provider.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { Failure } from '../../../kernel/failure.ts'
import { type Reading, transact } from '../../../kernel/work.ts'
import { openSession } from '../sessions/open-session.ts'
import { sessionOf } from '../sign-in/finish-sign-in.ts'
import { comeBack, goThere } from './go-there.ts'
import { lockBoundAccount } from './provider.repository.ts'

export const startProviderSignIn = (
  reading: Reading,
  { browser, next }: { browser: string; next: string },
): Promise<{ url: string }> => goThere(reading, 'sign_in', { holder: browser, next })

/** @throws Failure `provider.not_bound`, and those of coming back */
export async function finishProviderSignIn(
  reading: Reading,
  { browser, returned }: { browser: string; returned: Readonly<Record<string, string>> },
): Promise<ResultOf<typeof contract>> {
  const { identityIssuer } = reading.platform.settings
  const { claims, next } = await comeBack(reading, 'sign_in', { holder: browser, returned })
  const token = await transact(reading.platform, reading, async (work) => {
    const account = await lockBoundAccount(work.tx, identityIssuer ?? '', claims.subject)
    return account && openSession(work, account, 'provider')
  })
  if (token === undefined) throw new Failure('provider.not_bound')
  return { ...(await sessionOf(reading, token)), next }
}
