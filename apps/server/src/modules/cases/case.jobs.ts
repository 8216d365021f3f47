import { defineJob, type Job } from '../../kernel/module.ts'
import type { Work } from '../../kernel/work.ts'
import { getItemVersion } from '../catalog/index.ts'
import { caseAccepted, correctionLapsed } from './case.events.ts'
import { type CaseRow, lockCase } from './case.repository.ts'
import {
  cancelMember,
  checkClock,
  discardContent,
  fireTimer,
  offerOutputs,
  openMember,
  performServices,
  reportMember,
  writeDocument,
} from './case.schedule.ts'
import { isOver } from './case.ts'
import { findCorrection } from './case-record.repository.ts'
import { discardUnheld } from './content-store.ts'
import { documentOf } from './documents/write-document.ts'
import { limitsOf, readClocks } from './limits.ts'
import { offerOutputsTo } from './member-outputs.ts'
import { cancelMemberOf, openMemberOf, reportToBundle } from './members.ts'
import { moveCase } from './move-case.ts'
import { performAll, request } from './services.ts'
import { closeTask, listTasks } from './task.repository.ts'

/** Background work on cases. Each looks at the case as it is now, so a repeated or late run changes nothing. */
export const caseJobs: readonly Job[] = [
  defineJob(checkClock, (work, { caseId }) => lookAtClock(work, caseId)),
  defineJob(performServices, (work, { caseId }) => performAll(work, caseId)),
  defineJob(openMember, (work, { caseId, memberKey }) => openMemberOf(work, caseId, memberKey)),
  defineJob(cancelMember, (work, { caseId, memberKey }) => cancelMemberOf(work, caseId, memberKey)),
  defineJob(offerOutputs, (work, { caseId }) => offerOutputsTo(work, caseId)),
  defineJob(reportMember, (work, { caseId, outcome }) => reportToBundle(work, caseId, outcome)),
  defineJob(writeDocument, (work, { caseId, kind, at }) =>
    documentOf(work, caseId, kind, Temporal.Instant.from(at)),
  ),
  defineJob(discardContent, (work, { key }) => discardUnheld(work, key)),
  defineJob(fireTimer, async (work, { caseId, key }) => {
    const row = await lockCase(work.tx, caseId)
    const isRunning = row?.process_state.tokens.some(
      (token) => key.startsWith(`${token.node}:${token.n}`) || key.endsWith(`:${token.n}`),
    )
    if (row && isRunning && !isOver(row.status))
      await moveCase(work, row, { process: { type: 'timer_fired', key } })
  }),
]

/** The day has come on which a clock changes by mere time: a light, a deemed acceptance, a correction nobody answered. */
async function lookAtClock(work: Work, caseId: string): Promise<void> {
  const row = await lockCase(work.tx, caseId)
  if (!row || isOver(row.status)) return
  const { definition } = await getItemVersion(work.platform, row.version_id, work.tx)
  const { report } = readClocks(
    limitsOf(definition, row.process_state.variables),
    row.clock_events,
    work.today,
  )
  if (row.status === 'submitted' && report.deemedAccepted)
    return deemAccepted(work, row, report.acceptedOn ?? work.today.toString())
  if (row.status === 'correction' && (await correctionIsOverdue(work, row))) return lapse(work, row)
  await moveCase(work, row, {})
}

/** 行政许可法 §32: silence within five days is acceptance, from the day the materials were received. */
async function deemAccepted(work: Work, row: CaseRow, since: string): Promise<void> {
  const intake = (await listTasks(work.tx, row.id)).find(
    ({ kind, closed_at }) => kind === 'intake' && closed_at === null,
  )
  if (intake)
    await closeTask(work.tx, intake.id, {
      at: work.now.toString(),
      outcome: 'accepted',
      opinion: '逾期未告知，视为受理',
      accountId: null,
      name: work.actor.name,
    })
  work.emit(
    caseAccepted(
      row.id,
      { deemed: true, since },
      '行政许可法第三十二条：逾期不告知的，自收到申请材料之日起即为受理',
    ),
  )
  await moveCase(work, row, {
    status: 'accepted',
    ...(intake && { process: { type: 'complete_task', key: intake.task_key, outcome: 'accepted' } as const }),
  })
  request(work, row, 'acceptance')
}

async function correctionIsOverdue(work: Work, row: CaseRow): Promise<boolean> {
  const correction = await findCorrection(work.tx, row.id)
  return (
    correction !== undefined && correction.answered_at === null && correction.due_on < work.today.toString()
  )
}

async function lapse(work: Work, row: CaseRow): Promise<void> {
  await moveCase(work, row, {
    status: 'lapsed',
    clock: [{ kind: 'terminated', on: work.today.toString() }],
    process: { type: 'cancel', reason: '逾期未补正' },
  })
  work.emit(correctionLapsed(row.id, {}, '逾期未补正，申请按放弃处理；可重新申请'))
}
