import type { Actor, HeldPost } from '../../kernel/actor.ts'
import { anyOf, type Condition, isOneOf, regionPrefix, startsWithOneOf } from '../../kernel/policy.ts'

type Row = { organization_id: string | null; region_code: string | null }

/** 岗位 of an editor who keeps the catalogue of a region; every other editor keeps that of one authority. */
const keepsRegion = ({ role, post }: HeldPost): boolean => role === 'catalog_editor' && post === 'catalog'
const seesRegion = (held: HeldPost): boolean =>
  keepsRegion(held) || held.role === 'supervisor' || held.role === 'catalog_reviewer'

const regionsOf = (actor: Actor, which: (held: HeldPost) => boolean) =>
  actor.posts.filter(which).map(({ regionCode }) => regionCode)
const prefixes = (which: (held: HeldPost) => boolean) => (actor: Actor) =>
  regionsOf(actor, which).map(regionPrefix)
const ownAuthorities = ({ posts }: Actor) =>
  posts.filter(({ role }) => role === 'catalog_editor').map(({ organizationId }) => organizationId)

const publish = startsWithOneOf('region_code', prefixes(keepsRegion))

export const standardsPolicy = {
  /** Supervisors, and who keeps or reviews a region's catalogue, see that region and below; other editors their authority. */
  read: anyOf<Row>(
    isOneOf('organization_id', ownAuthorities),
    startsWithOneOf('region_code', prefixes(seesRegion)),
  ),
  /** Who keeps a region's catalogue publishes for it and for the regions below. */
  publish,
} satisfies Record<string, Condition<Row>>

/** Code of the widest region that one may see, else the id of one's own authority. */
export function ownScope(actor: Actor): { region: string } | { organization: string } | undefined {
  const [region] = regionsOf(actor, seesRegion).toSorted(
    (a, b) => regionPrefix(a).length - regionPrefix(b).length,
  )
  if (region !== undefined) return { region }
  const [organization] = ownAuthorities(actor)
  return organization === undefined ? undefined : { organization }
}

/** The same where only a region will do; empty for those who see none. */
export function ownRegion(actor: Actor): string {
  const scope = ownScope(actor)
  return scope && 'region' in scope ? scope.region : ''
}
