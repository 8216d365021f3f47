import type { CaseStatus } from '@tongban/contracts/cases.ts'
import type { StoredClockEvent } from '@tongban/law/clock/clock-events.ts'
import { advance } from '@tongban/law/process/advance.ts'
import type { ProcessCommand } from '@tongban/law/process/command.ts'
import type { ProcessEvent } from '@tongban/law/process/event.ts'
import type { ProcessState } from '@tongban/law/process/state.ts'
import { Failure } from '../../kernel/failure.ts'
import { TIME_ZONE } from '../../kernel/platform.ts'
import type { Work } from '../../kernel/work.ts'
import { getItemVersion, type PublishedItem } from '../catalog/index.ts'
import { caseClosed, lightChanged } from './case.events.ts'
import { type CaseRow, updateCase } from './case.repository.ts'
import { checkClock, reportMember } from './case.schedule.ts'
import { canBecome, isOver } from './case.ts'
import { type CaseClocks, limitsOf, readClocks } from './limits.ts'
import { carryOut } from './process-effects.ts'
import { setTaskClock } from './task.repository.ts'

export type CaseChange = {
  readonly status?: CaseStatus
  readonly clock?: readonly StoredClockEvent[]
  readonly process?: ProcessCommand
  /** By when the applicant must correct. */
  readonly dueOn?: string
  /** Sealed content when it changes. */
  readonly content?: { readonly content_sealed: string; readonly content_digest: string }
}

export type MovedCase = {
  readonly row: CaseRow
  readonly item: PublishedItem
  readonly events: readonly ProcessEvent[]
}

/**
 * The only way a case changes: status by the table of states, clocks by law, process by the reducer; row, tasks and the
 * next look at the clock are written together. The row must be locked by the caller.
 */
export async function moveCase(work: Work, found: CaseRow, change: CaseChange): Promise<MovedCase> {
  const item = await getItemVersion(work.platform, found.version_id, work.tx)
  const step = change.process ? run(item, found, change.process) : unmoved(found)
  const ended = step.events.find(isEnd)
  const next = nextStatus(found.status, change.status)
  // Approved and handed over: nothing is left to do.
  const status = ended && next === 'approved' ? 'closed' : next
  const happened = [...found.clock_events, ...(change.clock ?? [])]
  const clockEvents = status === 'closed' ? withDelivery(happened, work.today) : happened
  const clocks = readClocks(limitsOf(item.definition, found.process_state.variables), clockEvents, work.today)
  refuseUnlawful(clocks, found.clock_events.length)
  const moved = {
    ...change.content,
    status,
    process_state: step.state,
    done_nodes: [...found.done_nodes, ...completedNodes(step.events)],
    clock_events: clockEvents,
    light: clocks.light,
    // The applicant's day, while the authority waits for the corrections.
    due_on: status === 'correction' ? (change.dueOn ?? found.due_on) : clocks.dueOn,
    paused: clocks.paused,
    version: found.version + (isSilent(change) ? 0 : 1),
    ...datesOf(work, found, status),
  }
  const row: CaseRow = { ...found, ...moved }
  const { id } = row
  work.later(updateCase(work.tx, id, { ...moved, clock_events: JSON.stringify(clockEvents) }))
  announceLight(work, found, clocks)
  await carryOut(work, row, item, step.events)
  work.later(
    setTaskClock(work.tx, id, {
      light: clocks.light,
      due_on: clocks.dueOn ?? work.today.toString(),
      paused: clocks.paused || status === 'correction',
    }),
  )
  if (status === 'closed' && found.status !== 'closed')
    work.emit(caseClosed(id, { outcome: ended?.outcome ?? 'approved' }))
  if (ended && row.parent_id) work.enqueue(reportMember, { caseId: id, outcome: ended.outcome })
  if (!isOver(status)) lookAgain(work, id, clocks)
  return { row, item, events: step.events }
}

const isEnd = (event: ProcessEvent): event is Extract<ProcessEvent, { type: 'process_ended' }> =>
  event.type === 'process_ended'

/** A result that is no licence is delivered by being told. */
const withDelivery = (events: readonly StoredClockEvent[], today: Temporal.PlainDate): StoredClockEvent[] =>
  events.some(({ kind }) => kind === 'delivered')
    ? [...events]
    : [...events, { kind: 'delivered', on: today.toString() }]

/** Only time has passed: nobody's view of the case is out of date. */
const isSilent = ({ status, clock, process, content }: CaseChange): boolean =>
  !(status || clock || process || content)

function nextStatus(from: CaseStatus, to: CaseStatus | undefined): CaseStatus {
  if (to === undefined || to === from) return from
  if (!canBecome(from, to)) throw new Failure('case.wrong_status')
  return to
}

/** The clock refuses events without legal effect; a command must not pretend that they happened. */
function refuseUnlawful({ report }: CaseClocks, before: number): void {
  const fault = report.refused.find(({ index }) => index >= before)?.fault
  if (!fault) return
  switch (fault) {
    case 'correction_already_given':
      throw new Failure('correction.already_given')
    case 'correction_too_late':
    case 'already_deemed_accepted':
      throw new Failure('correction.too_late')
    case 'extension_not_foreseen':
    case 'extension_already_used':
    case 'extension_too_late':
    case 'extension_too_long':
      throw new Failure('extension.not_allowed')
    case 'procedure_not_in_clause':
    case 'clause_missing':
      throw new Failure('special_procedure.not_in_item')
    case 'special_procedure_open':
      throw new Failure('special_procedure.open')
    default:
      throw new Failure('case.wrong_status')
  }
}

type Step = { readonly state: ProcessState; readonly events: readonly ProcessEvent[] }
const unmoved = ({ process_state }: CaseRow): Step => ({ state: process_state, events: [] })

function run({ compiled }: PublishedItem, { process_state }: CaseRow, command: ProcessCommand): Step {
  const step = advance(compiled.graph, process_state, command)
  if (!step.ok) throw new Failure('case.wrong_status')
  return step
}

export const completedNodes = (events: readonly ProcessEvent[]): string[] =>
  events.flatMap((event) =>
    'reason' in event &&
    event.type !== 'process_ended' &&
    event.type !== 'expression_unclear' &&
    event.reason === 'completed'
      ? [event.nodeId]
      : [],
  )

function datesOf(
  work: Work,
  found: CaseRow,
  status: CaseStatus,
): Pick<CaseRow, 'accepted_at' | 'decided_at' | 'closed_at'> {
  const now = work.now.toString()
  const isDecided = status === 'approved' || status === 'refused' || status === 'refused_intake'
  return {
    accepted_at: found.accepted_at ?? (status === 'accepted' ? now : null),
    decided_at: found.decided_at ?? (isDecided ? now : null),
    closed_at: found.closed_at ?? (isOver(status) ? now : null),
  }
}

function announceLight(work: Work, before: CaseRow, { light, clock, dueOn }: CaseClocks): void {
  if (light === 'none' || !clock || !dueOn) return
  // The same colour can come from another clock: overdue to accept, then overdue to decide.
  const isAnotherDate = light !== 'green' && dueOn !== before.due_on
  if (light === before.light && !isAnotherDate) return
  work.emit(lightChanged(before.id, { light, clock, dueOn }))
}

/** The next look at the clock, on the day on which it changes by mere time (design law 7). */
function lookAgain(work: Work, caseId: string, { report }: CaseClocks): void {
  if (!report.nextCheckOn) return
  const day = Temporal.PlainDate.from(report.nextCheckOn)
  work.enqueue(
    checkClock,
    { caseId, on: day.toString() },
    { startAfter: day.toZonedDateTime(TIME_ZONE).toInstant() },
  )
}
