import type { Level } from '@tongban/contracts/route.ts'
import { type ClientDefinition, SCOPES, type Scope } from '@tongban/contracts/sso.ts'
import type { AdapterPayload } from 'oidc-provider'
import { tokenHash } from '../../../kernel/crypto/tokens.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { type ClientRow, findClient } from '../clients/clients.repository.ts'
import { demandedLevel } from '../provider/acr.ts'
import { lockInteraction } from '../provider/artifacts.repository.ts'
import { openPayload } from '../provider/sealed-payload.ts'

export type Interaction = {
  readonly idHash: string
  readonly payload: AdapterPayload
  readonly beganAt: Temporal.Instant
  readonly client: ClientRow & { readonly definition: ClientDefinition }
  /** Those that are asked for and approved, without `openid`. */
  readonly scopes: readonly Scope[]
  readonly level: Level | undefined
  /** The system demands that the person signs in anew. */
  readonly wantsNewSignIn: boolean
}

/**
 * Finds and locks what the browser was sent here for.
 *
 * @throws Failure `authorization.not_found`
 */
export async function claimInteraction(work: Work, uid: string): Promise<Interaction> {
  const idHash = tokenHash(uid)
  const row = await lockInteraction(work.tx, idHash, work.now.toString())
  if (!row) throw new Failure('authorization.not_found')
  const payload = openPayload(work.platform, row.payload_sealed)
  const params = payload.params ?? {}
  const client =
    typeof params.client_id === 'string' ? await findClient(work.tx, params.client_id) : undefined
  if (!client?.definition || client.status !== 'approved') throw new Failure('authorization.not_found')
  const { definition } = client
  const asked = typeof params.scope === 'string' ? params.scope.split(' ') : []
  const approved = new Set(definition.scopes.map(({ scope }) => scope))
  const reasons = payload.prompt?.reasons ?? []
  return {
    idHash,
    payload,
    beganAt: Temporal.Instant.from(row.created_at),
    client: { ...client, definition },
    scopes: SCOPES.filter((scope) => asked.includes(scope) && approved.has(scope)),
    level: demandedLevel(params.acr_values),
    wantsNewSignIn: reasons.includes('login_prompt') || reasons.includes('max_age'),
  }
}
