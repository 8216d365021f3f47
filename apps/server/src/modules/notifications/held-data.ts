import { notificationWords } from '@tongban/i18n/notifications.ts'
import { heldFacts } from '@tongban/i18n/privacy.ts'
import type { Holding } from '../../kernel/module.ts'
import { messagePolicy } from './message.policy.ts'
import { listMessages } from './message.repository.ts'

/** What this module holds about somebody, for 我的数据. */
export const messageHoldings: readonly Holding[] = [
  {
    key: 'messages',
    async list({ db, actor, language }, _owner, limit) {
      const { facts } = heldFacts(language)
      const rows = await listMessages(db, actor, messagePolicy.own, { after: undefined, limit })
      return rows.map((row) => ({
        id: row.id,
        title: notificationWords(row.template, row.params, language).title,
        at: row.at,
        facts: facts([]),
      }))
    },
  },
]
