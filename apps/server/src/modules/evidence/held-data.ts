import { heldFacts } from '@tongban/i18n/privacy.ts'
import type { Holding } from '../../kernel/module.ts'
import { getSubject } from '../identity/index.ts'
import { CHECKS, isCheck, listAccesses } from '../registers/index.ts'

/** 共享数据的使用: what was asked of the base registers about somebody, and what for. */
export const registerHoldings: readonly Holding[] = [
  {
    key: 'registers',
    async list(reading, { subjectId }, limit) {
      const { say, facts } = heldFacts(reading.language)
      const { identifier } = await getSubject(reading.platform, reading.db, subjectId)
      const rows = await listAccesses(reading, identifier)
      return rows.slice(0, limit).map(({ at, check, source, purpose, outcome }) => ({
        id: `${at} ${check}`,
        title: isCheck(check) ? CHECKS[check].source : source,
        at,
        facts: facts([
          ['fact.why', purpose],
          ['fact.outcome', say(`fact.outcome.${outcome}`)],
        ]),
      }))
    },
  },
]
