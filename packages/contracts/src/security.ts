import { type Static, Type } from 'typebox'
import { BROWSERS, SYSTEMS } from './account.ts'
import { route } from './route.ts'
import { Day, Id, Instant, line, nullable, PageQuery, pageOf, strict, text } from './values.ts'

/**
 * What stands in the security log: sign-ins, refusals, changes of privileges, exports, use and change of keys, other
 * acts on an account, checks of the program (GB/T 22239-2019 §8.1.4.3; 网络安全法 §21: kept six months and more).
 */
export const SECURITY_KINDS = [
  'sign_in',
  'refusal',
  'privilege',
  'export',
  'key',
  'account',
  'program',
] as const
export type SecurityKind = (typeof SECURITY_KINDS)[number]
export const SECURITY_OUTCOMES = ['success', 'refused'] as const

export const SecurityEntry = strict({
  id: Id,
  at: Instant,
  kind: Type.Enum([...SECURITY_KINDS]),
  /** What exactly: `account.signed_in`, `permission.denied GET /workbench/cases`. */
  what: Type.String(),
  /** The same in words, in the reader's language. */
  words: Type.String(),
  outcome: Type.Enum([...SECURITY_OUTCOMES]),
  accountId: nullable(Id),
  accountName: nullable(Type.String()),
  network: Type.String(),
  /** What the browser or program calls itself. */
  device: Type.String(),
  system: Type.Enum([...SYSTEMS]),
  browser: Type.Enum([...BROWSERS]),
  /** More of the same kind at the same place in the same minute, counted and not written one by one. */
  times: Type.Integer(),
  /** In the hash chain already; the rest follows within a minute. */
  sealed: Type.Boolean(),
})
export type SecurityEntry = Static<typeof SecurityEntry>

const Sought = {
  kind: Type.Optional(Type.Enum([...SECURITY_KINDS])),
  outcome: Type.Optional(Type.Enum([...SECURITY_OUTCOMES])),
  /** Beginning of a name, or an account's id. */
  who: Type.Optional(line(60)),
  /** A network address. */
  network: Type.Optional(line(60)),
  from: Type.Optional(Day),
  until: Type.Optional(Day),
}
export const listSecurityEntries = route({
  method: 'GET',
  path: '/workbench/security/entries',
  summary: '安全日志',
  permission: 'security_log.read',
  query: strict({ ...Sought, ...PageQuery }),
  result: pageOf(SecurityEntry),
})

/** Entries of the days `from` to `until` as a zip: lines of JSON, and a manifest signed by the platform. */
export const SECURITY_EXPORT_PATH = '/workbench/security/export'

export const ALERT_RULES = [
  'brute_force_account',
  'brute_force_address',
  'impossible_travel',
  'mass_reads',
  'privilege_at_night',
  'many_exports',
  'many_downloads',
  'program_changed',
  'program_unsigned',
] as const
export type AlertRule = (typeof ALERT_RULES)[number]

export const SecurityAlert = strict({
  id: Id,
  rule: Type.Enum([...ALERT_RULES]),
  at: Instant,
  /** Account or address that it is about. */
  about: Type.String(),
  aboutName: nullable(Type.String()),
  /** Why the rule fired, as a sentence in the reader's language. */
  reason: Type.String(),
  acknowledgedAt: nullable(Instant),
  acknowledgedBy: nullable(Type.String()),
  note: nullable(Type.String()),
})
export type SecurityAlert = Static<typeof SecurityAlert>
export const ALERT_VIEWS = ['open', 'all'] as const
export const listAlerts = route({
  method: 'GET',
  path: '/workbench/security/alerts',
  summary: '安全告警',
  permission: 'alert.read',
  query: strict({ view: Type.Optional(Type.Enum([...ALERT_VIEWS])), ...PageQuery }),
  result: pageOf(SecurityAlert),
})
export const acknowledgeAlert = route({
  method: 'POST',
  path: '/workbench/security/alerts/:alertId/acknowledgement',
  summary: '处理安全告警',
  permission: 'alert.handle',
  params: strict({ alertId: Id }),
  body: strict({ note: text(500, 2) }),
  result: SecurityAlert,
  errors: ['alert.not_found', 'alert.acknowledged', 'alert.own'],
})
