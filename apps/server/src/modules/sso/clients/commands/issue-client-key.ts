import { createPublicKey } from 'node:crypto'
import type { ResultOf } from '@tongban/contracts/route.ts'
import type { issueClientKey, PublicJwk } from '@tongban/contracts/sso.ts'
import { randomToken, tokenHash } from '../../../../kernel/crypto/tokens.ts'
import { Failure } from '../../../../kernel/failure.ts'
import type { Work } from '../../../../kernel/work.ts'
import { claimClient } from '../client.access.ts'
import { actOf, clientFirstKeyIssued, clientKeyIssued } from '../client.events.ts'
import { clientPolicy } from '../client.policy.ts'
import { KEY_OVERLAP } from '../client.ts'
import { endClientKeys, insertClientKey, updateClient } from '../clients.repository.ts'
import { changedClient } from '../queries/get-client.ts'

/** A secret is shown this once: what is kept of it, 256 random bits, is a hash. */
export async function issueKey(
  work: Work,
  id: string,
  jwk: PublicJwk | undefined,
): Promise<ResultOf<typeof issueClientKey>> {
  const client = await claimClient(work, id, clientPolicy.manage)
  if (!client.definition || client.status !== 'approved') throw new Failure('client.wrong_status')
  const isSecret = client.definition.authentication === 'secret'
  if (!isSecret && (!jwk || !isPublicKey(jwk))) throw new Failure('client.key_needed')
  const secret = isSecret ? randomToken() : null
  const keyId = work.newId()
  const ended = await endClientKeys(work.tx, id, work.now.add(KEY_OVERLAP).toString())
  await insertClientKey(work.tx, {
    id: keyId,
    client_id: id,
    kind: isSecret ? 'secret' : 'jwk',
    secret_hash: secret && tokenHash(secret),
    jwk: isSecret ? null : (jwk ?? null),
    created_at: work.now.toString(),
    expires_at: null,
  })
  await updateClient(work.tx, id, {})
  const announce = ended.length === 0 ? clientFirstKeyIssued : clientKeyIssued
  work.emit(announce(id, { ...actOf(work), keyId, kind: isSecret ? 'secret' : 'jwk' }))
  return { client: await changedClient(work, id), secret }
}

function isPublicKey(jwk: PublicJwk): boolean {
  try {
    createPublicKey({ key: jwk, format: 'jwk' })
    return true
  } catch {
    return false
  }
}
