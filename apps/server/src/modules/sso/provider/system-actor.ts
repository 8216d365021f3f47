import { type Actor, ANONYMOUS } from '../../../kernel/actor.ts'
import type { Platform } from '../../../kernel/platform.ts'
import { findClient } from '../clients/clients.repository.ts'
import { adapterOn } from './adapter.ts'
import { findClientMetadata } from './client-metadata.ts'
import { maybeSystemToken } from './system-token.ts'

/**
 * The system that a token was given to in its own name, by a secret or by a signature. It holds the post of a client at
 * its organization and nothing else, so what no permission and no policy gives to a client, it cannot do.
 *
 * @returns undefined: it is no such token, or no more
 */
export async function systemActor(platform: Platform, token: string): Promise<Actor | undefined> {
  // A session that has ended costs no look-up among the systems.
  if (!maybeSystemToken(token)) return undefined
  const found = await adapterOn(platform)('ClientCredentials').find(token)
  const clientId = found?.clientId
  if (clientId === undefined) return undefined
  const metadata = await findClientMetadata(platform, clientId)
  if (!metadata?.grant_types?.includes('client_credentials')) return undefined
  const client = await findClient(platform.db, clientId)
  if (!client?.definition) return undefined
  return {
    ...ANONYMOUS,
    name: client.definition.name,
    roles: new Set(['client']),
    posts: [
      {
        role: 'client',
        post: 'client',
        organizationId: client.organization_id,
        regionCode: client.region_code,
      },
    ],
    clientId,
  }
}
