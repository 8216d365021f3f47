import type { ClientDefinition } from '@tongban/contracts/sso.ts'
import type { AdapterPayload } from 'oidc-provider'
import { isEqualSecret, tokenHash } from '../../../kernel/crypto/tokens.ts'
import type { Platform } from '../../../kernel/platform.ts'
import { findClient, listClientKeys } from '../clients/clients.repository.ts'

type Known = { readonly metadata: AdapterPayload | undefined; readonly until: number }

/** A client that is suspended is refused within this time on every process. */
const REMEMBER_MS = 2_000
const MAX_REMEMBERED = 2_000
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const remembered = new WeakMap<Platform, Map<string, Known>>()

/** Names of our own in a client's metadata. */
export const SECRET_HASHES = 'secret_hashes'
/** Raised by every change of the client. */
export const CLIENT_VERSION = 'client_version'

/** What is in force of an approved client, as the provider reads it (RFC 7591 §2); undefined for any other. */
export async function findClientMetadata(
  platform: Platform,
  clientId: string,
): Promise<AdapterPayload | undefined> {
  if (!UUID.test(clientId)) return undefined
  const known = remembered.get(platform) ?? new Map<string, Known>()
  remembered.set(platform, known)
  const now = platform.now()
  const hit = known.get(clientId)
  if (hit && hit.until > now.epochMilliseconds) return hit.metadata
  const metadata = await readMetadata(platform, clientId, now)
  if (known.size >= MAX_REMEMBERED) known.clear()
  known.set(clientId, { metadata, until: now.epochMilliseconds + REMEMBER_MS })
  return metadata
}

/** After a change: this process reads it anew. */
export const forgetClient = (platform: Platform, clientId: string): void =>
  void remembered.get(platform)?.delete(clientId)

/** Any of the secrets in force, which overlap while keys are changed. */
export const isSecretOf = (metadata: Readonly<Record<string, unknown>>, given: string): boolean => {
  const { [SECRET_HASHES]: hashes } = metadata
  const hash = tokenHash(given)
  return Array.isArray(hashes) && hashes.some((one) => typeof one === 'string' && isEqualSecret(one, hash))
}

async function readMetadata(
  platform: Platform,
  clientId: string,
  now: Temporal.Instant,
): Promise<AdapterPayload | undefined> {
  const row = await findClient(platform.db, clientId)
  if (!row?.definition || row.status !== 'approved') return undefined
  const keys = await listClientKeys(platform.db, clientId, now.toString())
  const hashes = keys.flatMap(({ secret_hash }) => secret_hash ?? [])
  const jwks = keys.flatMap(({ id, jwk }) => (jwk ? [{ kid: id, ...jwk }] : []))
  // Without a key there is nothing by which it could be told apart from anybody else.
  if (hashes.length + jwks.length === 0) return undefined
  return { ...metadataOf(clientId, row.definition, hashes, jwks), [CLIENT_VERSION]: row.version }
}

function metadataOf(
  clientId: string,
  definition: ClientDefinition,
  hashes: readonly string[],
  jwks: readonly object[],
): AdapterPayload {
  const signsIn = definition.redirectUris.length > 0
  const isSecret = definition.authentication === 'secret'
  return {
    client_id: clientId,
    client_name: definition.name,
    redirect_uris: definition.redirectUris,
    post_logout_redirect_uris: definition.postLogoutRedirectUris,
    ...(definition.backchannelLogoutUri && {
      backchannel_logout_uri: definition.backchannelLogoutUri,
      backchannel_logout_session_required: true,
    }),
    grant_types: [
      ...(signsIn ? ['authorization_code'] : []),
      ...(signsIn && definition.refreshes ? ['refresh_token'] : []),
      ...(definition.actsAlone ? ['client_credentials'] : []),
    ],
    response_types: signsIn ? ['code'] : [],
    scope: ['openid', ...definition.scopes.map(({ scope }) => scope)].join(' '),
    subject_type: signsIn ? 'pairwise' : 'public',
    token_endpoint_auth_method: isSecret ? 'client_secret_basic' : 'private_key_jwt',
    // Never compared as it stands: `isSecretOf` takes the place of the comparison.
    ...(isSecret ? { client_secret: hashes[0] ?? '' } : { jwks: { keys: [...jwks] } }),
    [SECRET_HASHES]: hashes,
    audience: definition.audience,
    id_number: definition.idNumber,
  }
}
