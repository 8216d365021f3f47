import { ALERT_RULES, type SecurityAlert, type SecurityEntry } from '@tongban/contracts/security.ts'
import { alertReason, entryWords } from '@tongban/i18n/security.ts'
import type { Reading } from '../../kernel/work.ts'
import { deviceOf } from '../identity/index.ts'
import type { AlertRow } from './alert.repository.ts'
import type { EntryRow } from './entry.repository.ts'

export const presentEntry = (row: EntryRow, language: Reading['language']): SecurityEntry => ({
  id: row.id,
  at: row.at,
  kind: row.kind,
  what: row.what,
  words: entryWords(row, language),
  outcome: row.outcome,
  accountId: row.account_id,
  accountName: row.account_name,
  network: row.network,
  device: row.device,
  ...deviceOf(row.device),
  times: row.times,
  sealed: row.batch !== null,
})

export function presentAlert(row: AlertRow, language: Reading['language']): SecurityAlert {
  const rule = ALERT_RULES.find((name) => name === row.rule)
  if (!rule) throw new Error(`no rule ${row.rule}`)
  return {
    id: row.id,
    rule,
    at: row.at,
    about: row.about,
    aboutName: row.about_name,
    reason: alertReason(rule, row.facts, language),
    acknowledgedAt: row.acknowledged_at,
    acknowledgedBy: row.acknowledged_name,
    note: row.note,
  }
}
