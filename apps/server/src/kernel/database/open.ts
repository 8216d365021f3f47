import type pg from 'pg'
import { prepareQueues } from '../jobs/jobs.ts'
import type { Settings } from '../settings.ts'
import { type Connection, connect } from './database.ts'
import { startEmbedded } from './embedded.ts'
import { discardUnfinishedLoading } from './loading.ts'
import { makeServerLogin, mayMakeTables, underRole } from './login.ts'
import { APPLICATION_ROLE, dueMigrations, migrate } from './migrate.ts'

export type OpenDatabase = Connection & {
  /** Connection address of the platform, with the rights of the restricted role: for the job queue. */
  readonly url: string
  /** Connection address of the owner, for loading first data; the platform's own where it does not know the owner. */
  readonly ownerUrl: string
}

export type Tables = { readonly folders: readonly string[]; readonly schemas: readonly string[] }

/**
 * The configured server, or the embedded one; migrated. The platform then works under the restricted role: with a login
 * of its own, or in development under the role of the owner's login.
 *
 * @throws when the server cannot be reached, a migration fails or is missing, or the login may too much for production
 */
export async function openDatabase(
  settings: Settings,
  tables: Tables,
  log: (line: string) => void,
): Promise<OpenDatabase> {
  const embedded = settings.databaseUrl
    ? undefined
    : await startEmbedded({ dataDir: settings.dataDirectory, log })
  const { ownerUrl, url } = embedded
    ? { ownerUrl: embedded.url, url: await asOwner(embedded.url, tables, makeServerLogin) }
    : await openServer(settings, tables)
  const connection = connect(url, { max: settings.databasePool })
  return {
    ...connection,
    url,
    ownerUrl,
    async close() {
      await connection.close()
      await embedded?.stop()
    },
  }
}

type Server = Pick<Settings, 'databaseUrl' | 'databaseOwnerUrl' | 'mode'>

async function openServer({ databaseUrl, databaseOwnerUrl, mode }: Server, tables: Tables) {
  const url = databaseUrl ?? ''
  if (databaseOwnerUrl !== null) await asOwner(databaseOwnerUrl, tables, async () => '')
  const login = connect(url, { max: 1 })
  try {
    const isOwner = await mayMakeTables(login.pool)
    if (!isOwner) await refuseDueMigrations(login.pool, tables)
    else if (mode === 'production')
      throw new Error(
        'DATABASE_URL: 生产环境请使用受限登录，所有者只用于迁移（DATABASE_OWNER_URL，或 npx tongban migrate） / production needs the restricted login, see docs/operations.md',
      )
    if (!isOwner) return { ownerUrl: databaseOwnerUrl ?? url, url }
  } finally {
    await login.close()
  }
  if (databaseOwnerUrl === null) await asOwner(url, tables, async () => '')
  return { ownerUrl: databaseOwnerUrl ?? url, url: underRole(url) }
}

/** What only the owner of the database does: its tables, its queues, and what else is asked for. */
export async function asOwner<Result>(
  ownerUrl: string,
  { folders, schemas }: Tables,
  then: (owner: pg.Pool, ownerUrl: string) => Promise<Result>,
): Promise<Result> {
  const owner = connect(ownerUrl, { max: 1 })
  try {
    await discardUnfinishedLoading(owner.pool, schemas)
    const ran = await migrate(owner.pool, folders)
    if (ran > 0) await prepareQueues(ownerUrl, APPLICATION_ROLE)
    return await then(owner.pool, ownerUrl)
  } finally {
    await owner.close()
  }
}

async function refuseDueMigrations(pool: pg.Pool, { folders }: Tables): Promise<void> {
  const { rows } = await pool.query<{ made: boolean }>(
    "select to_regclass('kernel.migration') is not null as made",
  )
  if (!rows[0]?.made || (await dueMigrations(pool, folders)).length > 0) throw new Error(MIGRATE_FIRST)
}

const MIGRATE_FIRST =
  '数据库缺少本版本的表：请先用所有者执行 npx tongban migrate / the database lacks tables of this version: run npx tongban migrate as its owner'
