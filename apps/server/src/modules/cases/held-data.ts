import { heldFacts } from '@tongban/i18n/privacy.ts'
import type { Holding } from '../../kernel/module.ts'
import { casePolicy } from './case.policy.ts'
import { findCase, listCases } from './case.repository.ts'
import { listDraftsOf } from './draft.repository.ts'
import { hasOpenCases } from './leaving.repository.ts'
import { presentSummary } from './queries/present-summary.ts'

/** What this module holds about somebody, for 我的数据. */
export const caseHoldings: readonly Holding[] = [
  {
    key: 'cases',
    async list({ db, actor, language, today }, _owner, limit) {
      const { instant, facts } = heldFacts(language)
      const rows = await listCases(db, actor, casePolicy.own, {}, { after: undefined, limit })
      return rows.map((row) => ({
        id: row.id,
        title: row.item_name,
        at: row.submitted_at,
        facts: facts([
          ['fact.number', row.number],
          ['fact.organization', row.organization_name],
          ['fact.status', presentSummary(row, language, today).statusLabel],
          ['fact.submitted', instant(row.submitted_at)],
        ]),
      }))
    },
    async sourceOf({ db, actor }, id) {
      return (await findCase(db, id, actor, casePolicy.own))?.organization_id
    },
    isUnderWay: ({ db }, { accountId }) => hasOpenCases(db, accountId),
  },
  {
    key: 'drafts',
    async list({ db, actor, language }, _subject, limit) {
      const { instant, facts } = heldFacts(language)
      const rows = await listDraftsOf(db, actor, { after: undefined, limit })
      return rows.map(({ id, itemName, savedAt }) => ({
        id,
        title: itemName,
        at: savedAt,
        facts: facts([['fact.saved', instant(savedAt)]]),
      }))
    },
  },
]
