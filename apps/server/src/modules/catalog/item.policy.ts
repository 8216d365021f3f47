import { PERMISSIONS } from '@tongban/contracts/permissions.ts'
import type { Actor } from '../../kernel/actor.ts'
import { anyOf, type Condition, isOneOf, regionPrefix, startsWithOneOf } from '../../kernel/policy.ts'

type ItemRow = { organization_id: string | null; region_code: string | null }

const MANAGING: ReadonlySet<string> = new Set(PERMISSIONS['item.manage'])
const organizations = (actor: Actor) =>
  actor.posts.filter(({ role }) => MANAGING.has(role)).map(({ organizationId }) => organizationId)
const WIDE = new Set(['supervisor', 'catalog_editor'])
const regions = (actor: Actor) =>
  actor.posts.filter(({ role }) => WIDE.has(role)).map(({ regionCode }) => regionPrefix(regionCode))

export const itemPolicy = {
  /** Items of the own organizations; supervisors and catalogue editors see those of their region and below. */
  managed: anyOf<ItemRow>(isOneOf('organization_id', organizations), startsWithOneOf('region_code', regions)),
} satisfies Record<string, Condition<ItemRow>>
