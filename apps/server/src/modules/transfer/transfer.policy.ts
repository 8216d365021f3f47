import type { Actor } from '../../kernel/actor.ts'
import { anyOf, type Condition, isOneOf, regionPrefix, startsWithOneOf } from '../../kernel/policy.ts'

type Placed = { organization_id: string | null; region_code: string | null }
type Authority = { id: string | null; region_code: string | null }

const editing = ({ posts }: Actor) => posts.filter(({ role }) => role === 'catalog_editor')
const organizations = (actor: Actor) => editing(actor).map(({ organizationId }) => organizationId)
const regions = (actor: Actor) => editing(actor).map(({ regionCode }) => regionPrefix(regionCode))

export const transferPolicy = {
  /** For whom a catalogue editor imports, and whose imports one sees: the own organization, the own region and below. */
  within: anyOf<Placed>(isOneOf('organization_id', organizations), startsWithOneOf('region_code', regions)),
  /** The same of the organizations themselves. */
  authorities: anyOf<Authority>(isOneOf('id', organizations), startsWithOneOf('region_code', regions)),
  /** An export belongs to whoever asked for it. */
  own: isOneOf('account_id', (actor) => [actor.accountId]),
} satisfies {
  within: Condition<Placed>
  authorities: Condition<Authority>
  own: Condition<{ account_id: string | null }>
}
