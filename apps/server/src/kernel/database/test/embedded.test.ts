import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type EmbeddedDatabase, startEmbedded } from '../embedded.ts'

let dataDir: string
let running: EmbeddedDatabase[]
let writers: ChildProcess[]

beforeEach(async () => {
  // mkdtemp makes a folder that only its owner may enter: run by root, PostgreSQL's account cannot walk to it.
  dataDir = await mkdtemp(join(tmpdir(), 'tongban-embedded-'))
  running = []
  writers = []
})

afterEach(async () => {
  for (const writer of writers) writer.kill('SIGKILL')
  await Promise.all(running.map((database) => database.stop()))
  await rm(dataDir, { recursive: true, force: true })
})

describe('the embedded database', () => {
  it('creates a durable cluster that knows Chinese and sorts alike everywhere', async () => {
    const { url } = await start()
    const [row] = await query(
      url,
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
              current_setting('server_encoding') AS encoding, to_tsvector('simple', '行政 许可')::text AS words,
              (SELECT string_agg(c, '' ORDER BY c) FROM unnest(ARRAY['许', 'b', '行', 'B', 'a']) AS c) AS sorted`,
    )
    expect(row).toEqual({
      fsync: 'on',
      commit: 'on',
      encoding: 'UTF8',
      words: "'行政':1 '许可':2",
      sorted: 'Bab行许',
    })
    const password = await stat(join(dataDir, 'postgres', 'password'))
    expect(password.mode & 0o777).toBe(0o600)
  })

  it('asks for the password, also on the local machine', async () => {
    const { url } = await start()
    const stranger = new URL(url)
    stranger.password = 'guessed'
    await expect(query(stranger.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' })
    stranger.searchParams.delete('host')
    await expect(query(stranger.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' })
  })

  it('keeps what was written across a clean stop', async () => {
    const first = await start()
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
    await first.stop()
    await expect(postmasterPid()).rejects.toMatchObject({ code: 'ENOENT' })

    const second = await start()
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  })

  it('adopts the server that a killed platform left behind and loses nothing acknowledged', async () => {
    const writer = startWriter()
    const acknowledged = await writer.untilKilledAfter(500)
    const left = await postmasterPid()

    const { url } = await start()
    expect(await postmasterPid()).toBe(left)
    await expectAll(url, acknowledged)
  })

  it('recovers after platform and server were killed together under load', async () => {
    const writer = startWriter()
    const acknowledged = await writer.untilKilledAfter(500, async () =>
      process.kill(await postmasterPid(), 'SIGKILL'),
    )

    const { url } = await start()
    await expectAll(url, acknowledged)
  })

  it('starts although the pid of the killed server now belongs to another process', async () => {
    const writer = startWriter()
    const acknowledged = await writer.untilKilledAfter(200, async () =>
      process.kill(await postmasterPid(), 'SIGKILL'),
    )
    const path = join(dataDir, 'postgres', 'pgdata', 'postmaster.pid')
    const [, ...rest] = (await readFile(path, 'utf8')).split('\n')
    const { uid, gid } = await stat(path)
    const stranger = spawn('sleep', ['60'], { uid, gid })
    await writeFile(path, [stranger.pid, ...rest].join('\n'))

    const { url } = await start()
    expect(stranger.exitCode).toBeNull()
    await expectAll(url, acknowledged)
    stranger.kill()
  })

  it('brings a killed server back under the same address', async () => {
    const { url } = await start()
    await query(url, 'CREATE TABLE survivor AS SELECT 1 AS n')
    const killed = await postmasterPid()
    process.kill(killed, 'SIGKILL')

    await expect
      .poll(() => query(url, 'SELECT n FROM survivor').catch(() => 'away'), { timeout: 10_000 })
      .toEqual([{ n: 1 }])
    expect(await postmasterPid()).not.toBe(killed)
  })

  it('refuses a second platform on the same folder and names the first', async () => {
    const { url } = await start()
    await expect(start()).rejects.toThrow(`PID ${process.pid}`)
    expect(await query(url, 'SELECT 1 AS n')).toEqual([{ n: 1 }])
  })

  it('lets exactly one of two simultaneous first starts win', async () => {
    const outcomes = await Promise.allSettled([start(), start()])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('says why when the server cannot start', async () => {
    const first = await start()
    await first.stop()
    await rm(join(dataDir, 'postgres', 'pgdata', 'PG_VERSION'))
    await expect(start()).rejects.toThrow('数据库无法启动')
  })
})

async function start(): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ dataDir, log: () => undefined })
  running.push(database)
  return database
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

async function postmasterPid(): Promise<number> {
  return Number.parseInt(await readFile(join(dataDir, 'postgres', 'pgdata', 'postmaster.pid'), 'utf8'), 10)
}

function startWriter() {
  const script = join(import.meta.dirname, 'embedded-writer.ts')
  const child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  writers.push(child)
  const acknowledged: string[] = []
  const lines = createInterface(child.stdout)
  lines.on('line', (id) => acknowledged.push(id))
  return {
    /** Counts from the first acknowledged row; the platform dies first, then whatever `next` kills. */
    async untilKilledAfter(ms: number, next?: () => Promise<unknown>): Promise<string[]> {
      await once(lines, 'line')
      await delay(ms)
      const ended = once(lines, 'close')
      child.kill('SIGKILL')
      await next?.()
      await ended
      return acknowledged
    },
  }
}

async function expectAll(url: string, acknowledged: string[]): Promise<void> {
  const rows = await query(url, 'SELECT id FROM acknowledged')
  const present = new Set(rows.map(({ id }) => id))
  expect(acknowledged.length).toBeGreaterThan(20)
  expect(acknowledged.filter((id) => !present.has(id))).toEqual([])
}
