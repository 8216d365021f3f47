import { type Actor, organizationsAs } from '../../kernel/actor.ts'
import {
  allOf,
  anyOf,
  type Condition,
  equals,
  isOneOf,
  regionPrefix,
  startsWithOneOf,
  whenActor,
} from '../../kernel/policy.ts'
import { withinMandate } from '../identity/index.ts'

type CaseRow = {
  subject_id: string | null
  organization_id: string | null
  region_code: string | null
  item_code: string | null
}
type TaskRow = {
  organization_id: string | null
  post: string | null
  region_code: string | null
  assignee_id: string | null
}

const supervised = (actor: Actor) =>
  actor.posts.filter(({ role }) => role === 'supervisor').map(({ regionCode }) => regionPrefix(regionCode))
/** Window clerks of a service centre take in and hand out for every department of their own region (综合窗口). */
const windows = (actor: Actor) =>
  actor.posts.filter(({ role }) => role === 'clerk').map(({ regionCode }) => regionCode)

const handles = isOneOf('organization_id', (actor) => organizationsAs(actor, 'clerk', 'reviewer', 'approver'))
const atTheWindow = isOneOf('region_code', windows)
const supervises = startsWithOneOf('region_code', supervised)

/** Who may see a case. Unknown means no (design law 4). */
export const casePolicy = {
  /** The person or firm in whose name the session acts, for items that its mandate names. */
  own: allOf<CaseRow>(
    isOneOf('subject_id', (actor) => [actor.subjectId]),
    withinMandate('item_code'),
  ),
  /** Officers of the authority, window clerks of the region, supervisors of the region above. */
  officer: anyOf<CaseRow>(handles, atTheWindow, supervises),
  /** Who examines it, and may stop its clock for a special procedure. */
  examiner: isOneOf('organization_id', (actor) => organizationsAs(actor, 'reviewer', 'approver')),
  /** Who may extend its time (行政许可法 §42). */
  approver: isOneOf('organization_id', (actor) => organizationsAs(actor, 'approver')),
} satisfies Record<string, Condition<CaseRow>>

type PlacedTask = Pick<TaskRow, 'organization_id' | 'post' | 'assignee_id'>
type Held = Actor['posts'][number]

/** A task of one of the actor's posts in its organization, and what else must hold of that post. */
const ofPost = (more: (post: Held) => Condition<PlacedTask>): Condition<PlacedTask> => {
  const conditions = (actor: Actor) =>
    anyOf(
      whenActor(() => false),
      ...actor.posts.map((held) =>
        allOf<PlacedTask>(
          isOneOf('organization_id', () => [held.organizationId]),
          equals('post', held.post),
          more(held),
        ),
      ),
    )
  return {
    holds: (actor, row) => conditions(actor).holds(actor, row),
    sql: (actor, table) => conditions(actor).sql(actor, table),
  }
}

/** A task is for the holders of its post in its organization. */
const heldPost = ofPost(() => whenActor(() => true))
/** 代班: taken by a colleague who is on leave. */
const leftBehind = ofPost(({ insteadOf }) => isOneOf('assignee_id', () => [insteadOf?.accountId ?? null]))

type DraftRow = { owner_id: string | null; item_code: string | null }

export const draftPolicy = {
  /** The person or firm in whose name the session acts, on any device and with any agent, for items of the mandate. */
  own: allOf<DraftRow>(
    isOneOf('owner_id', (actor) => [actor.subjectId]),
    withinMandate('item_code'),
  ),
} satisfies Record<string, Condition<DraftRow>>

export const taskPolicy = {
  available: heldPost,
  /** Taken by the actor, or by whom the actor stands in for. */
  mine: anyOf<TaskRow>(
    isOneOf('assignee_id', (actor) => [actor.accountId]),
    leftBehind,
  ),
  visible: anyOf<TaskRow>(heldPost, supervises),
} satisfies Record<string, Condition<TaskRow>>
