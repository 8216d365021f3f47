import { heldFacts } from '@tongban/i18n/privacy.ts'
import type { Holding } from '../../kernel/module.ts'
import { findSubject, getAccount } from './accounts/accounts.repository.ts'
import { listFaceChecksOf } from './face-check/face-checks.repository.ts'
import { listMandatesHeld, listSessionsHeld } from './held-data.repository.ts'
import { listVerificationsOf } from './window/window.repository.ts'

/** What this module holds about somebody, for 我的数据. */
export const identityHoldings: readonly Holding[] = [
  {
    key: 'account',
    async list(reading, { accountId }) {
      const row = await getAccount(reading.db, accountId)
      const { say, instant, facts } = heldFacts(reading.language)
      return [
        {
          id: row.id,
          title: row.name,
          at: row.created_at,
          facts: facts([
            ['fact.name', row.name],
            ['fact.phone', row.phone_masked],
            ['fact.level', row.level && say(`fact.level.${row.level}`)],
            ['fact.signed_in', row.signed_in_at && instant(row.signed_in_at)],
            ['fact.elder', say(row.elder_mode ? 'fact.on' : 'fact.off')],
          ]),
        },
      ]
    },
  },
  {
    key: 'subject',
    async list(reading, { subjectId }) {
      const row = await findSubject(reading.db, subjectId)
      if (!row) return []
      const { say, facts } = heldFacts(reading.language)
      const isFirm = row.kind === 'firm'
      return [
        {
          id: row.id,
          title: row.name,
          at: null,
          facts: facts([
            [isFirm ? 'fact.firm_name' : 'fact.name', row.name],
            [isFirm ? 'fact.credit_code' : 'fact.identifier', row.identifier_masked],
            ['fact.level', row.level && say(`fact.level.${row.level}`)],
          ]),
        },
      ]
    },
  },
  {
    key: 'window_verifications',
    async list(reading, { subjectId }, limit) {
      const { say, facts } = heldFacts(reading.language)
      const rows = await listVerificationsOf(reading.db, subjectId, limit)
      return rows.map((row) => ({
        id: row.id,
        title: say(`fact.window.${row.outcome}`),
        at: row.verified_at,
        facts: facts([
          ['fact.hall', row.hall_name],
          ['fact.clerk', row.clerk_name],
        ]),
      }))
    },
  },
  {
    key: 'face_checks',
    async list(reading, { accountId }, limit) {
      const { say, facts } = heldFacts(reading.language)
      const rows = await listFaceChecksOf(reading.db, accountId, limit)
      return rows.map((row) => ({
        id: row.id,
        title: say(`fact.face.${row.outcome ?? 'unanswered'}`),
        at: row.asked_at,
        facts: facts([
          ['fact.face_provider', row.provider],
          ['fact.purpose', row.purpose],
          ['fact.agreement', row.agreement],
          ['fact.reference', row.reference],
          ['fact.score', row.score === null ? null : `${Math.round(row.score * 100)} %`],
        ]),
      }))
    },
  },
  {
    key: 'mandates',
    async list(reading, { accountId, subjectId }, limit) {
      const { say, day, facts } = heldFacts(reading.language)
      const rows = await listMandatesHeld(reading.db, accountId, subjectId, limit)
      return rows.map((row) => ({
        id: row.id,
        title: `${row.holder} → ${row.principal}`,
        at: row.offered_at,
        facts: facts([
          ['fact.holder', row.holder],
          ['fact.principal', row.principal],
          ['fact.status', say(`fact.mandate.${row.status}`)],
          ['fact.until', row.valid_until === null ? say('fact.unlimited') : day(row.valid_until)],
        ]),
      }))
    },
  },
  {
    key: 'sessions',
    async list(reading, { accountId }, limit) {
      const { instant, facts } = heldFacts(reading.language)
      const rows = await listSessionsHeld(reading.db, accountId, limit)
      return rows.map((row) => ({
        id: row.id,
        title: row.device,
        at: row.created_at,
        facts: facts([
          ['fact.network', row.network],
          ['fact.seen', instant(row.seen_at)],
        ]),
      }))
    },
  },
]
