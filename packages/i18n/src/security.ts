import { FAILURES, type FailureCode } from '@tongban/contracts/failures.ts'
import type { AlertRule, SecurityKind } from '@tongban/contracts/security.ts'
import { securityAlerts as alertsEn } from './en/security-alerts.ts'
import { securityLog as logEn } from './en/security-log.ts'
import { failureWords } from './failures.ts'
import { fill, type Language } from './translator.ts'
import { securityAlerts } from './zh/security-alerts.ts'
import { securityLog } from './zh/security-log.ts'

const ALERTS: Record<Language, Readonly<Record<AlertRule, string>>> = { zh: securityAlerts, en: alertsEn }
const EVENTS: Record<Language, Readonly<Record<string, string>>> = { zh: securityLog, en: logEn }
const DOWNLOADED: Record<Language, string> = { zh: '下载文件', en: 'Downloaded a file' }

const ENCLOSED: Record<Language, (words: string, name: string) => string> = {
  zh: (words, name) => `${words}（${name}）`,
  en: (words, name) => `${words} (${name})`,
}

/** Why a rule fired, as a sentence. */
export const alertReason = (
  rule: AlertRule,
  facts: Readonly<Record<string, string | number>>,
  language: Language,
): string =>
  fill(
    ALERTS[language][rule],
    Object.fromEntries(
      Object.entries(facts).map(([name, value]) => [
        name,
        name === 'what' ? actWords(String(value), language) : String(value),
      ]),
    ),
  )

/** An act on rights, and whose they are: the event, the id of what was changed, and a name where there is one. */
function actWords(what: string, language: Language): string {
  const [, , ...name] = what.split(' ')
  const words = entryWords({ kind: 'privilege', what }, language)
  return name.length > 0 ? ENCLOSED[language](words, name.join(' ')) : words
}

/** An entry of the security log in words. `what` begins with an event, or for refusals with the code of the failure. */
export function entryWords({ kind, what }: { kind: SecurityKind; what: string }, language: Language): string {
  const [code = ''] = what.split(' ')
  const event = EVENTS[language][code]
  if (event !== undefined) return event
  if (isFailure(code)) return failureWords(code, language).title
  return kind === 'export' ? DOWNLOADED[language] : code
}

const isFailure = (code: string): code is FailureCode => code in FAILURES
