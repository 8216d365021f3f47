import type { Actor } from '../../../kernel/actor.ts'
import { type Condition, regionPrefix, startsWithOneOf } from '../../../kernel/policy.ts'

const prefixesAs = (role: 'system_admin' | 'security_admin') => (actor: Actor) =>
  actor.posts.filter((post) => post.role === role).map(({ regionCode }) => regionPrefix(regionCode))
const both = (actor: Actor) => [...prefixesAs('system_admin')(actor), ...prefixesAs('security_admin')(actor)]

/** By the region of the organization whose system it is: administrators see their region and below. */
export const clientPolicy = {
  read: startsWithOneOf('region_code', both),
  manage: startsWithOneOf('region_code', prefixesAs('system_admin')),
  authorise: startsWithOneOf('region_code', prefixesAs('security_admin')),
} satisfies Record<string, Condition<{ region_code: string | null }>>
