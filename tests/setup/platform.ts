import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { handlersOf } from '../../apps/server/src/app/open.ts'
import { type Running, start } from '../../apps/server/src/app/start.ts'
import { type SimulatedJobs, simulateJobs } from '../../apps/server/src/kernel/jobs/simulated-jobs.ts'
import { readSettings } from '../../apps/server/src/kernel/settings.ts'
import { databaseAt, TEMPLATE, withClient } from './database.ts'

export type TestPlatform = Running & {
  /** Sets the clock and runs what falls due. */
  readonly jobs: SimulatedJobs
  /** The owner's address of this platform's database: the owner may what the application may not. */
  readonly ownerUrl: string
}

type Clock = {
  /** Beijing time at the start; 2026-03-02 is a Monday without holidays near. */
  readonly at?: string
  /** Leaves letters and licences undrawn. */
  readonly keepSlow?: boolean
  /** Jobs to leave undone. */
  readonly defer?: readonly string[]
}
type Options = Clock & {
  /** Database to begin with a copy of. */
  readonly template?: string
  /** Settings that differ, by the name of their variable. */
  readonly env?: Readonly<Record<string, string>>
}

const QUIET = {
  LOG_LEVEL: 'silent',
  DEMONSTRATION: '1',
  ROLES: 'web,worker',
  PORT: '0',
  CRYPTO_SUITE: 'international',
}

/** The whole platform behind its API, on a database of its own and a clock that the test sets. */
export async function testPlatform({ template = TEMPLATE, ...options }: Options = {}): Promise<TestPlatform> {
  const server = inject('databaseServer')
  const name = `tongban_test_${randomUUID().replaceAll('-', '').slice(0, 16)}`
  await withClient(server, (client) => client.query(`create database ${name} template ${template}`))
  const platform = await platformOn(name, options)
  return {
    ...platform,
    async stop() {
      await platform.stop()
      await withClient(server, (client) => client.query(`drop database if exists ${name} with (force)`))
    },
  }
}

/** The same on a database that is there and stays. */
export async function platformOn(
  database: string,
  { at = '2026-03-02T09:00:00+08:00', keepSlow = false, defer = [], env = {} }: Omit<Options, 'template'>,
): Promise<TestPlatform> {
  const directory = await mkdtemp(join(tmpdir(), 'tongban-platform-'))
  const jobs = simulateJobs({ start: Temporal.Instant.from(at), keepSlow, defer: new Set(defer) })
  const ownerUrl = databaseAt(inject('databaseServer'), database)
  const url = databaseAt(inject('serverLogin'), database)
  const settings = readSettings({ ...QUIET, DATABASE_URL: url, DATA_DIR: directory, ...env }, directory)
  const running = await start({ settings, env: inject('keys'), simulated: jobs, isApiOnly: true })
  await jobs.work(handlersOf(running.platform), [])
  return {
    ...running,
    jobs,
    ownerUrl,
    async stop() {
      await running.stop()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
