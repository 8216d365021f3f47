import * as contracts from '@tongban/contracts/account.ts'
import { type PortalSay, t } from '@tongban/i18n/portal.ts'
import type { Outcome, PageRoute, PortalRequest } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'

type Done = Parameters<PortalSay>[0] &
  `security.${'signed_out' | 'passkey_removed' | 'authenticator_removed'}${string}`

/** A button of 账号与安全: does it and comes back. */
const act = (
  path: string,
  done: Done,
  run: (request: PortalRequest) => Promise<Outcome<unknown>>,
): PageRoute => ({
  method: 'POST',
  path: `/me/security/${path}`,
  signedIn: true,
  async handle(request) {
    const outcome = await run(request)
    if (!outcome.ok) return problemPage(request, outcome.problem)
    return { redirect: '/me/security', flash: t(request.language)(done) }
  },
})

export const securityActs: readonly PageRoute[] = [
  act('sessions/end-others', 'security.signed_out_others', ({ call }) =>
    call(contracts.endOtherSessions, {}),
  ),
  act('sessions/:sessionId/end', 'security.signed_out_device', ({ call, params }) =>
    call(contracts.endSession, { params: { sessionId: params.sessionId ?? '' } }),
  ),
  act('passkeys/:passkeyId/removal', 'security.passkey_removed', ({ call, params }) =>
    call(contracts.removePasskey, { params: { passkeyId: params.passkeyId ?? '' } }),
  ),
  act('authenticator/removal', 'security.authenticator_removed', ({ call }) =>
    call(contracts.removeAuthenticator, {}),
  ),
]
