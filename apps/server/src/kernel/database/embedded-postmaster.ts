import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile, readlink, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import { type Cluster, pgdataArgument, serverSettings } from './embedded-cluster.ts'

/** What the first lines of postmaster.pid say about the server that wrote it, dead or alive. */
export interface Postmaster {
  pid: number
  port: number
}

const LOG_LIMIT_BYTES = 10 * 2 ** 20
const FAST_STOP_MS = 30_000

/** Undefined when no server has run here or the last one ended cleanly. */
export async function readPostmaster({ pgdata }: Cluster): Promise<Postmaster | undefined> {
  const file = await readFile(join(pgdata, 'postmaster.pid'), 'utf8').catch(() => '')
  const [pid, , , port] = file.split('\n')
  return pid && port ? { pid: Number(pid), port: Number(port) } : undefined
}

/** Whether that process is a PostgreSQL at work on this very folder; a recycled pid or a zombie is not. */
export async function isRunning({ pgdata }: Cluster, { pid }: Postmaster): Promise<boolean> {
  if (process.platform === 'linux') {
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined)
    return folder !== undefined && folder === (await realpath(pgdata))
  }
  const { stdout } = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }))
  return stdout.includes(pgdata)
}

/**
 * Lets the next start pass a pid file whose number now belongs to a stranger (usual in containers). PostgreSQL takes a file
 * that names its own parent for a stale one; deleting it would also drop its check for backends that still run.
 */
export async function disown({ pgdata }: Cluster): Promise<void> {
  const path = join(pgdata, 'postmaster.pid')
  const [pid, ...rest] = (await readFile(path, 'utf8').catch(() => '')).split('\n')
  if (pid) await writeFile(path, [process.pid, ...rest].join('\n'))
  else await rm(path, { force: true })
}

/**
 * Starts the server in a session of its own: Ctrl+C in the terminal and the death of Node do not reach it. Its log goes
 * to a file, so it can also write once Node is gone.
 */
export async function launch(cluster: Cluster, port: number): Promise<ChildProcess> {
  const { pgdata, logFile, account, binaries } = cluster
  const size = await stat(logFile).then(
    (found) => found.size,
    () => 0,
  )
  if (size > LOG_LIMIT_BYTES) await rename(logFile, `${logFile}.1`)
  const log = await open(logFile, 'a', 0o600)
  try {
    const child = spawn(binaries.postgres, ['-D', pgdataArgument(cluster), ...serverSettings(port)], {
      cwd: pgdata,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      env: { PATH: process.env.PATH },
      ...account,
    })
    await once(child, 'spawn')
    child.unref()
    return child
  } finally {
    await log.close()
  }
}

/** The last lines of the server's log, for an error message. */
export async function readLogTail({ logFile }: Cluster): Promise<string> {
  const log = await readFile(logFile, 'utf8').catch(() => '')
  return log.trimEnd().split('\n').slice(-5).join('\n')
}

/** Ends the server: sessions are closed, the checkpoint is written; after 30 s without that it is told to drop everything. */
export async function shutDown(cluster: Cluster): Promise<void> {
  const postmaster = await readPostmaster(cluster)
  if (!postmaster || !(await isRunning(cluster, postmaster))) return
  process.kill(postmaster.pid, 'SIGINT')
  if (await hasEnded(cluster, postmaster)) return
  process.kill(postmaster.pid, 'SIGQUIT')
  await hasEnded(cluster, postmaster)
}

async function hasEnded(cluster: Cluster, postmaster: Postmaster): Promise<boolean> {
  const deadline = performance.now() + FAST_STOP_MS
  while (performance.now() < deadline) {
    if (!(await isRunning(cluster, postmaster))) return true
    await delay(10)
  }
  return false
}
