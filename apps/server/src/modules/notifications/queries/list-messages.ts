import type { listMessages as listMessagesRoute } from '@tongban/contracts/reactions.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { notificationWords } from '@tongban/i18n/notifications.ts'
import { idAfter, PAGE_SIZE, type PageAsked, pageOf } from '../../../kernel/http/page.ts'
import type { Reading } from '../../../kernel/work.ts'
import { messagePolicy } from '../message.policy.ts'
import { countUnread, listMessages as listRows, type MessageRow } from '../message.repository.ts'

/** 我的消息, newest first, in the reader's language whichever they were sent in. */
export async function listMessages(
  { db, actor, language }: Reading,
  asked: PageAsked,
): Promise<ResultOf<typeof listMessagesRoute>> {
  const { limit = PAGE_SIZE } = asked
  const page = { after: idAfter(asked, language), limit: limit + 1 }
  const [rows, unread] = await Promise.all([
    listRows(db, actor, messagePolicy.own, page),
    countUnread(db, actor, messagePolicy.own),
  ])
  return { ...pageOf(rows, limit, (row) => present(row, language)), unread }
}

const present = (row: MessageRow, language: Reading['language']) => ({
  ...notificationWords(row.template, row.params, language),
  id: row.id,
  at: row.at,
  caseId: row.case_id,
  licenceId: row.licence_id,
  consultationId: row.consultation_id,
  objectionId: row.objection_id,
  mandateId: row.mandate_id,
  itemCode: row.item_code,
  channel: row.channel,
  readAt: row.read_at,
})
