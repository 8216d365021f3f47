import { type Condition, isOneOf } from '../../kernel/policy.ts'

/** Only the applicant rates, in whose name the session acts. */
export const ratingPolicy = {
  rate: isOneOf('subjectId', (actor) => [actor.subjectId]),
} satisfies Record<string, Condition<{ subjectId: string | null }>>
