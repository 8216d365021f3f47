import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { type Cluster, EMBEDDED_USER } from './embedded-cluster.ts'
import { disown, isRunning, launch, readLogTail, readPostmaster } from './embedded-postmaster.ts'

/** The connection whose advisory lock says that this process owns the cluster, and the port it goes to. */
export interface Owner {
  client: Client
  port: number
}

const START_LIMIT_MS = 120_000
/** The kernel closes the connection of a killed platform at once; its backend notices within milliseconds. */
const HANDOVER_MS = 1_500
/** A server that is frozen or dying accepts connections without ever answering. */
const ANSWER_MS = 5_000
/** Any number will do; it has to stay the same in every version of the platform. */
const OWNER_LOCK = 7_330_300
/** cannot_connect_now, admin_shutdown, crash_shutdown, and what the network says of the same. */
const BUSY = new Set(['57P03', '57P01', '57P02', 'ECONNRESET', 'EPIPE', 'timeout'])
/** Refusals that pass: a dying server's last backends, its pid file, a port taken in between. */
const PASSING_TROUBLE = /lock file|shared memory block|could not (bind|create any TCP)/

/**
 * Connects to the server of this cluster, starting it when none answers, and becomes its owner. Whether one runs is asked
 * by connecting first, because a pid says nothing across containers that share a volume.
 *
 * @param wantedPort where to start it; a free port when undefined
 * @throws when another platform owns it, the server fails, or `signal` is aborted
 */
export async function takeOwnership(
  cluster: Cluster,
  wantedPort: number | undefined,
  signal: AbortSignal,
): Promise<Owner> {
  const deadline = performance.now() + START_LIMIT_MS
  let child: ChildProcess | undefined
  while (performance.now() < deadline) {
    signal.throwIfAborted()
    const postmaster = await readPostmaster(cluster)
    const answer = postmaster ? await connect(cluster, postmaster.port) : 'absent'
    if (postmaster && answer instanceof Client) {
      if (await lock(answer, cluster)) return { client: answer, port: postmaster.port }
    } else if (child && hasExited(child)) {
      await overcome(cluster)
      child = undefined
      await delay(100)
    } else if (!child && answer === 'absent' && !(postmaster && (await isRunning(cluster, postmaster)))) {
      child = await launch(cluster, wantedPort ?? (await findFreePort()))
    }
    await delay(5)
  }
  throw new Error(
    `数据库 120 秒内没有就绪。 The database was not ready in time.\n${await readLogTail(cluster)}`,
  )
}

/** Address of `database` on this cluster: the Unix socket, or loopback where the folder's path is too long for one. */
export function connectionUrl(cluster: Cluster, port: number, database: string): string {
  const url = new URL(`postgresql://${EMBEDDED_USER}:${cluster.password}@127.0.0.1:${port}/${database}`)
  const socketBytes = Buffer.byteLength(join(cluster.pgdata, `.s.PGSQL.${port}`))
  const isReachableBySocket = socketBytes <= (process.platform === 'darwin' ? 103 : 107)
  if (isReachableBySocket) url.searchParams.set('host', cluster.pgdata)
  return url.href
}

async function connect(cluster: Cluster, port: number): Promise<Client | 'starting' | 'absent'> {
  const client = new Client({
    connectionString: connectionUrl(cluster, port, 'postgres'),
    application_name: `tongban owner ${process.pid}`,
    keepAlive: true,
    connectionTimeoutMillis: ANSWER_MS,
  })
  // A lost connection is announced by `end`; without a listener the error before it would end the process.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : 'timeout'
    if (code === 'ECONNREFUSED' || code === 'ENOENT') return 'absent'
    if (typeof code === 'string' && BUSY.has(code)) return 'starting'
    throw error
  }
}

/** False when the server went away meanwhile. */
async function lock(client: Client, { pgdata }: Cluster): Promise<boolean> {
  const deadline = performance.now() + HANDOVER_MS
  try {
    while (performance.now() < deadline) {
      const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS is_mine', [OWNER_LOCK])
      if (rows[0].is_mine) return true
      await delay(20)
    }
  } catch {
    return false
  }
  const { rows } = await client.query(
    `SELECT application_name FROM pg_stat_activity WHERE application_name LIKE 'tongban owner %' AND pid <> pg_backend_pid()`,
  )
  await client.end()
  const pid = String(rows[0]?.application_name ?? '')
    .split(' ')
    .at(-1)
  throw new Error(
    `数据目录 ${pgdata} 正被另一个通办进程（PID ${pid}）使用，请先停止它，或用 DATA_DIR 指定另一目录。` +
      ` Another Tongban process owns this data folder: stop it, or name another folder in DATA_DIR.`,
  )
}

/** After a start that failed: makes way for the next try, or throws when trying again is in vain. */
async function overcome(cluster: Cluster): Promise<void> {
  const reason = await readLogTail(cluster)
  if (!PASSING_TROUBLE.test(reason)) {
    throw new Error(`数据库无法启动。 The database does not start.\n${reason}`)
  }
  const postmaster = await readPostmaster(cluster)
  if (/lock file/.test(reason) && !(postmaster && (await isRunning(cluster, postmaster))))
    await disown(cluster)
}

function hasExited(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no TCP address')
  return address.port
}
