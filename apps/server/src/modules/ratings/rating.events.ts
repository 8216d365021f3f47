import { defineEvent } from '../../kernel/events/announce.ts'

/** On the history of the rated case. The comment stays in the rating: it is free text and may name people. */
export const ratingGiven = defineEvent<{ level: number; tags: readonly string[] }>('rating.given')
/** A 差评 that has to be followed up. */
export const ratingEscalated = defineEvent<{ level: number; organizationId: string }>('rating.escalated')
