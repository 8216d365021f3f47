import type { Work } from '../../../kernel/work.ts'
import { caseBrief } from '../../cases/index.ts'
import { closeCards, raiseCard } from '../card.repository.ts'
import { isClockOpen } from '../card.ts'

type Change = { readonly light: 'green' | 'yellow' | 'red'; readonly clock: string; readonly dueOn: string }

/**
 * 亮牌: a yellow or red light raises a card for its clock and settles the others of the case. A light that was on
 * before the case was decided still leaves its card, closed: that it was late stays on record.
 */
export async function followLight(
  work: Work,
  caseId: string,
  { light, clock, dueOn }: Change,
): Promise<void> {
  const now = work.now.toString()
  if (light === 'green') {
    await closeCards(work.tx, caseId, now)
    return
  }
  const found = await caseBrief(work.tx, caseId)
  if (!found) return
  const kept = { colour: light, clock }
  await raiseCard(work.tx, {
    ...kept,
    id: work.newId(),
    case_id: caseId,
    number: found.number,
    item_name: found.itemName,
    organization_id: found.organizationId,
    organization_name: found.organizationName,
    region_code: found.regionCode,
    due_on: dueOn,
    raised_on: work.today.toString(),
    closed_at: isClockOpen(clock, found.status) ? null : now,
  })
  await closeCards(work.tx, caseId, now, { except: kept })
}

/** The clock that the cards are of has ended: one clock of the case, or all of them. */
export const settleCards = async (work: Work, caseId: string, clock?: string): Promise<void> => {
  await closeCards(work.tx, caseId, work.now.toString(), { clock })
}
