import type { ClockView, MyCase } from '@tongban/contracts/cases.ts'
import { caseWords, isCaseWord } from '@tongban/i18n/cases.ts'
import { explainLine } from '@tongban/law/clock/explain.ts'
import type { ProcessGraph } from '@tongban/law/process/graph.ts'
import { type ProgressGroup, type ProgressItem, progressOf } from '@tongban/law/process/progress.ts'
import type { HistoryEvent } from '../../../kernel/events/history.ts'
import type { Reading } from '../../../kernel/work.ts'
import type { PublishedItem } from '../../catalog/index.ts'
import type { CaseRow } from '../case.repository.ts'
import { type CaseClocks, limitsOf, readClocks } from '../limits.ts'
import type { TaskRow } from '../task.repository.ts'

type Language = Reading['language']

export const clocksOf = (row: CaseRow, item: PublishedItem, today: Temporal.PlainDate): CaseClocks =>
  readClocks(limitsOf(item.definition, row.process_state.variables), row.clock_events, today)

/** The four clocks with their proof, line by line (design law 3). */
export function presentClocks({ report }: CaseClocks): ClockView[] {
  return Object.values(report.clocks).map((clock) => ({
    name: clock.name,
    state: clock.state,
    due: clock.due,
    totalDays: clock.total,
    usedDays: clock.used,
    remainingDays: clock.state === 'none' ? null : clock.remaining,
    unit: clock.unit,
    light: clock.light,
    provisional: clock.provisional.length > 0,
    projected: clock.projected,
    proof: clock.proof.map((line) => ({
      on: line.on,
      zh: explainLine(line, 'zh'),
      en: explainLine(line, 'en'),
      clause: line.clauses.join('、') || null,
    })),
  }))
}

type Step = MyCase['progress'][number]

/** The process as a line of steps; branches that run together share a group. */
export function presentProgress(row: CaseRow, item: PublishedItem, tasks: readonly TaskRow[]): Step[] {
  const history = row.done_nodes.map(
    (nodeId) =>
      ({
        type: 'task_closed',
        key: nodeId,
        nodeId,
        instance: null,
        reason: 'completed',
        outcome: null,
      }) as const,
  )
  const { graph } = item.compiled
  const { items } = progressOf(graph, row.process_state, history)
  const isStopped = row.process_state.status === 'ended'
  return items.flatMap((entry) => stepsOf(entry, null, { row, tasks, graph, isStopped }))
}

type Picture = {
  readonly row: CaseRow
  readonly tasks: readonly TaskRow[]
  readonly graph: ProcessGraph
  readonly isStopped: boolean
}

function stepsOf(entry: ProgressItem, group: string | null, picture: Picture): Step[] {
  if (entry.type !== 'step') {
    const inner = entry.type === 'parallel' ? entry.nodeId : group
    const shown = entry.type === 'choice' ? chosen(entry, picture.graph) : entry.branches
    return shown.flatMap((branch) => branch.flatMap((item) => stepsOf(item, inner, picture)))
  }
  if (entry.kind !== 'user_task' && entry.kind !== 'service_task' && entry.kind !== 'call_activity') return []
  const task = picture.tasks.findLast(({ node_id }) => node_id === entry.nodeId)
  const status =
    entry.status === 'current' && picture.row.paused
      ? 'paused'
      : entry.status === 'upcoming' && picture.isStopped
        ? 'skipped'
        : entry.status
  return [
    {
      id: entry.nodeId,
      label: entry.name,
      organization: task?.organization_name ?? null,
      status,
      at: task?.closed_at ?? task?.opened_at ?? null,
      group,
      note: task?.opinion ?? null,
    },
  ]
}

/**
 * Of a choice only the branch that was taken is shown; of one still ahead the first, which is the usual one, and never
 * a refusal: it would only frighten the reader.
 */
function chosen({ branches, status }: ProgressGroup, graph: ProcessGraph): ProgressGroup['branches'] {
  const taken = branches.filter((branch) =>
    branch.some(({ status }) => status === 'done' || status === 'current'),
  )
  if (taken.length > 0 || status === 'skipped') return taken
  return branches.filter((branch) => !branch.some((item) => isRefusal(item, graph))).slice(0, 1)
}

function isRefusal(item: ProgressItem, graph: ProcessGraph): boolean {
  const node = graph.nodes[item.nodeId]
  return node?.kind === 'service_task' && node.action === 'refuse'
}

export function presentHistory(events: readonly HistoryEvent[], language: Language): MyCase['history'] {
  const say = caseWords(language)
  return events.map(({ seq, at, kind, actorName, reason, payload, hash }) => {
    const key = `event.${kind}${payload.deemed === true ? '_deemed' : ''}`
    return {
      seq,
      at,
      kind,
      label: isCaseWord(key) ? say(key as 'event.case.closed') : kind,
      actor: actorName === '申请人' ? say('actor.applicant') : actorName,
      reason,
      hash,
    }
  })
}

/** The rating stands in the history of the case, where the module above wrote it. */
export function ratingIn(events: readonly HistoryEvent[]): MyCase['rating'] {
  const given = events.find(({ kind }) => kind === 'rating.given')
  return given ? { level: Number(given.payload.level), at: given.at } : null
}
