import { PERMISSIONS } from '@tongban/contracts/permissions.ts'
import type { Actor } from '../../kernel/actor.ts'
import { type Condition, regionPrefix, startsWithOneOf } from '../../kernel/policy.ts'

type Row = { region_code: string | null }

const prefixesAs = (roles: readonly string[]) => {
  const known = new Set(roles)
  return ({ posts }: Actor) =>
    posts.filter(({ role }) => known.has(role)).map(({ regionCode }) => regionPrefix(regionCode))
}

export const standardsPolicy = {
  /** Editors, reviewers and supervisors see the region of their post and all below it. */
  read: startsWithOneOf('region_code', prefixesAs(PERMISSIONS['standards.read'])),
  /** Editors publish for the region of their post and all below it. */
  publish: startsWithOneOf('region_code', prefixesAs(PERMISSIONS['standards.publish'])),
} satisfies Record<string, Condition<Row>>

/** The widest region of the actor's posts that may read standards. */
export function ownRegion({ posts }: Actor): string | undefined {
  const roles: readonly string[] = PERMISSIONS['standards.read']
  return posts
    .filter(({ role }) => roles.includes(role))
    .map(({ regionCode }) => regionCode)
    .toSorted((a, b) => regionPrefix(a).length - regionPrefix(b).length)[0]
}
