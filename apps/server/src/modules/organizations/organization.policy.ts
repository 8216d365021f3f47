import { type Actor, organizationsAs } from '../../kernel/actor.ts'
import { type Condition, isOneOf, regionPrefix, startsWithOneOf } from '../../kernel/policy.ts'

const below =
  (...roles: readonly ('system_admin' | 'security_admin')[]) =>
  (actor: Actor) =>
    actor.posts
      .filter(({ role }) => roles.some((one) => one === role))
      .map(({ regionCode }) => regionPrefix(regionCode))

/** Administrators look after the organizations of their region and below. */
export const organizationPolicy = {
  read: startsWithOneOf('region_code', below('system_admin', 'security_admin')),
  manage: startsWithOneOf('region_code', below('system_admin')),
  /** 撤并 in force by the second administrator (三员分立). */
  authorise: startsWithOneOf('region_code', below('security_admin')),
} satisfies Record<string, Condition<{ region_code: string | null }>>

/** A registered system speaks for the halls of the organization it belongs to, and of none below: each has its own. */
export const hallPolicy = {
  report: isOneOf('organization_id', (actor) => organizationsAs(actor, 'client')),
} satisfies Record<string, Condition<{ organization_id: string | null }>>
