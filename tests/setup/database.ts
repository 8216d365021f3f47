import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import pg from 'pg'
import { MIGRATIONS } from '../../apps/server/src/app/migrations.ts'
import { connect } from '../../apps/server/src/kernel/database/database.ts'
import { startEmbedded } from '../../apps/server/src/kernel/database/embedded.ts'
import { APPLICATION_ROLE, migrate } from '../../apps/server/src/kernel/database/migrate.ts'
import { prepareQueues } from '../../apps/server/src/kernel/jobs/jobs.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Owner's address of the server; tests make databases of their own on it. */
    databaseServer: string
  }
}

/** Migrated and empty: every test file gets a copy. */
export const TEMPLATE = 'tongban_test_template'

/** One real PostgreSQL for all test files: the embedded one, or the server that DATABASE_URL names. */
export default async function databaseServer(project: TestProject) {
  const directory = await mkdtemp(join(tmpdir(), 'tongban-test-'))
  const embedded = process.env.DATABASE_URL ? undefined : await startEmbedded({ dataDir: directory, log: () => {} })
  const server = process.env.DATABASE_URL ?? embedded?.url ?? ''
  await withClient(server, async (client) => {
    await client.query(`drop database if exists ${TEMPLATE}`)
    await client.query(`create database ${TEMPLATE}`)
  })
  const address = databaseAt(server, TEMPLATE)
  const template = connect(address, { max: 1 })
  await migrate(template.pool, MIGRATIONS)
  await prepareQueues(address, APPLICATION_ROLE)
  await template.close()
  project.provide('databaseServer', server)
  return async () => {
    await embedded?.stop()
    await rm(directory, { recursive: true, force: true })
  }
}

export function databaseAt(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

export async function withClient<T>(server: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(server)
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}
