import type { BodyOf } from '@tongban/contracts/route.ts'
import type { Client, ClientDefinition, changeClient, proposeClient } from '@tongban/contracts/sso.ts'
import { ssoWords } from '@tongban/i18n/sso.ts'
import { Failure } from '../../../../kernel/failure.ts'
import type { Work } from '../../../../kernel/work.ts'
import { findOrganization, lockOpenOrganization } from '../../../organizations/index.ts'
import { claimClient } from '../client.access.ts'
import { actOf, clientProposed } from '../client.events.ts'
import { clientPolicy } from '../client.policy.ts'
import { addressFaults } from '../client.ts'
import { insertClient, updateClient } from '../clients.repository.ts'
import { changedClient, digestOf } from '../queries/get-client.ts'

/** 应用系统登记: nothing of it is in force before the security administrator has approved it. */
export async function propose(
  work: Work,
  { organizationId, definition }: BodyOf<typeof proposeClient>,
): Promise<Client> {
  const organization = await findOrganization(work.tx, organizationId)
  if (!organization || !clientPolicy.manage.holds(work.actor, organization))
    throw new Failure('client.organization_unknown')
  if (!(await lockOpenOrganization(work.tx, organizationId))) throw new Failure('organization.closed')
  checkAddresses(work, definition)
  const id = work.newStream()
  await insertClient(work.tx, {
    id,
    organization_id: organizationId,
    status: 'proposed',
    proposed: definition,
    proposed_by: work.actor.accountId,
    proposed_at: work.now.toString(),
  })
  work.emit(
    clientProposed(id, { ...actOf(work), organizationId, digest: digestOf(work.platform, definition) }),
  )
  return changedClient(work, id)
}

/** What is in force stays so until the change is approved; a later proposal takes the place of one that waits. */
export async function proposeChange(
  work: Work,
  id: string,
  { version, definition }: BodyOf<typeof changeClient>,
): Promise<Client> {
  const client = await claimClient(work, id, clientPolicy.manage, version)
  checkAddresses(work, definition)
  await updateClient(work.tx, id, {
    ...(client.status === 'refused' && { status: 'proposed' }),
    proposed: definition,
    proposed_by: work.actor.accountId,
    proposed_at: work.now.toString(),
  })
  work.emit(
    clientProposed(id, {
      ...actOf(work),
      organizationId: client.organization_id,
      digest: digestOf(work.platform, definition),
    }),
  )
  return changedClient(work, id)
}

function checkAddresses({ platform, language }: Work, definition: ClientDefinition): void {
  const faults = addressFaults(definition, platform.settings.mode !== 'production')
  if (faults.length === 0) return
  const say = ssoWords(language)
  throw new Failure('request.invalid', {
    errors: faults.map(({ path, fault }) => ({ path, code: fault, message: say(`client_fault.${fault}`) })),
  })
}
