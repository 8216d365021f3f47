import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { MIGRATIONS } from '../../apps/server/src/app/migrations.ts'
import { generateKeys } from '../../apps/server/src/kernel/crypto/key-source.ts'
import { connect } from '../../apps/server/src/kernel/database/database.ts'
import { startEmbedded } from '../../apps/server/src/kernel/database/embedded.ts'
import { makeServerLogin } from '../../apps/server/src/kernel/database/login.ts'
import { APPLICATION_ROLE, migrate } from '../../apps/server/src/kernel/database/migrate.ts'
import { prepareQueues } from '../../apps/server/src/kernel/jobs/jobs.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Owner's address of the server; tests make databases of their own on it. */
    databaseServer: string
    /** Address of the same server for a login that has the rights of the running platform, and no others. */
    serverLogin: string
    /** Keys of every test platform, as settings: what one has sealed in a template another can open. */
    keys: Record<string, string>
  }
}

/** Migrated and empty: every test file gets a copy. */
export const TEMPLATE = 'tongban_test_template'
/** With the demonstration's ground besides; made by the first file that wants it. */
export const GROUND_TEMPLATE = 'tongban_test_ground'

/** One real PostgreSQL for all test files: the embedded one, or the server that DATABASE_URL names. */
export default async function databaseServer(project: TestProject) {
  const directory = await mkdtemp(join(tmpdir(), 'tongban-test-'))
  const embedded = process.env.DATABASE_URL
    ? undefined
    : await startEmbedded({ dataDir: directory, log: () => {} })
  const server = process.env.DATABASE_URL ?? embedded?.url ?? ''
  await withClient(server, async (client) => {
    // What is thrown away at the end need not survive a power cut.
    if (embedded) {
      await client.query('alter system set fsync = off')
      await client.query('select pg_reload_conf()')
    }
    for (const name of [GROUND_TEMPLATE, TEMPLATE]) await client.query(`drop database if exists ${name}`)
    await client.query(`create database ${TEMPLATE}`)
  })
  const address = databaseAt(server, TEMPLATE)
  const template = connect(address, { max: 1 })
  await migrate(template.pool, MIGRATIONS)
  await prepareQueues(address, APPLICATION_ROLE)
  const login = await makeServerLogin(template.pool, server)
  await template.close()
  project.provide('databaseServer', server)
  project.provide('serverLogin', login)
  project.provide('keys', newKeys())
  return async () => {
    await embedded?.stop()
    await rm(directory, { recursive: true, force: true })
  }
}

function newKeys(): Record<string, string> {
  const keys = generateKeys('international', Temporal.Instant.from('2026-01-01T00:00:00Z'))
  return {
    MASTER_KEYS: keys.masterKeys,
    INDEX_KEYS: keys.indexKeys,
    SIGNING_KEYS: keys.signingKeys,
    AUTHORITY_KEY: keys.authorityKey,
    AUTHORITY_CERTIFICATE: keys.authorityCertificate,
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
