import { BACKUPS_STREAM, backupRestored } from '../../kernel/backup/backup.events.ts'
import { type BackupContent, readManifest, tableFile } from '../../kernel/backup/manifest.ts'
import { refill } from '../../kernel/backup/refill.ts'
import { alteredFiles, putFilesBack } from '../../kernel/backup/stored-files.ts'
import { loadKeys } from '../../kernel/crypto/key-source.ts'
import { createKeyring, type Keyring } from '../../kernel/crypto/keyring.ts'
import { openObjectStore } from '../../kernel/files/object-store.ts'
import type { Environment, Settings } from '../../kernel/settings.ts'
import { SCHEMAS, TABLES } from '../database.ts'
import { keySource } from '../keys.ts'
import { auditDatabase } from './audit-report.ts'
import { figuresOf, seconds } from './make-backup.ts'
import { onDatabaseOf } from './on-database.ts'
import { onPlatform } from './on-platform.ts'

/**
 * Brings an empty platform to what it was when the backup was taken, and checks all history of it. The keys of then
 * are in the settings. Returns the exit code.
 */
export async function restoreBackup(settings: Settings, env: Environment, folder: string): Promise<number> {
  const begun = performance.now()
  const keyring = createKeyring(loadKeys(keySource(settings, env)).keyring)
  const backup = await readWholeBackup(folder, keyring)
  const audit = await onDatabaseOf(settings, async ({ db }, url) => {
    await refill(url, { ...TABLES, schemas: SCHEMAS }, backup, folder)
    return auditDatabase(db, keyring, Temporal.Instant.from(backup.takenAt))
  })
  const missing = await putFilesBack(openObjectStore(settings.objectStoreUrl), folder, backup.files)
  const figures = figuresOf(backup)
  await onPlatform(settings, env, 'restore', async (work) =>
    work.emit(backupRestored(BACKUPS_STREAM, { ...work.origin, ...figures })),
  )
  say(...audit.said, ...missing.map((key) => `✗ 对象存储中没有 ${key} / the object store lacks it`))
  say(
    `恢复到 ${backup.takenAt}：${figures.rows} 行、${figures.files} 个文件，用时 ${seconds(begun)} 秒 / restored, rows, files, seconds`,
  )
  return audit.isWhole && missing.length === 0 ? 0 : 1
}

/** @throws when anything in it is not as it was written */
export async function readWholeBackup(folder: string, keyring: Keyring): Promise<BackupContent> {
  const backup = await readManifest(folder, keyring)
  const tables = backup.tables.map((table) => ({ path: tableFile(table), sha256: table.sha256 }))
  const altered = await alteredFiles(folder, backup, tables)
  if (altered.length > 0)
    throw new Error(`✗ 备份中的文件缺失或被改动 / missing or altered: ${altered.slice(0, 5).join(', ')}`)
  return backup
}

export const say = (...lines: readonly string[]): void => {
  for (const line of lines) process.stdout.write(`${line}\n`)
}
