import type { ChangeKind } from '@tongban/contracts/changes.ts'
import type { MessageTemplate } from '@tongban/i18n/notifications.ts'
import { type EventDefinition, on, type Subscription } from '../../kernel/events/announce.ts'
import type { Work } from '../../kernel/work.ts'
import { listDraftHolders } from '../cases/index.ts'
import { changeApproved, changeReturned, changeWithdrawn, findChangeBrief } from '../library/index.ts'
import { sendMessage } from './commands/send-message.ts'
import { listToldOfChange } from './message.repository.ts'

type Told = {
  /** While the day is still to come. */
  readonly ahead: MessageTemplate
  /** Where it is in force at once; of an amendment the draft itself tells, field by field, when it is opened. */
  readonly now?: MessageTemplate
  readonly bySms: boolean
}
const ENDING: Told = { ahead: 'item_will_end', now: 'item_ended', bySms: true }
const TOLD: Readonly<Partial<Record<ChangeKind, Told>>> = {
  amend: { ahead: 'item_will_change', bySms: false },
  suspend: { ahead: 'item_will_be_suspended', now: 'item_suspended', bySms: true },
  resume: { ahead: 'item_will_be_resumed', now: 'item_resumed', bySms: false },
  cancel: ENDING,
  split: ENDING,
  merge: ENDING,
}
const ANNOUNCEMENTS = Object.values(TOLD).map(({ ahead }) => ahead)

/** Who has begun to fill in for an item is told what is decided of it, when it is decided; and when it is called off. */
export const itemChangeMessages: readonly Subscription[] = [
  on('tell-change.approved', changeApproved, (work, { stream }) => tellHolders(work, stream)),
  calledOff(changeWithdrawn),
  calledOff(changeReturned),
]

async function tellHolders(work: Work, changeId: string): Promise<void> {
  const change = await findChangeBrief(work.tx, changeId)
  const told = change?.layer === 'service' ? TOLD[change.kind] : undefined
  if (!change || !told) return
  const day = change.effective_on ?? work.today.toString()
  const template = day > work.today.toString() ? told.ahead : told.now
  if (!template) return
  for (const subjectId of await listDraftHolders(work.tx, change.codes))
    await sendMessage(work, {
      subjectId,
      template,
      params: { item: change.name, organization: change.organization_name, day },
      caseId: null,
      licenceId: null,
      about: { changeId, itemCode: change.codes[0] ?? null },
      bySms: told.bySms,
    })
}

function calledOff<Payload>(event: EventDefinition<Payload>): Subscription {
  return on(`tell-${event.kind}`, event, async (work, { stream: changeId }) => {
    const told = await listToldOfChange(work.tx, changeId, ANNOUNCEMENTS)
    const change = told.length > 0 ? await findChangeBrief(work.tx, changeId) : undefined
    if (!change) return
    for (const { subjectId, day } of told)
      await sendMessage(work, {
        subjectId,
        template: 'item_change_called_off',
        params: { item: change.name, organization: change.organization_name, day },
        caseId: null,
        licenceId: null,
        about: { changeId, itemCode: change.codes[0] ?? null },
        bySms: false,
      })
  })
}
