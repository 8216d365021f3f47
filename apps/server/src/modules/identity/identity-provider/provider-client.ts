import * as oidc from 'openid-client'
import { Failure } from '../../../kernel/failure.ts'
import { outgoing } from '../../../kernel/http/outgoing.ts'
import type { Platform } from '../../../kernel/platform.ts'

/** OpenID Connect Core 1.0 §3.1 with PKCE (RFC 7636); what is asked for is what is compared, and no more (PIPL §6). */
const SCOPE = 'openid profile real_name'
const TIMEOUT_SECONDS = 8

/** What the provider says of the person. */
export type Claims = {
  readonly subject: string
  readonly name: string
  readonly identifier: string
  /** Whether it has verified them itself. */
  readonly isVerified: boolean
}

const known = new WeakMap<Platform, Promise<oidc.Configuration>>()

/** @throws Failure `provider.none`, `provider.unavailable` */
async function configurationOf(platform: Platform): Promise<oidc.Configuration> {
  const { identityIssuer } = platform.settings
  if (identityIssuer === null) throw new Failure('provider.none')
  const configuration = known.get(platform) ?? discover(platform, identityIssuer)
  known.set(platform, configuration)
  try {
    return await configuration
  } catch (error) {
    known.delete(platform)
    platform.log.warn({ err: error }, 'identity provider')
    throw new Failure('provider.unavailable')
  }
}

function discover({ settings }: Platform, issuer: string): Promise<oidc.Configuration> {
  const call = outgoing(settings.outgoingNetworks)
  return oidc.discovery(
    new URL(issuer),
    settings.identityClientId ?? '',
    undefined,
    oidc.ClientSecretBasic(settings.identityClientSecret ?? ''),
    {
      timeout: TIMEOUT_SECONDS,
      // The platform's own way out: no network that the operator has not opened, no redirects.
      [oidc.customFetch]: (url, { method, headers, body }) =>
        call(url, {
          method: method === 'POST' ? 'POST' : 'GET',
          headers,
          ...(body !== null && body !== undefined && { body: String(body) }),
        }),
      execute: issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [],
    },
  )
}

type Way = { readonly url: string; readonly state: string; readonly nonce: string; readonly verifier: string }

/** @param back where the provider sends the person back to */
export async function wayTo(platform: Platform, back: string): Promise<Way> {
  const configuration = await configurationOf(platform)
  const verifier = oidc.randomPKCECodeVerifier()
  const state = oidc.randomState()
  const nonce = oidc.randomNonce()
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: back,
    scope: SCOPE,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  })
  return { url: url.href, state, nonce, verifier }
}

type Returned = Omit<Way, 'url'> & { readonly address: URL }

/** @throws Failure `provider.refused` for every answer that is not the right one, whatever is wrong with it */
export async function claimsOf(
  platform: Platform,
  { address, state, nonce, verifier }: Returned,
): Promise<Claims> {
  const configuration = await configurationOf(platform)
  try {
    const tokens = await oidc.authorizationCodeGrant(configuration, address, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    })
    const said = tokens.claims()
    const { sub = '' } = said ?? {}
    const acr = said?.acr
    const { name, id_number } = await oidc.fetchUserInfo(configuration, tokens.access_token, sub)
    return {
      subject: sub,
      name: typeof name === 'string' ? name : '',
      identifier: typeof id_number === 'string' ? id_number.toUpperCase() : '',
      isVerified: typeof acr === 'string' && platform.settings.identityLevels.includes(acr),
    }
  } catch (error) {
    platform.log.warn({ err: error }, 'identity provider')
    throw new Failure('provider.refused')
  }
}
