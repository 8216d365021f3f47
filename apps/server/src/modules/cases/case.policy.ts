import { type Actor, organizationsAs, organizationsKeptAs } from '../../kernel/actor.ts'
import {
  allOf,
  anyOf,
  type Condition,
  equals,
  forActor,
  isOneOf,
  listsAccount,
  named,
  not,
  regionPrefix,
  startsWithOneOf,
  whenActor,
} from '../../kernel/policy.ts'
import { withinMandate, withoutConflict } from '../identity/index.ts'

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
  subject_id: string | null
  kind: string
  prepared_by: readonly string[] | null
}

const supervised = (actor: Actor) =>
  actor.posts.filter(({ role }) => role === 'supervisor').map(({ regionCode }) => regionPrefix(regionCode))
/** Window clerks of a service centre take in and hand out for every department of their own region (综合窗口). */
const windows = (actor: Actor) =>
  actor.posts.filter(({ role }) => role === 'clerk').map(({ regionCode }) => regionCode)

/** Finished cases too of authorities that were merged into one's own, which answers for them (行政诉讼法 §26). */
const handles = named(
  'authority',
  isOneOf('organization_id', (actor) => organizationsKeptAs(actor, 'clerk', 'reviewer', 'approver')),
)
const atTheWindow = named('window', isOneOf('region_code', windows))
const supervises = named('supervision', startsWithOneOf('region_code', supervised))
/** Officers of the authority, window clerks of the region, supervisors of the region above. */
const competent = anyOf<CaseRow>(handles, atTheWindow, supervises)

/** Who may see a case. Unknown means no (design law 4). */
export const casePolicy = {
  /** The person or firm in whose name the session acts, for items that its mandate names. */
  own: allOf<CaseRow>(
    isOneOf('subject_id', (actor) => [actor.subjectId]),
    withinMandate('item_code'),
  ),
  /** Whom it concerns by office, whoever the applicant is: these are told that they must keep out of it. */
  competent,
  /** Whom it concerns by office and not in person. */
  officer: allOf<CaseRow>(competent, withoutConflict('subject_id')),
  /** Of which cases a security administrator may ask who may see them: those of the region and below. */
  explained: startsWithOneOf('region_code', (actor) =>
    actor.posts
      .filter(({ role }) => role === 'security_admin')
      .map(({ regionCode }) => regionPrefix(regionCode)),
  ),
  /** Who examines it, and may stop its clock for a special procedure. */
  examiner: named(
    'examiner',
    isOneOf('organization_id', (actor) => organizationsAs(actor, 'reviewer', 'approver')),
  ),
  /** Who may extend its time (行政许可法 §42). */
  approver: named(
    'approver',
    isOneOf('organization_id', (actor) => organizationsAs(actor, 'approver')),
  ),
} satisfies Record<string, Condition<CaseRow>>

type PlacedTask = Pick<TaskRow, 'organization_id' | 'post' | 'assignee_id'>
type Held = Actor['posts'][number]

/** A task of one of the actor's posts in its organization, and what else must hold of that post. */
const ofPost = (more: (post: Held) => Condition<PlacedTask>): Condition<PlacedTask> =>
  forActor((actor) =>
    anyOf(
      whenActor(() => false),
      ...actor.posts.map((held) =>
        allOf<PlacedTask>(
          isOneOf('organization_id', () => [held.organizationId]),
          equals('post', held.post),
          more(held),
        ),
      ),
    ),
  )

/** A task is for the holders of its post in its organization. */
const heldPost = named(
  'post',
  ofPost(() => whenActor(() => true)),
)
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

/** What keeps somebody from a task of their own post. */
export const taskBar = {
  /** 回避: it concerns nobody close to the actor. */
  impartial: withoutConflict('subject_id'),
  /** 审查与决定分离: who prepared a decision does not take it. */
  unprepared: named(
    'separation',
    not(
      allOf<Pick<TaskRow, 'kind' | 'prepared_by'>>(equals('kind', 'decision'), listsAccount('prepared_by')),
    ),
  ),
} as const

export const taskPolicy = {
  /** Of the actor's post, whoever the applicant is. */
  ofPost: heldPost,
  /** What the actor may take and do. */
  available: allOf<TaskRow>(heldPost, taskBar.impartial, taskBar.unprepared),
  /** Taken by the actor, or by whom the actor stands in for. */
  mine: anyOf<TaskRow>(
    isOneOf('assignee_id', (actor) => [actor.accountId]),
    leftBehind,
  ),
  visible: anyOf<TaskRow>(heldPost, supervises),
} satisfies Record<string, Condition<TaskRow>>
