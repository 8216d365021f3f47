import type { Actor } from '../../kernel/actor.ts'
import { type Condition, regionPrefix, startsWithOneOf } from '../../kernel/policy.ts'
import { withoutConflict } from '../identity/index.ts'

const supervised = (actor: Actor) =>
  actor.posts.filter(({ role }) => role === 'supervisor').map(({ regionCode }) => regionPrefix(regionCode))

/** A supervisor sees the region of the post and all below it. */
export const supervisionPolicy = {
  row: startsWithOneOf('region_code', supervised),
  brief: startsWithOneOf('regionCode', supervised),
  impartial: withoutConflict('subjectId'),
} satisfies Record<string, Condition<never>>
