import type { exportWorklist as exporting, WorklistRow, worklist } from '@tongban/contracts/officer-cases.ts'
import type { BodyOf, QueryOf } from '@tongban/contracts/route.ts'
import type { Page } from '@tongban/contracts/values.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { Failure } from '../../../kernel/failure.ts'
import { allOf } from '../../../kernel/policy.ts'
import type { Reading } from '../../../kernel/work.ts'
import { noteRead, type SeenPerson } from '../../privacy/index.ts'
import { hindranceOf } from '../case.access.ts'
import { taskBar, taskPolicy } from '../case.policy.ts'
import { seenInTask } from '../noted.ts'
import { countOpenTasks, listOpenTasks, listOpenTasksOf, type TaskRow } from '../task.repository.ts'
import { maskName } from './present-summary.ts'

const PAGE = 20
const SCOPES = { available: taskPolicy.ofPost, mine: taskPolicy.mine, all: taskPolicy.visible } as const

export async function listWorklist(
  reading: Reading,
  query: QueryOf<typeof worklist>,
): Promise<Page<WorklistRow>> {
  const { db, actor } = reading
  const { scope = 'available', sort = 'due', limit = PAGE, light, kind, q, after } = query
  const filter = { light, kind, q, sort, unassigned: scope === 'available' }
  // Nothing is found by the name of a person that the officer must keep out of.
  const policy = q ? allOf<TaskRow>(SCOPES[scope], taskBar.impartial) : SCOPES[scope]
  const rows = await listOpenTasks(db, actor, policy, filter, {
    after: after === undefined ? undefined : readCursor(after),
    limit: limit + 1,
  })
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  await noteRead(reading, q ? 'searched' : 'listed', namedAmong(shown, actor))
  return {
    items: shown.map((row) => present(row, actor)),
    next: rows.length > limit && last ? `${sort === 'due' ? last.due_on : last.opened_at}~${last.id}` : null,
  }
}

/**
 * What leaves as a file.
 *
 * @throws Failure `purpose.required`: that each of them is somebody's case does not say why all of them are taken away
 */
export async function exportWorklist(
  reading: Reading,
  { taskIds, purpose }: BodyOf<typeof exporting>,
): Promise<{ items: WorklistRow[] }> {
  const { db, actor } = reading
  if (!purpose?.trim()) throw new Failure('purpose.required')
  const found = new Map(
    (await listOpenTasksOf(db, actor, taskPolicy.visible, taskIds)).map((row) => [row.id, row]),
  )
  const rows = taskIds.flatMap((id) => found.get(id) ?? [])
  await noteRead(reading, 'exported', namedAmong(rows, actor), purpose)
  return { items: rows.map((row) => present(row, actor)) }
}

/** Whose name the officer is shown: not that of a relative. */
const namedAmong = (rows: readonly TaskRow[], actor: Actor): SeenPerson[] =>
  rows.filter((row) => hindranceOf(actor, row) !== 'conflict').map(seenInTask)

export const worklistCounts = ({ db, actor }: Reading) =>
  countOpenTasks(db, actor, taskPolicy.ofPost, taskPolicy.mine)

/** `<due day or opening time>~<task id>`, as the last page gave it. */
function readCursor(text: string): { key: string; id: string } {
  const [key = '', id = ''] = text.split('~')
  if (!/^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/.test(key) || !/^[0-9a-f-]{36}$/.test(id)) {
    throw new Failure('request.invalid', {
      errors: [{ path: '/after', code: 'cursor', message: '分页位置无效，请从第一页重新开始' }],
    })
  }
  return { key, id }
}

/** 回避: the officer sees that there is work for a colleague, and neither whose it is nor how to open it. */
function present(row: TaskRow, actor: Actor): WorklistRow {
  const hindrance = hindranceOf(actor, row)
  return {
    taskId: row.id,
    caseId: row.case_id,
    number: row.number,
    itemName: row.item_name,
    applicantName: hindrance === 'conflict' ? maskName(row.applicant_name) : row.applicant_name,
    stepName: row.step_name,
    kind: row.kind,
    light: row.light,
    paused: row.paused,
    dueOn: row.due_on,
    openedAt: row.opened_at,
    submittedAt: row.submitted_at,
    assigneeName: row.assignee_name,
    mine: taskPolicy.mine.holds(actor, row),
    organizationName: row.organization_name,
    urgentReason: row.urgent_reason,
    hindrance,
  }
}
