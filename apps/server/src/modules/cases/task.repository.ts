import type { Light } from '@tongban/contracts/cases.ts'
import type { Insertable, Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Actor } from '../../kernel/actor.ts'
import type { Db, Tx } from '../../kernel/database/database.ts'
import type { Condition } from '../../kernel/policy.ts'
import { tables } from './case.repository.ts'
import type { Task, TaskKind } from './cases.tables.ts'

export type TaskRow = Selectable<Task>
type Policy = Condition<{
  organization_id: string | null
  post: string | null
  region_code: string | null
  assignee_id: string | null
  subject_id: string | null
  kind: string
  prepared_by: readonly string[] | null
}>

/** With those who have examined the case so far. */
export const insertTask = (tx: Tx, row: Insertable<Task>) =>
  tables(tx)
    .insertInto('task')
    .values({
      ...row,
      prepared_by: sql<string[]>`(
        select coalesce(array_agg(distinct assignee_id), '{}') from cases.task
        where case_id = ${row.case_id} and kind in ${PREPARING} and closed_at is not null and outcome <> 'cancelled'
          and assignee_id is not null)`,
    })
    .execute()

const PREPARING = sql`('review', 'expert_review', 'site_visit')`

export const listTasks = (db: Db, caseId: string) =>
  tables(db)
    .selectFrom('task')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('opened_at')
    .orderBy('id')
    .execute()

export const findTask = (db: Db, id: string, actor: Actor, policy: Policy) =>
  tables(db)
    .selectFrom('task')
    .selectAll()
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .where(policy.sql(actor, 'task'))
    .executeTakeFirst()

/** Takes the task when nobody else has it: check and write in one statement. */
export const assignTask = (tx: Tx, id: string, accountId: string, name: string) =>
  tables(tx)
    .updateTable('task')
    .set({ assignee_id: accountId, assignee_name: name })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .where((eb) => eb.or([eb('assignee_id', 'is', null), eb('assignee_id', '=', accountId)]))
    .returningAll()
    .executeTakeFirst()

export const unassignTask = (tx: Tx, id: string, accountId: string) =>
  tables(tx)
    .updateTable('task')
    .set({ assignee_id: null, assignee_name: null })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .where('assignee_id', '=', accountId)
    .returningAll()
    .executeTakeFirst()

export const closeTask = (
  tx: Tx,
  id: string,
  closed: {
    at: string
    outcome: string
    opinion: string | null
    accountId: string | null
    name: string | null
  },
) =>
  tables(tx)
    .updateTable('task')
    .set({
      closed_at: closed.at,
      outcome: closed.outcome,
      opinion: closed.opinion,
      assignee_id: closed.accountId,
      assignee_name: closed.name,
    })
    .where('id', '=', id)
    .execute()

/** Who examines beside a decision that is open already has prepared it, too. */
export const notePreparation = (tx: Tx, caseId: string, accountId: string) =>
  tables(tx)
    .updateTable('task')
    .set({ prepared_by: sql`array_append(prepared_by, ${accountId}::uuid)` })
    .where('case_id', '=', caseId)
    .where('kind', '=', 'decision')
    .where('closed_at', 'is', null)
    .execute()

/** Gives back to the pool what the account has taken of these people's. Says of which. */
export const returnTasks = (tx: Tx, accountId: string, subjectIds: readonly string[]) =>
  tables(tx)
    .updateTable('task')
    .set({ assignee_id: null, assignee_name: null })
    .where('assignee_id', '=', accountId)
    .where('subject_id', 'in', subjectIds)
    .where('closed_at', 'is', null)
    .returning(['id', 'case_id', 'step_name'])
    .execute()

export const cancelTask = (tx: Tx, caseId: string, taskKey: string, at: string) =>
  tables(tx)
    .updateTable('task')
    .set({ closed_at: at, outcome: 'cancelled' })
    .where('case_id', '=', caseId)
    .where('task_key', '=', taskKey)
    .where('closed_at', 'is', null)
    .execute()

/** Keeps the worklist projection in step with the clocks of the case. */
export const setTaskClock = (
  tx: Tx,
  caseId: string,
  clock: { light: Light; due_on: string; paused: boolean },
) =>
  tables(tx)
    .updateTable('task')
    .set(clock)
    .where('case_id', '=', caseId)
    .where('closed_at', 'is', null)
    .execute()

export const setUrgency = (tx: Tx, caseId: string, urgentReason: string) =>
  tables(tx)
    .updateTable('task')
    .set({ urgent_reason: urgentReason })
    .where('case_id', '=', caseId)
    .where('closed_at', 'is', null)
    .execute()

type Filter = {
  light?: Light | undefined
  kind?: TaskKind | undefined
  q?: string | undefined
  unassigned?: boolean
  sort: 'due' | 'opened'
}
type After = { key: string; id: string } | undefined

/** Open tasks in the order asked for; one table, one index, no counting (design law 7). */
export function listOpenTasks(
  db: Db,
  actor: Actor,
  policy: Policy,
  filter: Filter,
  page: { after: After; limit: number },
) {
  const order = filter.sort === 'due' ? 'due_on' : 'opened_at'
  const { light, kind, q } = filter
  const after = page.after ?? { key: '', id: '' }
  return tables(db)
    .selectFrom('task')
    .selectAll()
    .where('closed_at', 'is', null)
    .where(policy.sql(actor, 'task'))
    .$if(page.after !== undefined, (qb) =>
      qb.where((eb) => eb(eb.refTuple(order, 'id'), '>', eb.tuple(after.key, after.id))),
    )
    .$if(light !== undefined, (qb) => qb.where('light', '=', light ?? 'none'))
    .$if(kind !== undefined, (qb) => qb.where('kind', '=', kind ?? 'review'))
    .$if(filter.unassigned === true, (qb) => qb.where('assignee_id', 'is', null))
    .$if(Boolean(q), (qb) =>
      qb.where((eb) =>
        eb.or([
          eb('number', 'like', `%${q}%`),
          eb('applicant_name', 'like', `%${q}%`),
          eb('item_name', 'like', `%${q}%`),
        ]),
      ),
    )
    .orderBy(order)
    .orderBy('id')
    .limit(page.limit)
    .execute()
}

/** The open ones among these, in no order. */
export const listOpenTasksOf = (db: Db, actor: Actor, policy: Policy, ids: readonly string[]) =>
  tables(db)
    .selectFrom('task')
    .selectAll()
    .where('id', 'in', ids)
    .where('closed_at', 'is', null)
    .where(policy.sql(actor, 'task'))
    .execute()

export async function countOpenTasks(db: Db, actor: Actor, available: Policy, mine: Policy) {
  const { rows } = await sql<{
    available: number
    mine: number
    yellow: number
    red: number
    paused: number
  }>`
    select count(*) filter (where assignee_id is null)::int as available, count(*) filter (where ${mine.sql(actor, 'task')})::int as mine,
      count(*) filter (where light = 'yellow')::int as yellow, count(*) filter (where light = 'red')::int as red, count(*) filter (where paused)::int as paused
    from cases.task where closed_at is null and (${available.sql(actor, 'task')} or ${mine.sql(actor, 'task')})`.execute(
    db,
  )
  return rows[0] ?? { available: 0, mine: 0, yellow: 0, red: 0, paused: 0 }
}
