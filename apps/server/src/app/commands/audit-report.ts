import { retentionTitle } from '@tongban/i18n/retention.ts'
import type { Keyring } from '../../kernel/crypto/keyring.ts'
import type { Db } from '../../kernel/database/database.ts'
import { type Break, verifyHistory } from '../../kernel/events/verify.ts'
import { verifyAccessDays, verifyRetention } from '../../modules/privacy/index.ts'
import { verifyEntries } from '../../modules/security/index.ts'
import { RETENTIONS } from '../retentions.ts'

const WORDS: Readonly<Record<Break['what'], string>> = {
  body_altered: '内容被改动 content altered',
  link_broken: '与前一事件的链接断开 link to the previous event broken',
  missing: '事件缺失 event missing',
  column_differs: '索引列与签名内容不一致 columns differ from what was hashed',
  tail_missing: '末尾事件被删除 events cut off at the end',
  head_differs: '链头与事件不一致 head differs from the events',
  root_differs: '当日封存与历史不符 history of the day differs from its seal',
  signature_invalid: '封存签名无效 signature of the seal invalid',
  order_broken: '封存次序被改动 order of the seals broken',
}

const LOG_WORDS = {
  access_missing: '查阅记录被删除 rows of who read what are missing',
  access_altered: '查阅记录被改动 rows of who read what were altered',
  entries_missing: '安全日志被删除 entries of the security log are missing',
  entries_altered: '安全日志被改动 entries of the security log were altered',
} as const

export type AuditReport = { readonly isWhole: boolean; readonly said: readonly string[] }

/**
 * Checks all that a database says of the past against itself and the signatures.
 *
 * @param at what should have been deleted by then
 */
export async function auditDatabase(db: Db, keyring: Keyring, at: Temporal.Instant): Promise<AuditReport> {
  const history = await verifyHistory(db, keyring)
  const access = await verifyAccessDays(db)
  const log = await verifyEntries(db)
  const { deletions, overdue } = await verifyRetention(db, RETENTIONS, at)
  const { chains, events, seals } = history
  const isWhole = [history, access, log].every(({ breaks }) => breaks.length === 0) && overdue.length === 0
  const said = [
    `核对 ${chains} 条历史链、${events} 个事件、${seals} 个每日封存 / chains, events, daily seals checked`,
    ...history.breaks.map((found) => `✗ ${place(found)} ${WORDS[found.what]}`),
    `核对 ${access.days} 天的查阅记录、${log.batches} 批安全日志 / days of who read what, batches of the security log`,
    ...[...access.breaks, ...log.breaks].map(({ day, what }) => `✗ ${day} ${LOG_WORDS[what]}`),
    `核对 ${deletions} 条到期删除记录 / records of deletion`,
    ...overdue.map((key) => `✗ ${retentionTitle(key, 'zh')} 到期没有删除 (${key}) was not deleted in time`),
    ...(isWhole ? ['✓ 全部一致 / all consistent'] : []),
  ]
  return { isWhole, said }
}

function place(found: Break): string {
  switch (found.at) {
    case 'event':
      return `链 ${found.stream} 第 ${found.seq} 个事件（${found.kind}）`
    case 'chain':
      return `链 ${found.stream} 第 ${found.seq} 个事件`
    case 'seal':
      return `${found.day} 的封存`
  }
}
