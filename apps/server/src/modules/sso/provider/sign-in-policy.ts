import { interactionPolicy } from 'oidc-provider'
import { acrOf, demandedLevel, reaches } from './acr.ts'
import { browser } from './browser.ts'

/**
 * When somebody has to be asked: what the standard says, and besides when the platform's session in this browser is
 * over or somebody else's, or the account has not the level that the client demands.
 */
export function signInPolicy() {
  const { base, Check } = interactionPolicy
  const policy = base()
  const login = policy.get('login')
  if (!login) throw new Error('the policy has no login')
  login.checks.add(
    new Check('platform_session', 'somebody has to sign in', ({ oidc }) => {
      const actor = browser.getStore()?.actor
      const { session } = oidc
      if (!actor?.accountId || session?.accountId !== actor.accountId) return Check.REQUEST_PROMPT
      return session.acr === acrOf(actor) ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT
    }),
  )
  login.checks.add(
    new Check(
      'level',
      'the account is not verified far enough',
      'unmet_authentication_requirements',
      ({ oidc }) => {
        const actor = browser.getStore()?.actor
        const isEnough = actor !== undefined && reaches(actor, demandedLevel(oidc.params?.acr_values))
        return isEnough ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT
      },
    ),
  )
  return policy
}
