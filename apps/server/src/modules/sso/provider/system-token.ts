import type { FastifyRequest } from 'fastify'
import type { AdapterPayload } from 'oidc-provider'
import { signToken, tokenHash, verifyToken } from '../../../kernel/crypto/tokens.ts'
import type { Platform } from '../../../kernel/platform.ts'
import { findArtifact, upsertArtifact } from './artifacts.repository.ts'
import { CLIENT_VERSION, findClientMetadata, isSecretOf } from './client-metadata.ts'
import { sealPayload } from './sealed-payload.ts'

/** Seconds that a system's own token lasts. */
export const SYSTEM_TOKEN_SECONDS = 600
/** Makes 44 characters, where a session of the platform has 43: neither is looked up among the other. */
export const SYSTEM_TOKEN_BITS = 264
const OPAQUE_LENGTH = SYSTEM_TOKEN_BITS / 6
const PURPOSE = 'sso.system'
/** Of a token that was given back before its end. */
const ENDED = 'EndedSystemToken'
const ASKED = 'grant_type=client_credentials'
const BASIC = /^Basic ([\w+/]+=*)$/
/** As the platform makes them: nothing in them would have to be decoded. */
const CREDENTIALS = /^([0-9a-f-]{36}):([\w-]{43})$/

/** RFC 6749 §5.1. */
type TokenAnswer = {
  readonly access_token: string
  readonly expires_in: number
  readonly token_type: 'Bearer'
}

/**
 * A system with a secret that asks for a token in its own name and for nothing else (RFC 6749 §4.4) is answered here, for
 * a tenth of the provider's time. Everything that is not plainly right goes to the provider, which knows every refusal.
 *
 * @returns undefined: it is for the provider, which finds the body where it was read
 */
export async function systemToken(
  platform: Platform,
  request: FastifyRequest,
): Promise<TokenAnswer | undefined> {
  const [, clientId = '', secret = ''] = CREDENTIALS.exec(credentialsOf(request)) ?? []
  if (request.method !== 'POST' || !isShort(request) || secret === '') return undefined
  const metadata = await findClientMetadata(platform, clientId)
  const mayAct =
    metadata?.token_endpoint_auth_method === 'client_secret_basic' &&
    metadata.grant_types?.includes('client_credentials') &&
    isSecretOf(metadata, secret)
  if (!mayAct) return undefined
  const body = await bodyOf(request)
  if (body !== ASKED) {
    Object.assign(request.raw, { body })
    return undefined
  }
  const token = signToken(platform.keyring, {
    purpose: PURPOSE,
    subject: `${clientId} ${metadata[CLIENT_VERSION]}`,
    now: platform.now(),
    ttlSeconds: SYSTEM_TOKEN_SECONDS,
  })
  return { access_token: token, expires_in: SYSTEM_TOKEN_SECONDS, token_type: 'Bearer' }
}

/** By its form, which proves nothing: signed here, or made by the provider for who signs in with a key. */
export const maybeSystemToken = (token: string): boolean =>
  token.length === OPAQUE_LENGTH || token.includes('.')

/**
 * What the provider would have kept of such a token. It stands in no row and is still no token any more as soon as it was
 * given back or its client was changed or suspended.
 */
export async function findSystemToken(
  platform: Platform,
  token: string,
): Promise<AdapterPayload | undefined> {
  const now = platform.now()
  const checked = verifyToken(platform.keyring, token, { purpose: PURPOSE, now })
  if (!checked.ok) return undefined
  const { subject, expiresAt } = checked.claims
  const [clientId = '', version] = subject.split(' ')
  const metadata = await findClientMetadata(platform, clientId)
  if (!metadata || String(metadata[CLIENT_VERSION]) !== version) return undefined
  if (await findArtifact(platform.db, ENDED, tokenHash(token), now.toString())) return undefined
  const exp = Math.floor(expiresAt.epochMilliseconds / 1000)
  return { jti: token, kind: 'ClientCredentials', clientId, exp, iat: exp - SYSTEM_TOKEN_SECONDS }
}

/** Given back (RFC 7009). @returns false: it is no such token */
export async function endSystemToken(platform: Platform, token: string): Promise<boolean> {
  const now = platform.now()
  const checked = verifyToken(platform.keyring, token, { purpose: PURPOSE, now })
  if (!checked.ok) return false
  await upsertArtifact(platform.db, {
    kind: ENDED,
    id_hash: tokenHash(token),
    payload_sealed: sealPayload(platform, {}),
    created_at: now.toString(),
    expires_at: checked.claims.expiresAt.toString(),
  })
  return true
}

function credentialsOf({ headers }: FastifyRequest): string {
  const [, encoded] = BASIC.exec(headers.authorization ?? '') ?? []
  return encoded === undefined ? '' : Buffer.from(encoded, 'base64').toString('latin1')
}

const isShort = ({ headers }: FastifyRequest): boolean =>
  headers['content-length'] === String(ASKED.length) &&
  headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true

async function bodyOf({ raw }: FastifyRequest): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of raw) parts.push(part)
  return Buffer.concat(parts).toString('latin1')
}
