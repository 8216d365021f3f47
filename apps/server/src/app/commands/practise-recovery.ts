import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { refill } from '../../kernel/backup/refill.ts'
import { loadKeys } from '../../kernel/crypto/key-source.ts'
import { createKeyring } from '../../kernel/crypto/keyring.ts'
import { connect } from '../../kernel/database/database.ts'
import { startEmbedded } from '../../kernel/database/embedded.ts'
import { countEventsSince } from '../../kernel/events/history.ts'
import type { Environment, Settings } from '../../kernel/settings.ts'
import { SCHEMAS, TABLES } from '../database.ts'
import { keySource } from '../keys.ts'
import { auditDatabase } from './audit-report.ts'
import { figuresOf, seconds } from './make-backup.ts'
import { onDatabaseOf } from './on-database.ts'
import { readWholeBackup, say } from './restore-backup.ts'

/**
 * 恢复演练: restores a backup into a PostgreSQL of its own in a temporary folder, checks all history there, and says how
 * long a recovery takes (RTO) and what it would lose (RPO). Nothing of the platform is touched. Returns the exit code.
 */
export async function practiseRecovery(
  settings: Settings,
  env: Environment,
  folder: string,
): Promise<number> {
  const begun = performance.now()
  const keyring = createKeyring(loadKeys(keySource(settings, env)).keyring)
  const backup = await readWholeBackup(folder, keyring)
  const { rows, files, takenAt } = figuresOf(backup)
  say(
    `✓ 签名有效，文件没有改动：${backup.tables.length} 张表 ${rows} 行，${files} 个文件${backup.files.kept === 'listed' ? '（只有清单）' : ''} / signed and unaltered, ${seconds(begun)} s`,
  )
  const scratch = await mkdtemp(join(tmpdir(), 'tongban-drill-'))
  const database = await startEmbedded({ dataDir: scratch, log: () => {} })
  try {
    const refilling = performance.now()
    await refill(database.url, { ...TABLES, schemas: SCHEMAS }, backup, folder)
    const restored = seconds(refilling)
    const connection = connect(database.url, { max: 2 })
    const audit = await auditDatabase(connection.db, keyring, Temporal.Instant.from(takenAt))
    await connection.close()
    say(...audit.said)
    say(
      `恢复用时（RTO）：数据库 ${restored} 秒，连同核对共 ${seconds(begun)} 秒 / time to recover: database, with all checks`,
    )
    say(`恢复点（RPO）：${takenAt}，${await lossOf(settings, takenAt)}`)
    return audit.isWhole ? 0 : 1
  } finally {
    await database.stop()
    await rm(scratch, { recursive: true, force: true })
  }
}

/** A drill may be done far from the platform, or because it is no more. */
async function lossOf(settings: Settings, takenAt: string): Promise<string> {
  const age = Temporal.Now.instant().since(Temporal.Instant.from(takenAt)).total('hours').toFixed(1)
  const old = `距今 ${age} 小时 / hours ago`
  try {
    const events = await onDatabaseOf(settings, ({ db }) => countEventsSince(db, takenAt))
    return `${old}；此后的 ${events} 个事件会丢失 / events since then would be lost`
  } catch {
    return `${old}；平台的数据库无法连接，没有计算此后的事件 / the platform does not answer`
  }
}
