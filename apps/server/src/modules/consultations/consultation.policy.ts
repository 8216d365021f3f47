import { type Actor, organizationsAs } from '../../kernel/actor.ts'
import { allOf, anyOf, type Condition, isOneOf, regionPrefix, startsWithOneOf } from '../../kernel/policy.ts'
import { withinMandate, withoutConflict } from '../identity/index.ts'

type Row = { subject_id: string | null; organization_id: string | null; region_code: string | null }

type OwnRow = { subject_id: string | null; item_code: string | null }

const prefixesAs = (role: 'supervisor' | 'catalog_editor') => (actor: Actor) =>
  actor.posts.filter((post) => post.role === role).map(({ regionCode }) => regionPrefix(regionCode))
/** Window clerks of a region answer for every department there (综合窗口). */
const windows = (actor: Actor) =>
  actor.posts.filter(({ role }) => role === 'clerk').map(({ regionCode }) => regionCode)

/** Nobody answers, or reads before the answer, what somebody close to them asks. */
const impartial = withoutConflict('subject_id')
const competent = anyOf<Row>(
  isOneOf('organization_id', (actor) => organizationsAs(actor, 'clerk', 'reviewer', 'approver')),
  isOneOf('region_code', windows),
)
const answers = allOf<Row>(competent, impartial)

export const consultationPolicy = {
  /** The person or firm that asked; with a mandate for named items, what was asked about these. */
  own: allOf<OwnRow>(
    isOneOf('subject_id', (actor) => [actor.subjectId]),
    withinMandate('item_code'),
  ),
  /** Officers of the authority, and window clerks of its region. */
  answer: answers,
  /** Supervisors of the region above look on. */
  read: allOf<Row>(
    anyOf<Row>(competent, startsWithOneOf('region_code', prefixesAs('supervisor'))),
    impartial,
  ),
  mine: isOneOf('assignee_id', (actor) => [actor.accountId]),
} satisfies Record<string, Condition<never>>

export const candidatePolicy = {
  /** Catalogue editors of the region and above. */
  manage: startsWithOneOf('region_code', prefixesAs('catalog_editor')),
} satisfies Record<string, Condition<never>>
