import { on, type Subscription } from '../../kernel/events/announce.ts'
import { consultationAnswered, consultationBrief } from '../consultations/index.ts'
import { sendMessage } from './commands/send-message.ts'

/** Who asked signed in is told of the answer; who has only number and code looks it up. */
export const consultationMessages: readonly Subscription[] = [
  on('tell-consultation.answered', consultationAnswered, async (work, { stream }) => {
    const brief = await consultationBrief(work.tx, stream)
    if (!brief?.subjectId) return
    await sendMessage(work, {
      subjectId: brief.subjectId,
      template: 'consultation_answered',
      params: { number: brief.number, organization: brief.organizationName },
      caseId: null,
      licenceId: null,
      consultationId: brief.id,
      bySms: true,
    })
  }),
]
