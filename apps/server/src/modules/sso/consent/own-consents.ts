import { type Consent, SCOPES } from '@tongban/contracts/sso.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Reading, Work } from '../../../kernel/work.ts'
import { getSubject } from '../../identity/index.ts'
import { findClient } from '../clients/clients.repository.ts'
import { deleteArtifactsOfConsent, lockSessionsOf } from '../provider/artifacts.repository.ts'
import { openPayload } from '../provider/sealed-payload.ts'
import { TELL_CLIENT } from '../sign-out/sign-out.schedule.ts'
import { consentWithdrawn } from './consent.events.ts'
import { deleteConsent, listConsentsOf } from './consents.repository.ts'

/** The consents of the account, in every name that it acts in. */
export async function listOwn(reading: Reading): Promise<{ items: Consent[] }> {
  const { db, actor, platform } = reading
  if (!actor.accountId) throw new Failure('session.required')
  const rows = await listConsentsOf(db, actor.accountId)
  const items = rows.map(async (row): Promise<Consent> => {
    const [client, subject] = await Promise.all([
      findClient(db, row.client_id),
      row.subject_id ? getSubject(platform, db, row.subject_id) : undefined,
    ])
    return {
      id: row.id,
      clientName: client?.definition?.name ?? '',
      organizationName: client?.organization_name ?? '',
      scopes: SCOPES.filter((scope) => row.scopes.includes(scope)),
      idNumber: client?.definition?.idNumber ?? 'masked',
      actingAs: subject?.name ?? null,
      givenAt: row.given_at,
    }
  })
  return { items: await Promise.all(items) }
}

/** PIPL §15: as easily as it was given; the system is told to end its session. */
export async function withdraw(work: Work, id: string): Promise<Record<string, never>> {
  const { accountId } = work.actor
  if (!accountId) throw new Failure('session.required')
  const consent = await deleteConsent(work.tx, id, accountId)
  if (!consent) throw new Failure('consent.not_found')
  const clientId = consent.client_id
  for (const session of await lockSessionsOf(work.tx, accountId)) {
    const sid = openPayload(work.platform, session.payload_sealed).authorizations?.[clientId]?.sid
    if (sid) work.enqueue(TELL_CLIENT, { clientId, accountId, sid })
  }
  await deleteArtifactsOfConsent(work.tx, { accountId, clientId })
  work.emit(consentWithdrawn(accountId, { clientId }))
  return {}
}
