import { heldFacts } from '@tongban/i18n/privacy.ts'
import type { Holding } from '../../kernel/module.ts'
import { consultationPolicy } from './consultation.policy.ts'
import { findConsultation, listOwn } from './consultation.repository.ts'
import { presentSummary } from './present.ts'

/** What this module holds about somebody, for 我的数据. */
export const consultationHoldings: readonly Holding[] = [
  {
    key: 'consultations',
    async list(reading, _owner, limit) {
      const { instant, facts } = heldFacts(reading.language)
      const page = { after: undefined, limit }
      const rows = await listOwn(reading.db, reading.actor, consultationPolicy.own, page)
      return rows.map((row) => ({
        id: row.id,
        title: presentSummary(reading, row).excerpt,
        at: row.asked_at,
        facts: facts([
          ['fact.organization', row.organization_name],
          ['fact.asked', instant(row.asked_at)],
        ]),
      }))
    },
    async sourceOf({ db, actor }, id) {
      return (await findConsultation(db, id, actor, consultationPolicy.own))?.organization_id
    },
  },
]
