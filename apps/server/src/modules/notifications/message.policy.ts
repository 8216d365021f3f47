import { type Condition, isOneOf } from '../../kernel/policy.ts'

type MessageRow = { subject_id: string | null }

/** A message is for the person or firm that it was sent to, in whose name the session acts. */
export const messagePolicy = {
  own: isOneOf('subject_id', (actor) => [actor.subjectId]),
} satisfies Record<string, Condition<MessageRow>>
