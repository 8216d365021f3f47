import type { BodyOf } from '@tongban/contracts/route.ts'
import type { Client, decideClient, suspendClient } from '@tongban/contracts/sso.ts'
import { Failure } from '../../../../kernel/failure.ts'
import type { Work } from '../../../../kernel/work.ts'
import { lockOpenOrganization } from '../../../organizations/index.ts'
import { deleteArtifactsOfClient } from '../../provider/artifacts.repository.ts'
import { claimClient } from '../client.access.ts'
import { actOf, clientApproved, clientRefused, clientResumed, clientSuspended } from '../client.events.ts'
import { clientPolicy } from '../client.policy.ts'
import { canBecome } from '../client.ts'
import { updateClient } from '../clients.repository.ts'
import { changedClient, digestOf } from '../queries/get-client.ts'

/** Who proposed does not approve (GB/T 22239-2019 §8.1.4.2 d, 三员分立). */
export async function decide(
  work: Work,
  id: string,
  { version, granted, reason }: BodyOf<typeof decideClient>,
): Promise<Client> {
  const client = await claimClient(work, id, clientPolicy.authorise, version)
  const { proposed } = client
  if (!proposed) throw new Failure('client.nothing_waits')
  if (client.proposed_by === work.actor.accountId) throw new Failure('client.own_proposal')
  const isFirst = client.definition === null
  await updateClient(work.tx, id, {
    ...(granted && { definition: proposed }),
    ...(isFirst && { status: granted ? 'approved' : 'refused' }),
    proposed: null,
    proposed_by: null,
  })
  const decided = { ...actOf(work), digest: digestOf(work.platform, proposed) }
  work.emit(granted ? clientApproved(id, decided, reason) : clientRefused(id, decided, reason))
  return changedClient(work, id)
}

/** Its tokens and the consents' grants end with it; who is signed in there stays so until that system asks again. */
export async function suspend(
  work: Work,
  id: string,
  { version, reason }: BodyOf<typeof suspendClient>,
): Promise<Client> {
  const client = await claimClient(work, id, clientPolicy.authorise, version)
  if (client.status === 'suspended' || !canBecome(client.status, 'suspended'))
    throw new Failure('client.wrong_status')
  await updateClient(work.tx, id, { status: 'suspended' })
  await deleteArtifactsOfClient(work.tx, id)
  work.emit(clientSuspended(id, actOf(work), reason))
  return changedClient(work, id)
}

export async function resume(
  work: Work,
  id: string,
  { version, reason }: BodyOf<typeof suspendClient>,
): Promise<Client> {
  const client = await claimClient(work, id, clientPolicy.authorise, version)
  if (client.status !== 'suspended') throw new Failure('client.wrong_status')
  if (!(await lockOpenOrganization(work.tx, client.organization_id))) throw new Failure('organization.closed')
  await updateClient(work.tx, id, { status: 'approved' })
  work.emit(clientResumed(id, actOf(work), reason))
  return changedClient(work, id)
}
