import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../../apps/server/src/kernel/database/embedded.ts'

export type BenchDatabase = {
  readonly url: string
  /** Keys and files of the platform that works on this database. */
  readonly directory: string
  stop(): Promise<void>
}

const NAME = 'tongban_bench'

/**
 * An embedded PostgreSQL in a temporary folder, or a database of its own on the server that DATABASE_URL names.
 *
 * @param keep a folder whose embedded PostgreSQL stays for the next run
 */
export async function openBenchDatabase(keep?: string): Promise<BenchDatabase> {
  const directory = keep ?? (await mkdtemp(join(tmpdir(), 'tongban-bench-')))
  const remove = async () => {
    if (!keep) await rm(directory, { recursive: true, force: true })
  }
  const server = keep ? undefined : process.env.DATABASE_URL
  if (!server) {
    const { url, stop } = await startEmbedded({ dataDir: directory, log: () => {} })
    return { url, directory, stop: () => stop().then(remove) }
  }
  const drop = () => administer(server, `drop database if exists ${NAME} with (force)`)
  await drop()
  await administer(server, `create database ${NAME}`)
  const url = new URL(server)
  url.pathname = `/${NAME}`
  return { url: url.href, directory, stop: () => drop().then(remove) }
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client(server)
  await client.connect()
  await client.query(statement)
  await client.end()
}
