import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { connect } from '../database/database.ts'
import { APPLICATION_ROLE, type Migration, migrate } from '../database/migrate.ts'
import { prepareQueues } from '../jobs/jobs.ts'
import { type BackedUpTable, type BackupContent, tableFile } from './manifest.ts'
import { columnsOf, listTables } from './snapshot.ts'

type Where = { readonly folders: readonly string[]; readonly schemas: readonly string[] }

/**
 * Brings an empty database to what it was: the tables as the version of the backup had them, all rows in one
 * transaction, and then what a newer version adds. Links between tables are made after the rows, which checks them.
 *
 * @param ownerUrl of an empty database
 * @throws when the database holds anything, the backup is of another program, or a table has not all of its rows
 */
export async function refill(
  ownerUrl: string,
  { folders, schemas }: Where,
  backup: BackupContent,
  folder: string,
): Promise<void> {
  const owner = connect(ownerUrl, { max: 1 })
  try {
    await refuseFull(owner.pool)
    await migrate(owner.pool, folders, (due) => thoseOf(backup, due))
    await prepareQueues(ownerUrl, APPLICATION_ROLE)
    await inOneTransaction(ownerUrl, (client) => copyAll(client, schemas, backup, folder))
    await migrate(owner.pool, folders)
    await owner.pool.query('analyze')
  } finally {
    await owner.close()
  }
}

async function refuseFull(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ made: boolean }>(
    "select to_regclass('kernel.migration') is not null as made",
  )
  if (rows[0]?.made)
    throw new Error('✗ 数据库不是空的，恢复只写入空数据库 / only an empty database is restored into')
}

/** @throws when this program lacks one, or has it otherwise */
function thoseOf({ migrations }: BackupContent, due: readonly Migration[]): readonly Migration[] {
  const there = new Map(due.map((migration) => [migration.name, migration]))
  return migrations.map(({ name, digest }) => {
    const migration = there.get(name)
    if (migration?.digest !== digest)
      throw new Error(`✗ 备份来自另一个版本的程序（${name}） / the backup is of another version`)
    return migration
  })
}

async function inOneTransaction(url: string, run: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url, options: '-c TimeZone=UTC' })
  await client.connect()
  try {
    await client.query('begin')
    await run(client)
    await client.query('commit')
  } finally {
    await client.end()
  }
}

type Link = { readonly table: string; readonly name: string; readonly definition: string }

async function copyAll(
  client: pg.Client,
  schemas: readonly string[],
  { tables, sequences }: BackupContent,
  folder: string,
): Promise<void> {
  const { rows: links } = await client.query<Link>(
    `select format('%I.%I', n.nspname, c.relname) as table, format('%I', k.conname) as name, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where k.contype = 'f' and n.nspname = any($1)`,
    [schemas],
  )
  const there = await listTables(client, schemas)
  const guarded = there.filter(({ schema }) => schemas.includes(schema))
  const switchGuards = async (state: 'enable' | 'disable') => {
    for (const { schema, name } of guarded)
      await client.query(`alter table "${schema}"."${name}" ${state} trigger user`)
  }
  for (const { table, name } of links) await client.query(`alter table ${table} drop constraint ${name}`)
  await switchGuards('disable')
  for (const { schema, name } of there) await client.query(`delete from "${schema}"."${name}"`)
  for (const table of tables) await copyIn(client, table, folder)
  await switchGuards('enable')
  for (const { table, name, definition } of links)
    await client.query(`alter table ${table} add constraint ${name} ${definition}`)
  for (const { schema, name, value } of sequences)
    await client.query('select setval($1, $2)', [`"${schema}"."${name}"`, value])
}

async function copyIn(client: pg.Client, table: BackedUpTable, folder: string): Promise<void> {
  const { schema, name, rows } = table
  const into = client.query(copyFrom(`copy "${schema}"."${name}" (${columnsOf(table)}) from stdin`))
  await pipeline(createReadStream(join(folder, tableFile(table))), createZstdDecompress(), into)
  if (into.rowCount !== rows)
    throw new Error(`✗ ${schema}.${name}：应有 ${rows} 行，恢复了 ${into.rowCount} 行 / rows are missing`)
}
