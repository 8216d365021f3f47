import type { Settings } from '../../kernel/settings.ts'
import { migratePlatform } from '../database.ts'

/** Brings the database to this version, as its owner; the servers then start with the restricted login. Returns the exit code. */
export async function migrateDatabase({ databaseOwnerUrl, databaseUrl }: Settings): Promise<number> {
  const ownerUrl = databaseOwnerUrl ?? databaseUrl
  if (ownerUrl === null) {
    process.stderr.write('请设置 DATABASE_OWNER_URL / set DATABASE_OWNER_URL\n')
    return 2
  }
  await migratePlatform(ownerUrl)
  process.stdout.write('✓ 数据库已是本版本 / the database is of this version\n')
  return 0
}
