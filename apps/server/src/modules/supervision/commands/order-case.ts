import type { Empty } from '@tongban/contracts/values.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { caseBrief, markUrgent } from '../../cases/index.ts'
import { supervisionPolicy } from '../card.policy.ts'
import { insertOrder } from '../card.repository.ts'
import { supervisionOrdered } from '../supervision.events.ts'

/** 督办: an instruction that stands in the history of the case and on its open tasks. */
export async function orderCase(work: Work, caseId: string, instruction: string): Promise<Empty> {
  const { accountId } = work.actor
  if (accountId === null) throw new Failure('session.required')
  const found = await caseBrief(work.tx, caseId)
  if (!found || !supervisionPolicy.brief.holds(work.actor, found)) throw new Failure('case.not_found')
  if (!supervisionPolicy.impartial.holds(work.actor, found)) throw new Failure('case.conflict')
  const id = work.newId()
  await insertOrder(work.tx, {
    id,
    case_id: caseId,
    instruction,
    ordered_by: accountId,
    at: work.now.toString(),
  })
  await markUrgent(work, caseId, instruction)
  work.emit(supervisionOrdered(caseId, { orderId: id }, instruction))
  return {}
}
