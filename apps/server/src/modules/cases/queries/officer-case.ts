import type { CaseSummary } from '@tongban/contracts/cases.ts'
import type { listCases as listCasesRoute, OfficerCase } from '@tongban/contracts/officer-cases.ts'
import type { listCasesOfIdentified as listCasesOfIdentifiedRoute } from '@tongban/contracts/one-code.ts'
import type { QueryOf } from '@tongban/contracts/route.ts'
import type { Page } from '@tongban/contracts/values.ts'
import { caseWords } from '@tongban/i18n/cases.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import type { Actor } from '../../../kernel/actor.ts'
import type { HistoryEvent } from '../../../kernel/events/history.ts'
import { Failure } from '../../../kernel/failure.ts'
import { idAfter, PAGE_SIZE, pageOf } from '../../../kernel/http/page.ts'
import { legalDay } from '../../../kernel/platform.ts'
import type { Reading } from '../../../kernel/work.ts'
import { getSubject, identifiedSubject, maskPhone } from '../../identity/index.ts'
import { noteRead } from '../../privacy/index.ts'
import { heldTask, refusalOf } from '../case.access.ts'
import { casePolicy, taskPolicy } from '../case.policy.ts'
import { type CaseRow, findCase, getCase, listCases } from '../case.repository.ts'
import { findOpenSpecialProcedure, listSiteVisits } from '../case-record.repository.ts'
import { seenInCase } from '../noted.ts'
import type { TaskRow } from '../task.repository.ts'
import { maskAnswers } from './mask-answers.ts'
import { presentSummary } from './present-summary.ts'
import { readCase } from './read-case.ts'

export async function listOfficerCases(
  reading: Reading,
  asked: QueryOf<typeof listCasesRoute>,
): Promise<Page<CaseSummary>> {
  const { db, actor, language, today } = reading
  const { limit = PAGE_SIZE, q, status, light } = asked
  const page = { after: idAfter(asked, language), limit: limit + 1 }
  const rows = await listCases(db, actor, casePolicy.officer, { q, status, light }, page)
  await noteRead(reading, q ? 'searched' : 'listed', rows.slice(0, limit).map(seenInCase))
  return pageOf(rows, limit, (row) => presentSummary(row, language, today))
}

/** Of the person or firm that showed their one code here, what this officer may see anyway. */
export async function listCasesOfIdentified(
  reading: Reading,
  asked: QueryOf<typeof listCasesOfIdentifiedRoute>,
): Promise<Page<CaseSummary>> {
  const { db, actor, language, today } = reading
  const { limit = PAGE_SIZE } = asked
  const subjectId = identifiedSubject(reading, asked.handle)
  const page = { after: idAfter(asked, language), limit: limit + 1 }
  const rows = await listCases(db, actor, casePolicy.officer, { subjectId }, page)
  await noteRead(reading, 'searched', rows.slice(0, limit).map(seenInCase))
  return pageOf(rows, limit, (row) => presentSummary(row, language, today))
}

export async function getOfficerCase(reading: Reading, id: string): Promise<OfficerCase> {
  const row = await findCase(reading.db, id, reading.actor, casePolicy.competent)
  if (!row) throw new Failure('case.not_found')
  if (!casePolicy.officer.holds(reading.actor, row)) throw refusalOf(reading.actor, row)
  return presentForOfficer(reading, row, 'opened')
}

/** The whole case for an officer who may see it; what may be done comes from the open tasks and the state. */
export async function presentForOfficer(
  reading: Reading,
  row: CaseRow,
  as: 'opened' | 'handled',
): Promise<OfficerCase> {
  const { db, platform, actor, language } = reading
  const [{ view, item, content, tasks, history }, subject, visits, special, parent] = await Promise.all([
    readCase(reading, row),
    getSubject(platform, db, row.subject_id),
    listSiteVisits(db, row.id),
    findOpenSpecialProcedure(db, row.id),
    row.parent_id ? getCase(db, row.parent_id) : undefined,
    noteRead(reading, as, [seenInCase(row)]),
  ])
  const task = heldTask(reading, tasks, [
    'intake',
    'review',
    'site_visit',
    'expert_review',
    'decision',
    'delivery',
  ])
  return {
    ...view,
    answers: maskAnswers(item.compiled.form, content.answers),
    applicant: {
      kind: subject.kind,
      name: subject.name,
      identifier: subject.identifierMasked,
      phone: maskPhone(subject.phone ?? ''),
      agentName: null,
    },
    rules: [...content.rules],
    tasks: tasks.map((entry) => presentTask(entry, actor)),
    siteVisits: visits.map(({ visited_on, officers, findings, passed }) => ({
      on: visited_on,
      officers,
      findings,
      passed,
    })),
    specialProcedure: special
      ? {
          kind: special.kind,
          clause: special.clause,
          startedOn: special.started_on,
          expectedDays: special.expected_days,
        }
      : null,
    process: item.definition.process,
    activeNodes: row.process_state.tokens.map(({ node }) => node),
    doneNodes: row.done_nodes,
    parent: parent ? { id: parent.id, number: parent.number, itemName: parent.item_name } : null,
    cards: cardsIn(history, language),
    abilities: abilitiesOf(
      row,
      actor,
      tasks,
      task,
      special !== undefined,
      item.definition.specialProcedures.length > 0,
    ),
    taskId: task?.id ?? tasks.find(({ closed_at }) => closed_at === null)?.id ?? null,
  }
}

const presentTask = (task: TaskRow, actor: Actor): OfficerCase['tasks'][number] => ({
  id: task.id,
  name: task.step_name,
  kind: task.kind,
  organizationName: task.organization_name,
  post: task.post,
  assigneeName: task.assignee_name,
  openedAt: task.opened_at,
  closedAt: task.closed_at,
  outcome: task.outcome,
  opinion: task.opinion,
  mine: taskPolicy.mine.holds(actor, task),
})

/** Yellow and red lights stand in the case's own history. */
function cardsIn(history: readonly HistoryEvent[], language: Reading['language']): OfficerCase['cards'] {
  const say = caseWords(language)
  return history.flatMap(({ kind, at, payload }) => {
    const { light, clock, dueOn } = payload
    if (kind !== 'case.light_changed' || (light !== 'yellow' && light !== 'red')) return []
    const name =
      clock === 'intake' || clock === 'statutory' || clock === 'promised' || clock === 'delivery'
        ? say(`clock.${clock}`)
        : ''
    return [
      {
        colour: light,
        on: legalDay(at),
        reason: say(`card.${light}`, { clock: name, due: formatDay(String(dueOn), language) }),
      },
    ]
  })
}

const ACTIONS_OF_TASK = {
  intake: ['accept', 'refuse_intake', 'notify_correction'],
  review: ['review'],
  expert_review: ['review'],
  site_visit: ['record_site_visit'],
  decision: ['decide'],
  delivery: ['deliver'],
} as const

function abilitiesOf(
  row: CaseRow,
  actor: Actor,
  tasks: readonly TaskRow[],
  task: TaskRow | undefined,
  isSpecial: boolean,
  hasSpecial: boolean,
): OfficerCase['abilities'] {
  const { roles, accountId } = actor
  const isExamined = row.status === 'accepted' && casePolicy.examiner.holds(actor, row)
  const noticeWasGiven = row.clock_events.some(({ kind }) => kind === 'correction_notified')
  const ofTask =
    task && row.status !== 'correction'
      ? ACTIONS_OF_TASK[task.kind].filter((name) => name !== 'notify_correction' || !noticeWasGiven)
      : []
  const can: [OfficerCase['abilities'][number], boolean][] = [
    ['claim', task !== undefined && task.assignee_id === null],
    [
      'release',
      tasks.some(
        ({ assignee_id, closed_at }) =>
          closed_at === null && assignee_id !== null && assignee_id === accountId,
      ),
    ],
    ['start_special_procedure', isExamined && hasSpecial && !isSpecial],
    ['end_special_procedure', isExamined && isSpecial],
    [
      'extend',
      row.status === 'accepted' &&
        casePolicy.approver.holds(actor, row) &&
        !row.clock_events.some(({ kind }) => kind === 'extended'),
    ],
    ['order', roles.has('supervisor')],
  ]
  return [...ofTask, ...can.filter(([, may]) => may).map(([name]) => name)]
}
