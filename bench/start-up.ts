import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Limit } from './report.ts'

const root = join(import.meta.dirname, '..')
const STARTS = 3
/** Looking more often would take the processor from what is measured. */
const LOOK_MS = 50
/** Within which documents of the demonstration are drawn and the pages of the round are read. */
const SETTLE_MS = 15_000
const PAGES = [
  '/',
  '/search?q=公租房',
  '/search?q=营业执照',
  '/departments',
  '/halls',
  '/help',
  '/api/v1/items?q=许可',
]

/**
 * How long `npm start` takes from its launcher to the first ready answer, with the embedded PostgreSQL and the
 * demonstration: the very first time on an empty folder, and again on what that left. Front ends are built before.
 */
export async function startUp(): Promise<Limit[]> {
  const directory = await mkdtemp(join(tmpdir(), 'tongban-start-'))
  try {
    const first = await start(directory)
    await stop(first.launcher)
    const again: number[] = []
    let memory: Limit[] = []
    for (let turn = 0; turn < STARTS; turn += 1) {
      const { launcher, port, ms } = await start(directory)
      again.push(ms)
      if (turn === STARTS - 1) memory = await memoryAfterWork(launcher, port)
      await stop(launcher)
    }
    const median = again.toSorted((a, b) => a - b)[Math.floor(STARTS / 2)] ?? 0
    return [
      {
        name: 'very first start',
        unit: 's',
        value: first.ms / 1000,
        must: 8,
        goal: 4,
        note: 'creates and fills the database',
      },
      { name: 'cold start', unit: 's', value: median / 1000, must: 2, goal: 1, note: `median of ${STARTS}` },
      ...memory,
    ]
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

type Started = { readonly launcher: ChildProcess; readonly port: number; readonly ms: number }

async function start(directory: string): Promise<Started> {
  const port = await freePort()
  const { DATABASE_URL: _elsewhere, ...env } = process.env
  const from = performance.now()
  const launcher = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    stdio: 'ignore',
    env: { ...env, DATA_DIR: directory, PORT: String(port) },
  })
  while (!(await isReady(port))) {
    if (launcher.exitCode !== null) throw new Error('npm start ended by itself')
    await delay(LOOK_MS)
  }
  return { launcher, port, ms: performance.now() - from }
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/ready`)).ok
  } catch {
    return false
  }
}

async function stop(launcher: ChildProcess): Promise<void> {
  const ended = once(launcher, 'exit')
  launcher.kill('SIGTERM')
  await ended
}

/** Of the server's own process, web and worker together; PostgreSQL and the process that draws documents have their own. */
async function memoryAfterWork(launcher: ChildProcess, port: number): Promise<Limit[]> {
  const until = performance.now() + SETTLE_MS
  while (performance.now() < until) {
    for (const page of PAGES) await (await fetch(`http://127.0.0.1:${port}${encodeURI(page)}`)).arrayBuffer()
    await delay(200)
  }
  const server = childOf(launcher.pid)
  if (server === undefined) return []
  const status = readFileSync(`/proc/${server}/status`, 'utf8')
  const megabytes = (field: string) => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024
  return [
    {
      name: 'memory',
      unit: 'MB',
      value: megabytes('VmRSS'),
      must: 250,
      goal: 180,
      note: 'web and worker after a round of work',
    },
    {
      name: 'memory at its most',
      unit: 'MB',
      value: megabytes('VmHWM'),
      must: 300,
      goal: 220,
      note: 'the same process since its start',
    },
  ]
}

/** Where there is /proc. */
function childOf(pid: number | undefined): number | undefined {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0])
  } catch {
    return undefined
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}
