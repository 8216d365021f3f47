import { countUnread, listMessages, readMessage } from '@tongban/contracts/reactions.ts'
import { command, query } from '../../kernel/http/service.ts'
import type { Module } from '../../kernel/module.ts'
import { caseMessages } from './case-messages.ts'
import * as reading from './commands/read-message.ts'
import { consultationMessages } from './consultation-messages.ts'
import { messageHoldings } from './held-data.ts'
import { itemChangeMessages } from './item-change-messages.ts'
import { licenceMessages } from './licence-messages.ts'
import { mandateMessages } from './mandate-messages.ts'
import { objectionMessages } from './objection-messages.ts'
import * as counting from './queries/count-unread.ts'
import * as listing from './queries/list-messages.ts'

export const notificationsModule: Module = {
  name: 'notifications',
  holdings: messageHoldings,
  subscriptions: [
    ...caseMessages,
    ...licenceMessages,
    ...consultationMessages,
    ...objectionMessages,
    ...mandateMessages,
    ...itemChangeMessages,
  ],
  routes(service) {
    query(service, listMessages, ({ query, reading }) => listing.listMessages(reading, query))
    query(service, countUnread, ({ reading }) => counting.countUnread(reading))
    command(service, readMessage, ({ params, work }) => reading.readMessage(work, params.messageId))
  },
}
