import type { KoaContextWithOIDC } from 'oidc-provider'
import { tokenHash } from '../../../kernel/crypto/tokens.ts'
import type { Platform } from '../../../kernel/platform.ts'
import { findConsentOf } from '../consent/consents.repository.ts'
import { findArtifact } from './artifacts.repository.ts'
import { browser } from './browser.ts'

/**
 * The grant of this sign-on: the one that the session has for this client, if it was made in the same name, else a new
 * one by what the person has agreed to before. Without a consent there is none, and the person is asked.
 */
export async function loadExistingGrant(platform: Platform, ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc
  const actor = browser.getStore()?.actor
  if (!client || !session?.accountId || actor?.accountId !== session.accountId) return undefined
  const key = { accountId: session.accountId, clientId: client.clientId, subjectId: actor.subjectId }
  const consent = await findConsentOf(platform.db, key)
  if (!consent) return undefined
  const allowed = new Set((client.scope ?? '').split(' '))
  const scope = ['openid', ...consent.scopes.filter((name) => allowed.has(name))].join(' ')
  const grantId = session.grantIdFor(client.clientId)
  const known = grantId ? await provider.Grant.find(grantId) : undefined
  if (known && grantId && known.getOIDCScope() === scope && (await isOf(platform, grantId, actor.subjectId)))
    return known
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId })
  grant.addOIDCScope(scope)
  await grant.save()
  return grant
}

async function isOf({ db, now }: Platform, grantId: string, subjectId: string | null): Promise<boolean> {
  const row = await findArtifact(db, 'Grant', tokenHash(grantId), now().toString())
  return row?.subject_id === subjectId
}
