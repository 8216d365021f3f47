import { randomToken } from '../../../kernel/crypto/tokens.ts'
import { outgoing } from '../../../kernel/http/outgoing.ts'
import { defineJob } from '../../../kernel/module.ts'
import { providerOf } from '../provider/provider.ts'
import { TELL_CLIENT } from './sign-out.schedule.ts'

/** A client that cannot be told is told again, with growing pauses, by the queue. */
export const tellClient = defineJob(TELL_CLIENT, async (work, { clientId, accountId, sid }) => {
  const provider = await providerOf(work.platform)
  const client = await provider.Client.find(clientId)
  if (!client?.backchannelLogoutUri) return
  // OpenID Connect Back-Channel Logout 1.0 §2.4: signed, typed, without a nonce.
  const token = new provider.IdToken({ sub: accountId }, { client, ctx: undefined })
  Object.assign(token, { mask: { sub: null } })
  token.set('events', { 'http://schemas.openid.net/event/backchannel-logout': {} })
  token.set('jti', randomToken())
  token.set('sid', sid)
  const answer = await outgoing(work.platform.settings.outgoingNetworks)(client.backchannelLogoutUri, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ logout_token: await token.issue({ use: 'logout' }) }).toString(),
  })
  if (answer.status !== 200 && answer.status !== 204)
    throw new Error(`back-channel logout was answered ${answer.status}`)
})
