import { defineEvent } from '../../kernel/events/announce.ts'

/** What happens to a consultation. Neither question nor answer: people write of themselves. */
export const consultationAsked = defineEvent<{
  number: string
  organizationId: string
  itemCode: string | null
  dueOn: string
}>('consultation.asked')
export const consultationTaken = defineEvent<{ assigneeId: string }>('consultation.taken')
export const consultationAnswered = defineEvent<{ entryId: string; quotes: readonly string[] }>(
  'consultation.answered',
)
export const consultationFollowedUp = defineEvent<{ entryId: string; dueOn: string }>(
  'consultation.followed_up',
)
export const consultationClosed = defineEvent<{ by: 'asker' | 'time' }>('consultation.closed')
/** 机构合并: the organization that takes over answers. */
export const consultationMoved = defineEvent<{ from: string; to: string }>('consultation.moved')
export const faqProposed = defineEvent<{ candidateId: string; itemCode: string }>('consultation.faq_proposed')
export const faqDecided = defineEvent<{ candidateId: string; decision: 'picked' | 'declined' }>(
  'consultation.faq_decided',
)
