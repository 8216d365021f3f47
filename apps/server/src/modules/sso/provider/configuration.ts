import { SCOPES } from '@tongban/contracts/sso.ts'
import type { Configuration, JWK, KoaContextWithOIDC } from 'oidc-provider'
import { outgoing } from '../../../kernel/http/outgoing.ts'
import type { Platform } from '../../../kernel/platform.ts'
import { CLAIMS, findAccount, pairwiseName } from './account.ts'
import { ACR_VALUES } from './acr.ts'
import { adapterOn } from './adapter.ts'
import { CLIENT_VERSION, SECRET_HASHES } from './client-metadata.ts'
import { loadExistingGrant } from './grants.ts'
import { errorPage, signOutPage } from './pages.ts'
import { signInPolicy } from './sign-in-policy.ts'
import type { ProviderKeys } from './signing-keys.ts'
import { SYSTEM_TOKEN_BITS, SYSTEM_TOKEN_SECONDS } from './system-token.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE

/** What the provider offers, and nothing besides (RFC 9700: code with PKCE only, exact redirects, rotated refresh tokens). */
export function configurationOf(platform: Platform, keys: ProviderKeys): Configuration {
  const { settings } = platform
  const isSecure = settings.publicUrl.startsWith('https:')
  const cookie = { httpOnly: true, sameSite: 'lax', secure: isSecure, signed: true } as const
  const call = outgoing(settings.outgoingNetworks)
  return {
    adapter: adapterOn(platform),
    // Written by Node from a private key, which is what a JWK of these kinds is.
    jwks: { keys: keys.jwks as readonly JWK[] },
    cookies: {
      keys: keys.cookieKeys,
      long: { ...cookie, path: '/oidc' },
      short: { ...cookie },
      names: { session: 'tongban_oidc', interaction: 'tongban_oidc_asked', resume: 'tongban_oidc_resume' },
    },
    scopes: ['openid', ...SCOPES],
    claims: CLAIMS,
    acrValues: ACR_VALUES,
    subjectTypes: ['pairwise', 'public'],
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_basic', 'private_key_jwt'],
    enabledJWA: {
      idTokenSigningAlgValues: ['RS256', 'ES256'],
      clientAuthSigningAlgValues: ['ES256', 'RS256', 'PS256'],
    },
    clientDefaults: { id_token_signed_response_alg: 'RS256' },
    extraClientMetadata: { properties: [SECRET_HASHES, CLIENT_VERSION, 'audience', 'id_number'] },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      introspection: {
        enabled: true,
        allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId,
      },
      revocation: {
        enabled: true,
        allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId,
      },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: signOutPage,
        postLogoutSuccessSource: (ctx) => ctx.redirect('/'),
      },
      resourceIndicators: { enabled: false },
      claimsParameter: { enabled: false },
      userinfo: { enabled: true },
    },
    formats: {
      bitsOfOpaqueRandomness: (_ctx, model) =>
        'kind' in model && model.kind === 'ClientCredentials' ? SYSTEM_TOKEN_BITS : 256,
    },
    ttl: {
      AccessToken: 10 * MINUTE,
      AuthorizationCode: MINUTE,
      ClientCredentials: SYSTEM_TOKEN_SECONDS,
      IdToken: 10 * MINUTE,
      Interaction: HOUR,
      RefreshToken: 12 * HOUR,
      Session: 12 * HOUR,
      Grant: 12 * HOUR,
    },
    interactions: {
      policy: signInPolicy(),
      url: (_ctx, interaction) => `/sso/${interaction.uid}`,
    },
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    expiresWithSession: () => true,
    rotateRefreshToken: true,
    findAccount: (ctx, id, token) => findAccount(platform, ctx, id, token),
    loadExistingGrant: (ctx) => loadExistingGrant(platform, ctx),
    pairwiseIdentifier: (_ctx, accountId, client) => pairwiseName(keys.pairwiseSalt, accountId, client),
    clientBasedCORS: () => false,
    renderError: (ctx: KoaContextWithOIDC, out) => errorPage(ctx, out.error),
    fetch: async (input) => call(String(input instanceof Request ? input.url : input)),
  }
}
