import type { Actor } from '../../../kernel/actor.ts'
import { anyOf, type Condition, isOneOf } from '../../../kernel/policy.ts'

/** Organizations that the actor heads (首席代表) in their own right: who stands in for the head names nobody. */
const headed = ({ posts }: Actor) =>
  posts
    .filter(({ role, insteadOf }) => role === 'approver' && insteadOf === undefined)
    .map(({ organizationId }) => organizationId)

type PostRow = { organization_id: string | null; account_id: string | null }

export const substitutionPolicy = {
  /** One's own post, and those of the organization that one heads. */
  name: anyOf<PostRow>(
    isOneOf('account_id', (actor) => [actor.accountId]),
    isOneOf('organization_id', headed),
  ),
} satisfies Record<string, Condition<PostRow>>
