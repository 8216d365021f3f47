import { organizationsAs } from '../../kernel/actor.ts'
import { type Condition, isOneOf } from '../../kernel/policy.ts'

/** Who sees a 数据异议. Unknown means no (design law 4). */
export const objectionPolicy = {
  own: isOneOf('subject_id', (actor) => [actor.subjectId]),
  handle: isOneOf('organization_id', (actor) => organizationsAs(actor, 'data_steward')),
} satisfies Record<string, Condition<{ subject_id: string | null; organization_id: string | null }>>
