import type { AlertRule } from '@tongban/contracts/security.ts'
import { securityAlerts as en } from './en/security-alerts.ts'
import { fill, type Language } from './translator.ts'
import { securityAlerts as zh } from './zh/security-alerts.ts'

const WORDS: Record<Language, Readonly<Record<AlertRule, string>>> = { zh, en }

/** Why a rule fired, as a sentence. */
export const alertReason = (
  rule: AlertRule,
  facts: Readonly<Record<string, string | number>>,
  language: Language,
): string =>
  fill(
    WORDS[language][rule],
    Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value)])),
  )
