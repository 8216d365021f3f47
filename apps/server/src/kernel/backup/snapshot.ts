import { join } from 'node:path'
import { createZstdCompress } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { writeDigested } from './digested.ts'
import { type BackedUpTable, type BackupContent, tableFile } from './manifest.ts'

/** The one table of the queue that is not made again by a start: work that was asked for and is not done yet. */
const QUEUE = { schema: 'pgboss', name: 'job' }
/** Of it neither what is done nor the scheduler's own, whose queue is made by a start: its rows would fit nowhere. */
const WAITING = String.raw`where state < 'completed' and name not like '\_\_pgboss\_\_%'`

type Table = Pick<BackedUpTable, 'schema' | 'name' | 'columns'>
export type Snapshot = Pick<BackupContent, 'takenAt' | 'migrations' | 'tables' | 'sequences'>

/**
 * Every row of these schemas as it is at one moment, a compressed file a table, while the platform goes on. Memory stays
 * small whatever the size.
 *
 * @param url of the database's owner, or of a login that may read all
 */
export async function takeSnapshot(
  url: string,
  schemas: readonly string[],
  folder: string,
): Promise<Snapshot> {
  const client = new pg.Client({ connectionString: url, options: '-c TimeZone=UTC' })
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const { rows } = await client.query<{ at: Date }>('select now() as at')
    const migrations = await client.query<BackupContent['migrations'][number]>(
      'select name, digest from kernel.migration order by name',
    )
    const tables: BackedUpTable[] = []
    for (const table of await listTables(client, schemas)) tables.push(await copyOut(client, table, folder))
    return {
      takenAt: (rows[0]?.at ?? new Date()).toISOString(),
      migrations: migrations.rows,
      tables,
      sequences: await listSequences(client, schemas),
    }
  } finally {
    await client.end()
  }
}

/** Without what counts for a minute only, and what the migrations write themselves. */
export async function listTables(client: pg.Client, schemas: readonly string[]): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select n.nspname as schema, c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where (n.nspname = any($1) and c.relkind = 'r' and c.relpersistence = 'p'
         and (n.nspname, c.relname) not in (('kernel', 'migration'), ('kernel', 'loading')))
       or (n.nspname, c.relname) = ($2, $3)
     group by 1, 2 order by 1, 2`,
    [schemas, QUEUE.schema, QUEUE.name],
  )
  return rows
}

export const columnsOf = ({ columns }: Table): string => columns.map((name) => `"${name}"`).join(', ')

async function copyOut(client: pg.Client, table: Table, folder: string): Promise<BackedUpTable> {
  const { schema, name } = table
  // As a query, since a partitioned table has no rows of its own.
  const kept = schema === QUEUE.schema ? WAITING : ''
  const rows = client.query(
    copyTo(`copy (select ${columnsOf(table)} from "${schema}"."${name}" ${kept}) to stdout`),
  )
  const written = await writeDigested(join(folder, tableFile(table)), rows.pipe(createZstdCompress()))
  return { ...table, rows: rows.rowCount, ...written }
}

async function listSequences(
  client: pg.Client,
  schemas: readonly string[],
): Promise<BackupContent['sequences']> {
  const { rows } = await client.query<{ schema: string; name: string; value: string }>(
    `select schemaname as schema, sequencename as name, last_value as value
     from pg_sequences where schemaname = any($1) and last_value is not null order by 1, 2`,
    [schemas],
  )
  return rows.map(({ value, ...sequence }) => ({ ...sequence, value: Number(value) }))
}
