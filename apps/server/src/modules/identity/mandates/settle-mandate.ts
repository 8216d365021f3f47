import type { Mandate } from '@tongban/contracts/mandates.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { forgetMandate } from '../sessions/resolve-actor.ts'
import { claimMandate } from './mandate.access.ts'
import { emitToBoth, mandateAccepted, mandateDeclined, mandateRevoked } from './mandate.events.ts'
import { abilitiesOf } from './mandate.ts'
import { endMandate, settleMandate } from './mandates.repository.ts'
import { presentMandate } from './present-mandate.ts'

/** The second confirmation, by the holder. */
export const acceptMandate = (work: Work, id: string): Promise<Mandate> => settle(work, id, 'accept')
export const declineMandate = (work: Work, id: string): Promise<Mandate> => settle(work, id, 'decline')

async function settle(work: Work, id: string, act: 'accept' | 'decline'): Promise<Mandate> {
  const { found, side } = await claimMandate(work, id)
  const today = work.today.toString()
  if (!abilitiesOf(found, side, today).includes(act)) throw new Failure('mandate.wrong_status')
  const status = act === 'accept' ? 'in_force' : 'declined'
  const settled_at = work.now.toString()
  await settleMandate(work.tx, id, status, settled_at)
  const event = act === 'accept' ? mandateAccepted : mandateDeclined
  emitToBoth(work, event, found, { mandateId: id, kind: found.kind })
  return presentMandate({ ...found, status, settled_at }, side, today)
}

/** At once, by either side: sessions that act by it lose it with their next request, within five seconds elsewhere. */
export async function revokeMandate(work: Work, id: string): Promise<Mandate> {
  const { found, side } = await claimMandate(work, id)
  const today = work.today.toString()
  if (!abilitiesOf(found, side, today).includes('revoke')) throw new Failure('mandate.wrong_status')
  const revoked_at = work.now.toString()
  await endMandate(work.tx, id, revoked_at, work.actor.accountId)
  emitToBoth(work, mandateRevoked, found, {
    mandateId: id,
    kind: found.kind,
    byHolder: !side.isPrincipal,
  })
  forgetMandate(work.platform, id)
  return presentMandate({ ...found, status: 'revoked', revoked_at }, side, today)
}
