import { Failure } from '../../../kernel/failure.ts'
import type { Belonging } from '../../../kernel/module.ts'
import type { Work } from '../../../kernel/work.ts'
import * as events from '../organization.events.ts'
import type { OrganizationRow } from '../organizations.repository.ts'
import { closeOn } from './closing-day.ts'
import {
  type ClosingRow,
  closeOrganization,
  lockClosing,
  lockOrganizations,
  standsBelow,
  updateClosing,
} from './closings.repository.ts'
import { refuseInUse } from './count-belongings.ts'

type Closing = Pick<ClosingRow, 'organization_id' | 'successor_id'>
type Both = { readonly organization: OrganizationRow; readonly successor: OrganizationRow | null }

/**
 * Who is closed and who takes over, locked: what would be added to either waits, and then finds it closed.
 *
 * @throws Failure `organization.closed`, `organization.successor`
 */
export async function lockBoth(work: Work, { organization_id, successor_id }: Closing): Promise<Both> {
  const ids = [organization_id, ...(successor_id === null ? [] : [successor_id])]
  const rows = await lockOrganizations(work.tx, ids)
  const organization = rows.find(({ id }) => id === organization_id)
  if (!organization || organization.closed_on !== null) throw new Failure('organization.closed')
  if (successor_id === null) return { organization, successor: null }
  const successor = rows.find(({ id }) => id === successor_id)
  if (!successor || !(await canTakeOver(work, organization, successor)))
    throw new Failure('organization.successor')
  return { organization, successor }
}

/**
 * Of the same region: tasks at windows and the powers of posts go by region, so elsewhere some would be lost and some
 * would grow.
 */
async function canTakeOver({ tx }: Work, from: OrganizationRow, to: OrganizationRow): Promise<boolean> {
  if (to.closed_on !== null || to.id === from.id || to.region_code !== from.region_code) return false
  return !(await standsBelow(tx, to.id, from.id))
}

/**
 * 撤销、合并: what the organization has moves to the successor or ends with it, and it is no more, together.
 *
 * @throws Failure `organization.closed`, `organization.successor`, `organization.in_use`
 */
export async function closeNow(
  work: Work,
  closing: ClosingRow,
  belongings: readonly Belonging[],
): Promise<void> {
  await carryOut(work, closing, belongings, await claimReady(work, closing, belongings))
}

/** Its day has come. What is not settled holds it up until the next one, and the administrators are told once. */
export async function closeOnItsDay(
  work: Work,
  closingId: string,
  belongings: readonly Belonging[],
): Promise<void> {
  const closing = await lockClosing(work.tx, closingId)
  if (closing?.status !== 'confirmed') return
  const ready = await claimReady(work, closing, belongings).catch((error: unknown) => {
    if (error instanceof Failure) return undefined
    throw error
  })
  if (ready) return carryOut(work, closing, belongings, ready)
  closeOn(work, closingId, work.today.add({ days: 1 }))
  if (closing.held_up_at !== null) return
  await updateClosing(work.tx, closingId, { held_up_at: work.now.toString() })
  work.emit(events.closingHeldUp(closing.organization_id, toldOf(work, closing)))
}

async function claimReady(work: Work, closing: Closing, belongings: readonly Belonging[]): Promise<Both> {
  const both = await lockBoth(work, closing)
  await refuseInUse(work, belongings, closing)
  return both
}

async function carryOut(
  work: Work,
  closing: ClosingRow,
  belongings: readonly Belonging[],
  { organization, successor }: Both,
): Promise<void> {
  const ending = { from: organization.id, reason: closing.basis }
  for (const { move, end } of belongings) {
    if (successor && move) await move(work, { ...ending, to: successor })
    else await end?.(work, ending)
  }
  await closeOrganization(work.tx, organization.id, {
    closed_on: work.today.toString(),
    successor_id: closing.successor_id,
  })
  await updateClosing(work.tx, closing.id, { status: 'done', held_up_at: null })
  const announce = successor ? events.organizationMerged : events.organizationClosed
  work.emit(announce(organization.id, toldOf(work, closing), closing.basis))
  if (!successor) return
  const { name: other } = organization
  work.emit(events.organizationSucceeded(successor.id, { ...events.actOf(work), other }, closing.basis))
}

export const toldOf = (work: Work, { id, closes_on, region_code, successor_name }: ClosingRow) => ({
  ...events.actOf(work),
  closing: id,
  closesOn: closes_on,
  regionCode: region_code,
  other: successor_name,
})
