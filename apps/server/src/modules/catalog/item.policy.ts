import { PERMISSIONS } from '@tongban/contracts/permissions.ts'
import type { Actor, HeldPost } from '../../kernel/actor.ts'
import { anyOf, type Condition, isOneOf, regionPrefix, startsWithOneOf } from '../../kernel/policy.ts'

type ItemRow = { organization_id: string | null; region_code: string | null }

const MANAGING: ReadonlySet<string> = new Set(PERMISSIONS['item.manage'])
const organizations = (actor: Actor) =>
  actor.posts.filter(({ role }) => MANAGING.has(role)).map(({ organizationId }) => organizationId)
/** An editor with another post keeps the items of one authority. */
const isWide = ({ role, post }: HeldPost): boolean =>
  role === 'supervisor' || role === 'catalog_reviewer' || (role === 'catalog_editor' && post === 'catalog')
const regions = (actor: Actor) => actor.posts.filter(isWide).map(({ regionCode }) => regionPrefix(regionCode))

export const itemPolicy = {
  /** Items of the own organizations; supervisors, and who keeps or reviews a region's catalogue, see those of their region and below. */
  managed: anyOf<ItemRow>(isOneOf('organization_id', organizations), startsWithOneOf('region_code', regions)),
} satisfies Record<string, Condition<ItemRow>>
