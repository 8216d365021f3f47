import { heldFacts } from '@tongban/i18n/privacy.ts'
import type { Holding } from '../../kernel/module.ts'
import { licencePolicy } from './licence.policy.ts'
import { findLicence, listLicences } from './licence.repository.ts'

/** What this module holds about somebody, for 我的数据. */
export const licenceHoldings: readonly Holding[] = [
  {
    key: 'licences',
    async list({ db, actor, language }, _owner, limit) {
      const { say, day, facts } = heldFacts(language)
      const rows = await listLicences(db, actor, licencePolicy.own, { after: undefined, limit })
      return rows.map((row) => ({
        id: row.id,
        title: row.type_name,
        at: null,
        facts: facts([
          ['fact.licence_number', row.identifier],
          ['fact.issuer', row.issuer_name],
          ['fact.issued', day(row.issued_on)],
          ['fact.until', row.valid_until === null ? say('fact.unlimited') : day(row.valid_until)],
        ]),
      }))
    },
    async sourceOf({ db, actor }, id) {
      return (await findLicence(db, id, actor, licencePolicy.own))?.keeper_id
    },
  },
]
