import { v7 as uuidv7 } from 'uuid'
import { on } from '../../../kernel/events/announce.ts'
import { accountName, personIdentified } from '../../identity/index.ts'
import { insertAccesses } from '../access.repository.ts'

const PURPOSES: Readonly<Record<string, string>> = {
  window: '窗口办事核对身份',
  kiosk: '自助终端核对身份',
  queue: '取号核对身份',
  inspection: '检查核对身份',
}

/** 一码: who had their code read sees by whom and what for. Identity stands below this room, so it announces it. */
export const noteIdentified = on('note-identified', personIdentified, async (work, { stream, payload }) => {
  const { subjectId, purpose, organizationId, role, network } = payload
  await insertAccesses(work.tx, [
    {
      id: uuidv7({ msecs: work.now.epochMilliseconds }),
      at: work.now.toString({ fractionalSecondDigits: 3 }),
      day: work.today.toString(),
      account_id: stream,
      reader_name: (await accountName(work.tx, stream)) ?? '',
      role,
      organization_id: organizationId,
      subject_id: subjectId,
      what: 'identified',
      purpose: PURPOSES[purpose] ?? '核对身份',
      network,
    },
  ])
})
