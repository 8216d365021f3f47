import { createHmac } from 'node:crypto'
import type { Account, AccountClaims, Client, KoaContextWithOIDC } from 'oidc-provider'
import { SYSTEM } from '../../../kernel/actor.ts'
import { tokenHash } from '../../../kernel/crypto/tokens.ts'
import type { Platform } from '../../../kernel/platform.ts'
import { INSIDE, reading } from '../../../kernel/work.ts'
import { findHolder, type Holder } from '../../identity/index.ts'
import { findArtifact } from './artifacts.repository.ts'

/** Claims by scope (OpenID Connect Core 1.0 §5.4); what is not in the consent is not given. */
export const CLAIMS = {
  openid: ['sub', 'acr', 'amr', 'sid', 'auth_time'],
  profile: ['name'],
  real_name: ['id_number', 'id_number_masked'],
  phone: ['phone_number', 'phone_number_verified'],
  firm: ['firm_name', 'firm_credit_code', 'firm_role'],
  posts: ['staff', 'posts'],
}

type Source = { readonly grantId?: string | undefined } | undefined

/** Undefined ends everything that was given out: a disabled account, a mandate that was revoked. */
export async function findAccount(
  platform: Platform,
  ctx: KoaContextWithOIDC,
  accountId: string,
  source: Source,
): Promise<Account | undefined> {
  const context = { actor: SYSTEM, requestId: 'sso', origin: INSIDE, language: 'zh' } as const
  const now = reading(platform, context)
  const grant = source?.grantId
    ? await findArtifact(platform.db, 'Grant', tokenHash(source.grantId), now.now.toString())
    : undefined
  const holder = await findHolder(now, accountId, grant?.subject_id ?? null)
  if (!holder) return undefined
  return {
    accountId,
    claims: async (): Promise<AccountClaims> => claimsOf(accountId, holder, ctx.oidc.client),
  }
}

function claimsOf(accountId: string, holder: Holder, client: Client | undefined): AccountClaims {
  const { name, staff, phone, person, acting, posts } = holder
  const isClear = client?.metadata().id_number === 'clear'
  return {
    sub: accountId,
    name,
    ...(person && {
      id_number: isClear ? person.identifier : person.identifierMasked,
      id_number_masked: !isClear,
    }),
    phone_number: `+86${phone}`,
    phone_number_verified: true,
    ...(acting?.subject.kind === 'firm' && {
      firm_name: acting.subject.name,
      firm_credit_code: acting.subject.identifier,
      firm_role: acting.mandate,
    }),
    ...(staff && {
      staff,
      posts: posts.map(({ role, post, title, organizationName }) => ({
        role,
        post,
        title,
        organization: organizationName,
      })),
    }),
  }
}

/** One name per person and host (OpenID Connect Core 1.0 §8.1): two systems cannot tell that theirs is the same. */
export const pairwiseName = (salt: string, accountId: string, client: Client): string => {
  const [address = client.clientId] = client.redirectUris ?? []
  const sector = URL.parse(address)?.host ?? address
  return createHmac('sha256', salt).update(`${sector}\0${accountId}`).digest('base64url')
}
