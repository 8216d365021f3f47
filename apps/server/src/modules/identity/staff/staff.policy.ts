import type { Actor } from '../../../kernel/actor.ts'
import { allOf, type Condition, isOneOf, not, regionPrefix, startsWithOneOf } from '../../../kernel/policy.ts'

type Administrator = 'system_admin' | 'security_admin'
const below =
  (...roles: readonly Administrator[]) =>
  (actor: Actor) =>
    actor.posts
      .filter(({ role }) => roles.some((one) => one === role))
      .map(({ regionCode }) => regionPrefix(regionCode))

type Placed = { region_code: string | null }
type MemberRow = Placed & { account_id: string | null }
const isSelf = isOneOf('account_id', (actor) => [actor.accountId])

/** By the region of the organization that employs the person: administrators see their region and below. */
export const staffPolicy = {
  read: startsWithOneOf('region_code', below('system_admin', 'security_admin')),
  manage: startsWithOneOf('region_code', below('system_admin')),
  authorise: startsWithOneOf('region_code', below('security_admin')),
} satisfies Record<string, Condition<Placed>>

/** The same without oneself: nobody changes their own rights (GB/T 22239-2019 §8.1.4.2 d). */
export const rightsPolicy = {
  manage: allOf<MemberRow>(staffPolicy.manage, not(isSelf)),
  authorise: allOf<MemberRow>(staffPolicy.authorise, not(isSelf)),
  suspend: allOf<MemberRow>(staffPolicy.read, not(isSelf)),
} satisfies Record<string, Condition<MemberRow>>
