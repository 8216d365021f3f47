import { type Actor, organizationsAs } from '../../kernel/actor.ts'
import {
  allOf,
  anyOf,
  type Condition,
  equals,
  isOneOf,
  regionPrefix,
  startsWithOneOf,
} from '../../kernel/policy.ts'
import { withinMandate, withoutConflict } from '../identity/index.ts'

type LicenceRow = {
  subject_id: string | null
  keeper_id: string | null
  region_code: string | null
  status: string
  item_code: string | null
}

const supervised = (actor: Actor) =>
  actor.posts.filter(({ role }) => role === 'supervisor').map(({ regionCode }) => regionPrefix(regionCode))

const keeper = isOneOf('keeper_id', (actor) => organizationsAs(actor, 'clerk', 'reviewer', 'approver'))
const supervises = startsWithOneOf('region_code', supervised)
/** Of a mandate for named items: what these have issued, and nothing from before the platform. */
const own = allOf<LicenceRow>(
  isOneOf('subject_id', (actor) => [actor.subjectId]),
  withinMandate('item_code'),
)

/** Who may see or change a licence. Unknown means no (design law 4). */
export const licencePolicy = {
  /** The person or firm in whose name the session acts. */
  own,
  /** Officers of the authority that issued it or has its duties, supervisors of the region above; nobody for those close to them. */
  officer: allOf<LicenceRow>(anyOf<LicenceRow>(keeper, supervises), withoutConflict('subject_id')),
  /** The signed document: its holder, or that authority. */
  document: anyOf<LicenceRow>(own, allOf<LicenceRow>(keeper, withoutConflict('subject_id'))),
  /** Only who could issue it may take it back (行政许可法 §69). */
  revoke: allOf<LicenceRow>(
    isOneOf('keeper_id', (actor) => organizationsAs(actor, 'approver')),
    equals('status', 'active'),
    withoutConflict('subject_id'),
  ),
} satisfies Record<string, Condition<LicenceRow>>
