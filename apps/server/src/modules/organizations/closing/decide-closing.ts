import type { Closing, decideClosing as contract } from '@tongban/contracts/organization-closings.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Belonging } from '../../../kernel/module.ts'
import type { Work } from '../../../kernel/work.ts'
import * as events from '../organization.events.ts'
import { organizationPolicy } from '../organization.policy.ts'
import { closeNow, lockBoth, toldOf } from './close.ts'
import { closeOn } from './closing-day.ts'
import { type ClosingRow, lockClosing, updateClosing } from './closings.repository.ts'
import { mayDecide, mayWithdraw, presentClosing } from './list-closings.ts'

/**
 * The second administrator (GB/T 22239-2019 §8.1.4.2 d, 三员分立). What is due is closed at once, what is not on its day.
 *
 * @throws Failure `proposal.not_found`, `proposal.decided`, `proposal.own`, and what stands in the way
 */
export async function decideClosing(
  work: Work,
  belongings: readonly Belonging[],
  id: string,
  { granted, reason }: BodyOf<typeof contract>,
): Promise<Closing> {
  const closing = await claimClosing(work, id)
  if (closing.status !== 'waiting') throw new Failure('proposal.decided')
  if (closing.proposed_by === work.actor.accountId) throw new Failure('proposal.own')
  if (!mayDecide(work.actor, closing)) throw new Failure('permission.denied')
  await updateClosing(work.tx, id, {
    status: granted ? 'confirmed' : 'refused',
    decided_by: work.actor.accountId,
    decider_name: work.actor.name,
    decided_at: work.now.toString(),
  })
  const announce = granted ? events.closingConfirmed : events.closingRefused
  work.emit(announce(closing.organization_id, toldOf(work, closing), reason.trim()))
  if (granted && closing.closes_on <= work.today.toString()) await closeNow(work, closing, belongings)
  else if (granted) {
    await lockBoth(work, closing)
    closeOn(work, id, Temporal.PlainDate.from(closing.closes_on))
  }
  return changedClosing(work, id)
}

/** Before it is done; it leaves everything as it is, so one administrator is enough. @throws Failure `proposal.not_found`, `proposal.decided` */
export async function withdrawClosing(work: Work, id: string): Promise<Closing> {
  const closing = await claimClosing(work, id)
  if (closing.status !== 'waiting' && closing.status !== 'confirmed') throw new Failure('proposal.decided')
  if (!mayWithdraw(work.actor, closing)) throw new Failure('permission.denied')
  await updateClosing(work.tx, id, {
    status: 'withdrawn',
    ...(closing.decided_by === null && {
      decided_by: work.actor.accountId,
      decider_name: work.actor.name,
      decided_at: work.now.toString(),
    }),
  })
  work.emit(events.closingWithdrawn(closing.organization_id, toldOf(work, closing)))
  return changedClosing(work, id)
}

async function claimClosing(work: Work, id: string): Promise<ClosingRow> {
  const found = await lockClosing(work.tx, id)
  if (!found || !organizationPolicy.read.holds(work.actor, found)) throw new Failure('proposal.not_found')
  return found
}

async function changedClosing(work: Work, id: string): Promise<Closing> {
  const row = await lockClosing(work.tx, id)
  if (!row) throw new Failure('proposal.not_found')
  return presentClosing(row, work.actor)
}
