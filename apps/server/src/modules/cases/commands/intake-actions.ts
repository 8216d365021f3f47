import type { Defect } from '@tongban/contracts/cases.ts'
import { signatureAt } from '../../../kernel/actor.ts'
import { Failure } from '../../../kernel/failure.ts'
import { TIME_ZONE } from '../../../kernel/platform.ts'
import type { Work } from '../../../kernel/work.ts'
import { getItemVersion } from '../../catalog/index.ts'
import { appealRights } from '../answers.ts'
import { claimTaskOfCase, HINDRANCES, hindranceOf } from '../case.access.ts'
import { caseAccepted, correctionNotified, intakeRefused, taskClaimed, taskReleased } from '../case.events.ts'
import { taskPolicy } from '../case.policy.ts'
import type { CaseRow } from '../case.repository.ts'
import { checkClock } from '../case.schedule.ts'
import { insertCorrection, insertDecision } from '../case-record.repository.ts'
import { moveCase } from '../move-case.ts'
import { request } from '../services.ts'
import {
  assignTask,
  closeTask,
  findTask,
  notePreparation,
  type TaskRow,
  unassignTask,
} from '../task.repository.ts'

/** Takes a task from the pool; the database decides when two want it. */
export async function claimTask(work: Work, taskId: string): Promise<string> {
  const task = await findTask(work.tx, taskId, work.actor, taskPolicy.ofPost)
  if (!task) throw new Failure('task.not_found')
  const hindrance = hindranceOf(work.actor, task)
  if (hindrance) throw new Failure(HINDRANCES[hindrance])
  const signature = signatureAt(work.actor, task.organization_id, task.post)
  const taken = await assignTask(work.tx, taskId, officerId(work), signature)
  if (!taken) throw new Failure('task.taken')
  work.signAs(signature)
  work.emit(taskClaimed(task.case_id, { taskId, step: task.step_name }))
  return task.case_id
}

export async function releaseTask(work: Work, taskId: string): Promise<Record<string, never>> {
  const task = await findTask(work.tx, taskId, work.actor, taskPolicy.ofPost)
  if (!task) throw new Failure('task.not_found')
  const released = await unassignTask(work.tx, taskId, officerId(work))
  if (!released) throw new Failure('task.not_yours')
  work.emit(taskReleased(task.case_id, { taskId, step: task.step_name }))
  return {}
}

export function officerId({ actor }: Pick<Work, 'actor'>): string {
  if (!actor.accountId) throw new Failure('session.required')
  return actor.accountId
}

const PREPARING: ReadonlySet<TaskRow['kind']> = new Set(['review', 'expert_review', 'site_visit'])

/** Closes a task in the name of the officer and returns the command that tells the process. */
export async function finishTask(work: Work, task: TaskRow, outcome: string, opinion: string) {
  const closed = {
    at: work.now.toString(),
    outcome,
    opinion,
    accountId: officerId(work),
    name: signatureAt(work.actor, task.organization_id, task.post),
  }
  work.later(closeTask(work.tx, task.id, closed))
  if (PREPARING.has(task.kind)) work.later(notePreparation(work.tx, task.case_id, closed.accountId))
  return {
    type: 'complete_task',
    key: task.task_key,
    outcome,
    variables: { outcome, [`${task.node_id}_outcome`]: outcome },
  } as const
}

export async function accept(work: Work, id: string, version: number, opinion: string): Promise<CaseRow> {
  const { found, task } = await claimTaskOfCase(work, id, version, ['intake'])
  if (found.status === 'correction') throw new Failure('case.wrong_status')
  const on = work.today.toString()
  work.emit(caseAccepted(id, { deemed: false, since: on }, opinion))
  const { row } = await moveCase(work, found, {
    status: 'accepted',
    clock: [{ kind: 'accepted', on }],
    process: await finishTask(work, task, 'accepted', opinion),
  })
  request(work, row, 'acceptance')
  return row
}

const GROUNDS = {
  not_required: '申请事项依法不需要取得行政许可',
  wrong_authority: '申请事项依法不属于本机关职权范围',
  not_eligible: '申请人依法不具备申请资格',
  incomplete_after_correction: '经一次性告知补正，申请材料仍不齐全或不符合法定形式',
} as const

type Refusal = { ground: keyof typeof GROUNDS; reason: string; redirectTo?: string | undefined }

/** 不予受理 (行政许可法 §32): a written ground, the reason, and where to go instead when it is not for this authority. */
export async function refuseIntake(
  work: Work,
  id: string,
  version: number,
  { ground, reason, redirectTo }: Refusal,
): Promise<CaseRow> {
  const { found, task } = await claimTaskOfCase(work, id, version, ['intake'])
  if (found.status === 'correction') throw new Failure('case.wrong_status')
  const on = work.today.toString()
  const item = await getItemVersion(work.platform, found.version_id, work.tx)
  const { row } = await moveCase(work, found, {
    status: 'refused_intake',
    clock: [{ kind: 'intake_refused', on }],
    process: await finishTask(work, task, 'refused_intake', reason),
  })
  const reasons = [`${GROUNDS[ground]}。${reason}`, redirectTo && `请向${redirectTo}申请。`]
    .filter(Boolean)
    .join('\n')
  await insertDecision(work.tx, {
    case_id: id,
    outcome: 'refused_intake',
    decided_on: on,
    reasons,
    appeal: appealRights(item),
    decided_by: officerId(work),
  })
  work.emit(intakeRefused(id, { ground, redirectTo: redirectTo ?? null }, reason))
  request(work, row, 'intake_refusal')
  return row
}

/** 一次性告知: all defects in one notice; the clock itself refuses a second one and a late one. */
export async function notifyCorrection(
  work: Work,
  id: string,
  version: number,
  defects: readonly Defect[],
  days: number,
): Promise<CaseRow> {
  const { found } = await claimTaskOfCase(work, id, version, ['intake'])
  const dueOn = work.today.add({ days })
  const { row } = await moveCase(work, found, {
    status: 'correction',
    dueOn: dueOn.toString(),
    clock: [{ kind: 'correction_notified', on: work.today.toString() }],
  })
  await insertCorrection(work.tx, {
    case_id: id,
    notified_at: work.now.toString(),
    due_on: dueOn.toString(),
    defects: JSON.stringify(defects),
  })
  const lapses = dueOn.add({ days: 1 })
  work.enqueue(
    checkClock,
    { caseId: id, on: lapses.toString() },
    { startAfter: lapses.toZonedDateTime(TIME_ZONE).toInstant() },
  )
  work.emit(
    correctionNotified(id, {
      dueOn: dueOn.toString(),
      defects: defects.map(({ target, targetId, problem }) => ({ target, targetId, problem })),
    }),
  )
  request(work, row, 'correction')
  return row
}
