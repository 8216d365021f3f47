import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'
import { errors } from 'oidc-provider'
import { tokenHash } from '../../../kernel/crypto/tokens.ts'
import type { Platform } from '../../../kernel/platform.ts'
import * as artifacts from './artifacts.repository.ts'
import { browser } from './browser.ts'
import { findClientMetadata } from './client-metadata.ts'
import { openPayload, sealPayload } from './sealed-payload.ts'
import { endSystemToken, findSystemToken } from './system-token.ts'

type Row = NonNullable<Awaited<ReturnType<typeof artifacts.findArtifact>>>

/** Kinds that a grant takes with it when it ends. */
const OF_GRANT = new Set(['AccessToken', 'AuthorizationCode', 'RefreshToken'])
/** Of what has no end of its own. */
const LONGEST_SECONDS = 86_400 * 400

/** What the provider keeps between two requests, in PostgreSQL: ids as hashes, contents sealed. */
export const adapterOn =
  (platform: Platform): AdapterFactory =>
  (kind) =>
    kind === 'Client' ? clientAdapter(platform) : artifactAdapter(platform, kind)

function artifactAdapter(platform: Platform, kind: string): Adapter {
  const { db } = platform
  const now = () => platform.now().toString()
  const payloadOf = (row: Row | undefined): AdapterPayload | undefined => {
    if (!row) return undefined
    const payload = openPayload(platform, row.payload_sealed)
    return row.consumed_at === null ? payload : { ...payload, consumed: true }
  }
  return {
    async upsert(id, payload, expiresIn = LONGEST_SECONDS) {
      const at = platform.now()
      const asking = browser.getStore()
      await artifacts.upsertArtifact(db, {
        kind,
        id_hash: tokenHash(id),
        uid_hash: payload.uid === undefined ? null : tokenHash(payload.uid),
        grant_hash: OF_GRANT.has(kind) && payload.grantId ? tokenHash(payload.grantId) : null,
        account_id: payload.accountId ?? null,
        client_id: payload.clientId ?? null,
        portal_session: kind === 'Session' ? (asking?.portalSession ?? null) : null,
        subject_id: kind === 'Grant' ? (asking?.actor.subjectId ?? null) : null,
        payload_sealed: sealPayload(platform, payload),
        created_at: at.toString(),
        expires_at: at.add({ seconds: expiresIn }).toString(),
      })
    },
    async find(id) {
      const row = await artifacts.findArtifact(db, kind, tokenHash(id), now())
      if (!row && kind === 'ClientCredentials') return findSystemToken(platform, id)
      return payloadOf(row)
    },
    findByUid: async (uid) => payloadOf(await artifacts.findArtifactByUid(db, kind, tokenHash(uid), now())),
    // Device codes are not offered.
    findByUserCode: async () => undefined,
    async consume(id) {
      const isFirst = await artifacts.consumeArtifact(db, kind, tokenHash(id), now())
      // Of two at the same moment the second is a replay like any later one (RFC 9700 §4.5.3).
      if (!isFirst) throw new errors.InvalidGrant('already consumed')
    },
    async destroy(id) {
      if (kind === 'ClientCredentials' && (await endSystemToken(platform, id))) return
      await artifacts.deleteArtifact(db, kind, tokenHash(id))
    },
    async revokeByGrantId(grantId) {
      await artifacts.deleteArtifactsOfGrant(db, tokenHash(grantId))
    },
  }
}

/** Clients are registered in the workbench alone; the provider only reads them. */
function clientAdapter(platform: Platform): Adapter {
  const refuse = async () => {
    throw new Error('clients are registered in the workbench')
  }
  return {
    find: (id) => findClientMetadata(platform, id),
    findByUid: async () => undefined,
    findByUserCode: async () => undefined,
    upsert: refuse,
    consume: refuse,
    destroy: refuse,
    revokeByGrantId: refuse,
  }
}
