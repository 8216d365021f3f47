import type { Hindrance } from '@tongban/contracts/officer-cases.ts'
import { type Actor, signatureAt } from '../../kernel/actor.ts'
import { Failure } from '../../kernel/failure.ts'
import type { Work } from '../../kernel/work.ts'
import { casePolicy, taskBar, taskPolicy } from './case.policy.ts'
import { type CaseRow, lockCase } from './case.repository.ts'
import type { TaskKind } from './cases.tables.ts'
import { listTasks, type TaskRow } from './task.repository.ts'

type CasePolicy = (typeof casePolicy)[keyof typeof casePolicy]

/** Find, lock and authorise in one act. What one may not see does not exist. */
async function claim(work: Work, id: string, version: number, policy: CasePolicy): Promise<CaseRow> {
  const found = await lockCase(work.tx, id)
  if (!found) throw new Failure('case.not_found')
  if (!policy.holds(work.actor, found)) throw refusalOf(work.actor, found)
  if (found.version !== version) throw new Failure('case.stale', { extensions: { current: found.version } })
  return found
}

/** Who has to keep out of a case of their own office is told why; to everybody else it does not exist. */
export const refusalOf = (actor: Actor, found: CaseRow): Failure =>
  new Failure(casePolicy.competent.holds(actor, found) ? 'case.conflict' : 'case.not_found')

/** What keeps the actor from a task of the actor's own post; null: nothing. */
export function hindranceOf(actor: Actor, task: TaskRow): Hindrance | null {
  if (!taskBar.impartial.holds(actor, task)) return 'conflict'
  return taskBar.unprepared.holds(actor, task) ? null : 'prepared'
}

export const HINDRANCES = { conflict: 'case.conflict', prepared: 'case.self_approval' } as const

export const claimOwnCase = (work: Work, id: string, version: number) =>
  claim(work, id, version, casePolicy.own)
/** @throws Failure `permission.denied` to those who may see the case and not do this */
export async function claimOfficerCase(
  work: Work,
  id: string,
  version: number,
  may: CasePolicy = casePolicy.officer,
): Promise<CaseRow> {
  const found = await claim(work, id, version, casePolicy.officer)
  if (!may.holds(work.actor, found)) throw new Failure('permission.denied')
  work.signAs(signatureAt(work.actor, found.organization_id))
  return found
}

export type ClaimedTask = { readonly found: CaseRow; readonly task: TaskRow }

/**
 * The open task of one of these kinds that this officer holds, or may take because nobody does.
 *
 * @throws Failure `case.wrong_status` where no such task is open, `task.not_yours` where others hold it,
 *   `case.self_approval` where this officer prepared what is to be decided
 */
export async function claimTaskOfCase(
  work: Work,
  caseId: string,
  version: number,
  kinds: readonly TaskKind[],
): Promise<ClaimedTask> {
  const found = await claimOfficerCase(work, caseId, version)
  const tasks = await listTasks(work.tx, caseId)
  const task = heldTask(work, tasks, kinds)
  if (task) {
    work.signAs(signatureAt(work.actor, task.organization_id, task.post))
    return { found, task }
  }
  const open = tasks.filter(({ closed_at, kind }) => closed_at === null && kinds.includes(kind))
  const isPrepared = open.some(
    (one) => taskPolicy.ofPost.holds(work.actor, one) && !taskBar.unprepared.holds(work.actor, one),
  )
  if (isPrepared) throw new Failure('case.self_approval')
  throw new Failure(open.length > 0 ? 'task.not_yours' : 'case.wrong_status')
}

/** Own tasks first, then those that nobody has taken, then those of a colleague on leave. */
export function heldTask(
  { actor }: Pick<Work, 'actor'>,
  tasks: readonly TaskRow[],
  kinds: readonly TaskKind[],
): TaskRow | undefined {
  const open = tasks.filter(
    (task) => task.closed_at === null && kinds.includes(task.kind) && taskPolicy.available.holds(actor, task),
  )
  return (
    open.find((task) => task.assignee_id === actor.accountId) ??
    open.find((task) => task.assignee_id === null) ??
    open.find((task) => taskPolicy.mine.holds(actor, task))
  )
}
