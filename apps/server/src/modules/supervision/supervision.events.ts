import { defineEvent } from '../../kernel/events/announce.ts'

/** On the history of the case, with the instruction as its reason. */
export const supervisionOrdered = defineEvent<{ orderId: string }>('supervision.ordered')
