import { allOf, type Condition, isOneOf } from '../../kernel/policy.ts'
import { withinMandate } from '../identity/index.ts'

type Rated = { subjectId: string | null; itemCode: string | null }

/** Only the applicant rates, in whose name the session acts, and what its mandate names. */
export const ratingPolicy = {
  rate: allOf<Rated>(
    isOneOf('subjectId', (actor) => [actor.subjectId]),
    withinMandate('itemCode'),
  ),
} satisfies Record<string, Condition<Rated>>
