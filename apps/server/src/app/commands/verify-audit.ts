import { retentionTitle } from '@tongban/i18n/retention.ts'
import { loadKeys } from '../../kernel/crypto/key-source.ts'
import { createKeyring } from '../../kernel/crypto/keyring.ts'
import { connect } from '../../kernel/database/database.ts'
import { visitEmbedded } from '../../kernel/database/embedded-visit.ts'
import { type Break, verifyHistory } from '../../kernel/events/verify.ts'
import type { Environment, Settings } from '../../kernel/settings.ts'
import { verifyAccessDays, verifyRetention } from '../../modules/privacy/index.ts'
import { verifyEntries } from '../../modules/security/index.ts'
import { keySource } from '../keys.ts'
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

/** Checks everything against itself and the signatures; works beside a running platform. Returns the exit code. */
export async function verifyAudit(settings: Settings, env: Environment): Promise<number> {
  const keyring = createKeyring(loadKeys(keySource(settings, env)).keyring)
  const verify = async (url: string) => {
    const connection = connect(url, { max: 2 })
    try {
      const { db } = connection
      const history = await verifyHistory(db, keyring)
      return {
        ...history,
        access: await verifyAccessDays(db),
        log: await verifyEntries(db),
        retention: await verifyRetention(db, RETENTIONS, Temporal.Now.instant()),
      }
    } finally {
      await connection.close()
    }
  }
  const options = { dataDir: settings.dataDirectory, log: () => {} }
  const url = settings.databaseOwnerUrl ?? settings.databaseUrl
  const result = url ? await verify(url) : await visitEmbedded(options, verify)
  process.stdout.write(
    `核对 ${result.chains} 条历史链、${result.events} 个事件、${result.seals} 个每日封存 / chains, events, daily seals checked\n`,
  )
  for (const found of result.breaks) process.stdout.write(`✗ ${place(found)} ${WORDS[found.what]}\n`)
  const { access, log } = result
  process.stdout.write(
    `核对 ${access.days} 天的查阅记录、${log.batches} 批安全日志 / days of who read what, batches of the security log\n`,
  )
  for (const { day, what } of [...access.breaks, ...log.breaks])
    process.stdout.write(`✗ ${day} ${LOG_WORDS[what]}\n`)
  const { deletions, overdue } = result.retention
  process.stdout.write(`核对 ${deletions} 条到期删除记录 / records of deletion\n`)
  for (const key of overdue)
    process.stdout.write(`✗ ${retentionTitle(key, 'zh')} 到期没有删除 (${key}) was not deleted in time\n`)
  const isWhole = [result, access, log].every(({ breaks }) => breaks.length === 0) && overdue.length === 0
  if (isWhole) process.stdout.write('✓ 全部一致 / all consistent\n')
  return isWhole ? 0 : 1
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
