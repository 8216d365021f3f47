import type { SpecialProcedure } from '@tongban/contracts/special-procedures.ts'
import { Failure } from '../../../kernel/failure.ts'
import { legalDay } from '../../../kernel/platform.ts'
import type { Work } from '../../../kernel/work.ts'
import { getItemVersion } from '../../catalog/index.ts'
import { appealRights } from '../answers.ts'
import { claimOfficerCase, claimTaskOfCase } from '../case.access.ts'
import {
  caseDecided,
  caseExtended,
  caseReviewed,
  licenceDelivered,
  siteVisited,
  specialProcedureEnded,
  specialProcedureStarted,
} from '../case.events.ts'
import { casePolicy } from '../case.policy.ts'
import type { CaseRow } from '../case.repository.ts'
import { type CaseContent, CONTENT_COLUMN, openJson } from '../case-content.ts'
import {
  endSpecialProcedureRow,
  findDelivery,
  findOpenSpecialProcedure,
  insertDecision,
  insertSiteVisit,
  insertSpecialProcedure,
  setDelivered,
} from '../case-record.repository.ts'
import { feeOf } from '../fee.ts'
import { moveCase } from '../move-case.ts'
import { request } from '../services.ts'
import { finishTask, officerId } from './intake-actions.ts'

const today = (work: Work): string => work.today.toString()

export async function review(
  work: Work,
  id: string,
  version: number,
  outcome: 'agree' | 'disagree' | 'return',
  opinion: string,
): Promise<CaseRow> {
  const { found, task } = await claimTaskOfCase(work, id, version, ['review', 'expert_review'])
  const { row } = await moveCase(work, found, { process: await finishTask(work, task, outcome, opinion) })
  work.emit(caseReviewed(id, { taskId: task.id, step: task.step_name, outcome }, opinion))
  return row
}

type Visit = { on: string; officers: readonly string[]; findings: string; passed: boolean }

/** 现场核查: two officers or more (行政许可法 §34), on a day between the application and today. */
export async function recordSiteVisit(
  work: Work,
  id: string,
  version: number,
  { on, officers, findings, passed }: Visit,
): Promise<CaseRow> {
  const { found, task } = await claimTaskOfCase(work, id, version, ['site_visit'])
  const named = [...new Set(officers.map((name) => name.trim()))]
  if (named.length < 2) throw new Failure('site_visit.two_officers')
  if (on > today(work) || on < legalDay(found.submitted_at)) throw new Failure('site_visit.date')
  await insertSiteVisit(work.tx, {
    id: work.newId(),
    case_id: id,
    visited_on: on,
    officers: named,
    findings,
    passed,
    recorded_by: officerId(work),
  })
  const outcome = passed ? 'passed' : 'failed'
  const { row } = await moveCase(work, found, { process: await finishTask(work, task, outcome, findings) })
  work.emit(siteVisited(id, { on, officers: named, passed }, findings))
  return row
}

/** The decision, by someone who did not prepare it: the policy of the task says so (审查与决定分离). */
export async function decide(
  work: Work,
  id: string,
  version: number,
  outcome: 'approved' | 'refused',
  reasons: string,
): Promise<CaseRow> {
  const { found, task } = await claimTaskOfCase(work, id, version, ['decision'])
  const item = await getItemVersion(work.platform, found.version_id, work.tx)
  await insertDecision(work.tx, {
    case_id: id,
    outcome,
    decided_on: today(work),
    reasons,
    appeal: outcome === 'refused' ? appealRights(item) : null,
    decided_by: officerId(work),
  })
  const { row } = await moveCase(work, found, {
    status: outcome,
    clock: [{ kind: 'decided', on: today(work), outcome }],
    process: await finishTask(work, task, outcome, reasons),
  })
  work.emit(caseDecided(id, { outcome, automatic: false }, reasons))
  request(work, row, 'decision')
  return row
}

type Special = { kind: SpecialProcedure; clause: string; expectedDays: number; reason: string }

/** Stops the clock by law (行政许可法 §45); only what the item lists, and the applicant is told in writing. */
export async function startSpecialProcedure(
  work: Work,
  id: string,
  version: number,
  { kind, clause, expectedDays, reason }: Special,
): Promise<CaseRow> {
  const found = await claimOfficerCase(work, id, version, casePolicy.examiner)
  if (found.status !== 'accepted') throw new Failure('case.wrong_status')
  const { definition } = await getItemVersion(work.platform, found.version_id, work.tx)
  if (!definition.specialProcedures.some((known) => known.kind === kind))
    throw new Failure('special_procedure.not_in_item')
  if (await findOpenSpecialProcedure(work.tx, id)) throw new Failure('special_procedure.open')
  const procedureId = work.newId()
  await insertSpecialProcedure(work.tx, {
    id: procedureId,
    case_id: id,
    kind,
    clause,
    expected_days: expectedDays,
    reason,
    started_on: today(work),
  })
  const { row } = await moveCase(work, found, {
    clock: [
      {
        kind: 'special_procedure_started',
        on: today(work),
        procedureId,
        procedure: kind,
        clause,
        expectedWorkdays: expectedDays,
      },
    ],
  })
  work.emit(specialProcedureStarted(id, { procedure: kind, clause, expectedDays }, reason))
  request(work, row, 'special_procedure')
  return row
}

export async function endSpecialProcedure(
  work: Work,
  id: string,
  version: number,
  result: string,
): Promise<CaseRow> {
  const found = await claimOfficerCase(work, id, version, casePolicy.examiner)
  const open = await findOpenSpecialProcedure(work.tx, id)
  if (!open) throw new Failure('special_procedure.none')
  await endSpecialProcedureRow(work.tx, open.id, today(work), result)
  const { row } = await moveCase(work, found, {
    clock: [{ kind: 'special_procedure_ended', on: today(work), procedureId: open.id }],
  })
  work.emit(specialProcedureEnded(id, { procedure: open.kind }, result))
  return row
}

/** 延长期限 (行政许可法 §42): once, before the due day, by the head of the authority; the reason is told. */
export async function extend(
  work: Work,
  id: string,
  version: number,
  { days, approvedBy, reason }: { days: number; approvedBy: string; reason: string },
): Promise<CaseRow> {
  const found = await claimOfficerCase(work, id, version, casePolicy.approver)
  if (found.status !== 'accepted') throw new Failure('case.wrong_status')
  const { row } = await moveCase(work, found, {
    clock: [
      { kind: 'extended', on: today(work), length: days, clause: '行政许可法 §42', approvedBy, reason },
    ],
  })
  work.emit(caseExtended(id, { days, approvedBy }, reason))
  request(work, row, 'extension')
  return row
}

type Handing = {
  method: 'courier' | 'window'
  trackingNumber?: string | undefined
  feeReceipt?: string | undefined
}

/** 统一出件: by courier with its number, or over the counter; fees are settled before. */
export async function deliver(
  work: Work,
  id: string,
  version: number,
  { method, trackingNumber, feeReceipt }: Handing,
): Promise<CaseRow> {
  const { found, task } = await claimTaskOfCase(work, id, version, ['delivery'])
  if (method === 'courier' && !trackingNumber) throw new Failure('delivery.tracking_missing')
  const item = await getItemVersion(work.platform, found.version_id, work.tx)
  const content = openJson<CaseContent>(work.platform.keyring, found.content_sealed, CONTENT_COLUMN)
  if (feeOf(item, content) > 0 && !feeReceipt) throw new Failure('fee.receipt_missing')
  if (!(await findDelivery(work.tx, id))) throw new Failure('case.wrong_status')
  await setDelivered(work.tx, id, {
    method,
    state: method === 'courier' ? 'sent' : 'handed_over',
    tracking_number: trackingNumber ?? null,
    fee_receipt: feeReceipt ?? null,
    delivered_at: work.now.toString(),
  })
  work.emit(licenceDelivered(id, { method, trackingNumber: trackingNumber ?? null }))
  const { row } = await moveCase(work, found, {
    clock: [{ kind: 'delivered', on: today(work) }],
    process: await finishTask(work, task, 'delivered', trackingNumber ?? '窗口领取'),
  })
  return row
}
