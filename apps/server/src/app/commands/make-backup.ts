import { mkdir, readdir } from 'node:fs/promises'
import { BACKUPS_STREAM, backupMade } from '../../kernel/backup/backup.events.ts'
import { type BackupContent, writeManifest } from '../../kernel/backup/manifest.ts'
import { takeSnapshot } from '../../kernel/backup/snapshot.ts'
import { keepFiles } from '../../kernel/backup/stored-files.ts'
import { loadKeys } from '../../kernel/crypto/key-source.ts'
import { createKeyring } from '../../kernel/crypto/keyring.ts'
import { openObjectStore } from '../../kernel/files/object-store.ts'
import type { Environment, Settings } from '../../kernel/settings.ts'
import { SCHEMAS } from '../database.ts'
import { keySource } from '../keys.ts'
import { onDatabaseOf } from './on-database.ts'
import { onPlatform } from './on-platform.ts'

/**
 * Copies the whole platform at one moment into a new folder while it goes on, without the keys (GB/T 22239-2019
 * §8.1.4.9 a). Returns the exit code.
 *
 * @param files `listed` where the object store keeps versions and copies of its own
 */
export async function makeBackup(
  settings: Settings,
  env: Environment,
  folder: string,
  files: BackupContent['files']['kept'] = 'copied',
): Promise<number> {
  const begun = performance.now()
  const keyring = createKeyring(loadKeys(keySource(settings, env)).keyring)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length > 0)
    throw new Error(`✗ ${folder} 不是空文件夹 / the folder is not empty`)
  const snapshot = await onDatabaseOf(settings, (_, url) => takeSnapshot(url, SCHEMAS, folder))
  const content: BackupContent = {
    format: 1,
    ...snapshot,
    files: await keepFiles(openObjectStore(settings.objectStoreUrl), folder, files),
    finishedAt: Temporal.Now.instant().toString(),
  }
  await writeManifest(folder, content, keyring)
  await onPlatform(settings, env, 'backup', async (work) =>
    work.emit(backupMade(BACKUPS_STREAM, { ...work.origin, ...figuresOf(content) })),
  )
  const { rows, files: kept } = figuresOf(content)
  const size = content.tables.reduce((sum, { bytes }) => sum + bytes, content.files.bytes)
  process.stdout.write(
    `✓ ${content.takenAt} 的备份：${content.tables.length} 张表 ${rows} 行，${kept} 个文件，共 ${megabytes(size)} MB，用时 ${seconds(begun)} 秒
  tables and rows, files, size, seconds
  密钥不在备份中，请分开保管；用 npx tongban backup verify 演练恢复 / the keys are not in it; practise the recovery
`,
  )
  return 0
}

export const figuresOf = ({ takenAt, tables, files }: BackupContent) => ({
  takenAt,
  rows: tables.reduce((sum, { rows }) => sum + rows, 0),
  files: files.count,
})

/** Since a moment of the performance clock. */
export const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(1)
const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1)
