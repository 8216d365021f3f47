import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type pg from 'pg'

const LOCK = 7_302_330_300

/** Restricted role of the running platform; see the grants in the kernel's first migration. */
export const APPLICATION_ROLE = 'tongban_app'

/**
 * Runs every migration that has not run yet, in the order of their file names over all folders, each in its own
 * transaction and under one lock, so that several processes may start together.
 *
 * @param choose which of those that are due; all of them where nobody says
 * @throws when a migration that has run was edited afterwards
 */
export async function migrate(
  pool: pg.Pool,
  folders: readonly string[],
  choose = (due: readonly Migration[]) => due,
): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(
      'create schema if not exists kernel; create table if not exists kernel.migration (name text primary key, digest text not null, run_at timestamptz not null default now())',
    )
    const due = choose(await dueMigrations(client, folders))
    for (const migration of due) await runOne(client, migration)
    return due.length
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => {})
    client.release()
  }
}

export type Migration = { readonly name: string; readonly source: string; readonly digest: string }

/** What has not run yet. @throws when a migration that has run was edited afterwards */
export async function dueMigrations(
  client: Pick<pg.Pool, 'query'>,
  folders: readonly string[],
): Promise<Migration[]> {
  const { rows } = await client.query<{ name: string; digest: string }>(
    'select name, digest from kernel.migration',
  )
  const done = new Map(rows.map((row) => [row.name, row.digest]))
  const due: Migration[] = []
  for (const file of await migrationFiles(folders)) {
    const source = await readFile(file, 'utf8')
    const digest = createHash('sha256').update(source).digest('hex')
    const name = basename(file)
    if (done.get(name) === digest) continue
    if (done.has(name))
      throw new Error(`迁移 ${name} 已执行过，之后又被修改：请新增迁移文件 / an applied migration was edited`)
    due.push({ name, source, digest })
  }
  return due
}

async function migrationFiles(folders: readonly string[]): Promise<string[]> {
  const listings = folders.map(async (folder) => {
    const names = await readdir(folder)
    return names.filter((name) => name.endsWith('.sql')).map((name) => join(folder, name))
  })
  const files = (await Promise.all(listings)).flat()
  return files.toSorted((a, b) => basename(a).localeCompare(basename(b), 'en'))
}

async function runOne(client: pg.PoolClient, { name, source, digest }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query(source)
    await client.query('insert into kernel.migration (name, digest) values ($1, $2)', [name, digest])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`迁移失败 / migration failed: ${name}`, { cause })
  }
}
