import { on, type Subscription } from '../../kernel/events/announce.ts'
import { findObjectionBrief, objectionDecided } from '../privacy/index.ts'
import { sendMessage } from './commands/send-message.ts'

/** Who objected is told that there is an answer; what it says is read after signing in. */
export const objectionMessages: readonly Subscription[] = [
  on('tell-objection.decided', objectionDecided, async (work, { stream }) => {
    const brief = await findObjectionBrief(work.tx, stream)
    if (!brief) return
    await sendMessage(work, {
      subjectId: brief.subject_id,
      template: 'objection_answered',
      params: { by: brief.answered_name ?? '' },
      caseId: null,
      licenceId: null,
      objectionId: brief.id,
      bySms: true,
    })
  }),
]
