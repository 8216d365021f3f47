import { type Static, Type } from 'typebox'
import { route } from './route.ts'
import { Instant, PageQuery, pageOf, strict } from './values.ts'

/**
 * How long each class of data is kept and what happens then: the one table of it (GB/T 22239-2019 §8.1.4.11). Personal
 * data is kept no longer than its purpose needs (PIPL §19) and then deleted (PIPL §47); logs of the network six months
 * and more (网络安全法 §21); who processed personal data three years (PIPL §56); files of cases by the periods of the
 * archives (档案法 §13, 国家档案局令第 8 号); who declared a relative as long as a decision can be taken to court (行政诉讼法
 * §46 第二款). The words of each, with its law, are in the message catalogue.
 *
 * `kept` is an ISO 8601 duration from the time that the row itself names (its end, its last change, when it was made);
 * null where another law says how long. `proof`: each deletion stands in history with number, span and digest of the ids.
 */
export const RETENTION = {
  sessions: { kept: 'PT0S', after: 'deleted', proof: true },
  one_time_codes: { kept: 'PT0S', after: 'deleted', proof: true },
  one_codes: { kept: 'PT1H', after: 'deleted', proof: true },
  sign_on: { kept: 'PT0S', after: 'deleted', proof: true },
  presentations: { kept: 'P1D', after: 'deleted', proof: true },
  repeated_requests: { kept: 'P1D', after: 'deleted', proof: false },
  export_files: { kept: 'P7D', after: 'deleted', proof: true },
  import_files: { kept: 'P30D', after: 'deleted', proof: true },
  text_messages: { kept: 'P30D', after: 'deleted', proof: true },
  drafts: { kept: 'P90D', after: 'deleted', proof: true },
  unattached_files: { kept: 'P90D', after: 'deleted', proof: true },
  security_log: { kept: 'P1Y', after: 'deleted', proof: true },
  access_log: { kept: 'P3Y', after: 'deleted', proof: true },
  register_reads: { kept: 'P3Y', after: 'deleted', proof: true },
  security_alerts: { kept: 'P3Y', after: 'deleted', proof: true },
  objections: { kept: 'P3Y', after: 'deleted', proof: true },
  kinship: { kept: 'P5Y', after: 'deleted', proof: true },
  accounts: { kept: null, after: 'closed', proof: false },
  cases: { kept: null, after: 'archived', proof: false },
  messages: { kept: null, after: 'archived', proof: false },
  consultations: { kept: null, after: 'archived', proof: false },
  licences: { kept: null, after: 'archived', proof: false },
  history: { kept: null, after: 'kept', proof: false },
} as const satisfies Record<
  string,
  { kept: string | null; after: 'deleted' | 'closed' | 'archived' | 'kept'; proof: boolean }
>
export type RetentionKey = keyof typeof RETENTION
export const RETENTION_KEYS = Object.keys(RETENTION).filter((key): key is RetentionKey => key in RETENTION)

export const RetentionClass = strict({
  key: Type.Enum([...RETENTION_KEYS]),
  /** What it is. */
  title: Type.String(),
  /** How long, and from when. */
  kept: Type.String(),
  /** By what law. */
  basis: Type.String(),
  /** What happens then. */
  after: Type.String(),
})
export type RetentionClass = Static<typeof RetentionClass>

export const listRetention = route({
  method: 'GET',
  path: '/retention',
  summary: '数据留存期限表',
  permission: 'public',
  result: strict({ classes: Type.Array(RetentionClass) }),
  cacheSeconds: 300,
})

/** One deletion as it stands in history. */
export const DataDeletion = strict({
  /** Its place in the chain of deletions. */
  seq: Type.Integer(),
  at: Instant,
  key: Type.Enum([...RETENTION_KEYS]),
  title: Type.String(),
  count: Type.Integer(),
  /** The oldest and the newest that went, by the time from which their period counts. */
  from: Instant,
  until: Instant,
  /** Hash of the ids that went, sorted, a line each: who has kept an id list can prove that it is this one. */
  digest: Type.String(),
  /** Of the event, which the nightly seal covers. */
  hash: Type.String(),
})
export type DataDeletion = Static<typeof DataDeletion>
/** What was deleted because its time was over, newest first. */
export const listDeletions = route({
  method: 'GET',
  path: '/workbench/retention/deletions',
  summary: '到期删除记录',
  permission: 'retention.read',
  query: strict({ ...PageQuery }),
  result: pageOf(DataDeletion),
})
