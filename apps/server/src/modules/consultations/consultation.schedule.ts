import { jobKey } from '../../kernel/module.ts'

/** Time for a further question has passed since that answer; the handler is in consultations.module.ts. */
export const closeAnswered = jobKey<{ id: string; answeredAt: string }>('consultations.close-answered')
