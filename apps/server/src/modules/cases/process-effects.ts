import { TASK_KINDS } from '@tongban/contracts/officer-cases.ts'
import type { ProcessEvent, TaskOpened } from '@tongban/law/process/event.ts'
import type { TimerSpec } from '@tongban/law/process/graph.ts'
import { TIME_ZONE } from '../../kernel/platform.ts'
import type { Work } from '../../kernel/work.ts'
import type { PublishedItem } from '../catalog/index.ts'
import { findOrganization, findStandingByKey, type OrganizationRow } from '../organizations/index.ts'
import type { CaseRow } from './case.repository.ts'
import { cancelMember, fireTimer, offerOutputs, openMember, performServices } from './case.schedule.ts'
import type { TaskKind } from './cases.tables.ts'
import { workCalendar } from './limits.ts'
import { cancelTask, insertTask } from './task.repository.ts'

/** Makes true what the process asked for: tasks at once; sub-cases, timers and services after the commit. */
export async function carryOut(
  work: Work,
  row: CaseRow,
  item: PublishedItem,
  events: readonly ProcessEvent[],
): Promise<void> {
  for (const event of events) {
    switch (event.type) {
      case 'task_opened':
        await openTask(work, row, item, event)
        break
      case 'task_closed':
        if (event.reason === 'cancelled')
          work.later(cancelTask(work.tx, row.id, event.key, work.now.toString()))
        break
      case 'child_requested':
        work.enqueue(openMember, { caseId: row.id, memberKey: event.calledItem })
        break
      case 'child_closed':
        if (event.reason === 'cancelled')
          work.enqueue(cancelMember, { caseId: row.id, memberKey: memberAt(item, event.nodeId) })
        break
      case 'timer_started':
        work.enqueue(
          fireTimer,
          { caseId: row.id, key: event.key },
          { startAfter: timerEnd(work, event.spec) },
        )
        break
      case 'message_awaited':
        work.enqueue(offerOutputs, { caseId: row.id })
        break
    }
  }
  if (events.some(({ type }) => type === 'service_requested'))
    work.enqueue(performServices, { caseId: row.id })
}

/** The member of the bundle that a call activity stands for. */
function memberAt({ compiled }: PublishedItem, nodeId: string): string {
  const node = compiled.graph.nodes[nodeId]
  return node?.kind === 'call_activity' ? node.calledItem : ''
}

async function openTask(work: Work, row: CaseRow, item: PublishedItem, opened: TaskOpened): Promise<void> {
  const organization = await organizationOf(work, item, opened)
  const node = item.compiled.graph.nodes[opened.nodeId]
  const task = {
    id: work.newId(),
    case_id: row.id,
    task_key: opened.key,
    node_id: opened.nodeId,
    step_name: node?.name ?? opened.nodeId,
    kind: kindOf(opened),
    post: opened.post ?? 'review',
    organization_id: organization.id,
    organization_name: organization.short_name,
    region_code: organization.region_code,
    number: row.number,
    item_name: row.item_name,
    applicant_name: row.applicant_name,
    subject_id: row.subject_id,
    light: row.light,
    paused: row.paused,
    due_on: row.due_on ?? work.today.toString(),
    opened_at: work.now.toString(),
    submitted_at: row.submitted_at,
  }
  work.later(insertTask(work.tx, task))
}

function kindOf({ kind }: TaskOpened): TaskKind {
  return TASK_KINDS.find((known) => known === kind) ?? 'review'
}

/** `item`: the item's authority; a code is an organization's key, e.g. of the service centre whose window takes cases in. */
async function organizationOf(
  work: Work,
  item: PublishedItem,
  { organization }: TaskOpened,
): Promise<OrganizationRow> {
  const named =
    organization && 'code' in organization && (await findStandingByKey(work.tx, organization.code))
  if (named) return named
  const own = await findOrganization(work.tx, item.organization.id)
  if (!own) throw new Error(`item ${item.code} has no authority`)
  if (!organization || 'code' in organization) return own
  if (organization.rule === 'parent' && own.parent_id)
    return (await findOrganization(work.tx, own.parent_id)) ?? own
  return own
}

/** Timers count from now; working days end with their last day (民法典 §203). */
function timerEnd({ now, today }: Work, spec: TimerSpec): Temporal.Instant {
  if (spec.kind === 'duration') return now.toZonedDateTimeISO(TIME_ZONE).add(spec.iso).toInstant()
  let day = today
  for (let counted = 0; counted < spec.days; ) {
    day = day.add({ days: 1 })
    if (workCalendar.isWorkday(day)) counted += 1
  }
  return day.add({ days: 1 }).toZonedDateTime(TIME_ZONE).toInstant()
}
