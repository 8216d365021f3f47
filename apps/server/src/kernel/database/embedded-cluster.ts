import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { access, chmod, chown, mkdir, mkdtemp, open, readFile, rename, rm } from 'node:fs/promises'
import { totalmem } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { type Account, chooseAccount } from './embedded-account.ts'
import { type Binaries, findBinaries } from './embedded-binaries.ts'

/** A database cluster on disk and what it takes to run it. */
export interface Cluster {
  /** PostgreSQL's data directory, also the folder of its Unix socket. */
  pgdata: string
  /** PostgreSQL's own log; restarted when it has grown past 10 MB. */
  logFile: string
  password: string
  account: Account | undefined
  binaries: Binaries
}

/** The superuser of the embedded cluster and, by PostgreSQL's habit, the name of its database. */
export const EMBEDDED_USER = 'tongban'

/**
 * The cluster in `dataDir/postgres`, created when there is none yet. It is prepared aside and renamed into place, so a
 * start that was cut off leaves nothing half made and of two concurrent first starts one wins.
 */
export async function prepareCluster(dataDir: string, log: (line: string) => void): Promise<Cluster> {
  const home = resolve(dataDir, 'postgres')
  const pgdata = join(home, 'pgdata')
  const account = await chooseAccount(pgdata)
  const binaries = await findBinaries(account)
  if (!(await exists(home))) {
    log('首次启动，创建数据库 / First start: creating the database')
    await createCluster(home, account, binaries)
  }
  const password = await readPassword(home)
  return { pgdata, logFile: join(home, 'server.log'), password, account, binaries }
}

/**
 * How `program` names the data directory. When root hands over to another account, that account may be unable to walk
 * down to the folder; its own working directory it can always name.
 */
export function pgdataArgument({ pgdata, account }: Pick<Cluster, 'pgdata' | 'account'>): string {
  return account && process.platform === 'linux' ? '/proc/self/cwd' : pgdata
}

/** Server settings: nothing acknowledged is ever lost, no personal data in the log, modest on a small machine. */
export function serverSettings(port: number): string[] {
  const memoryMb = totalmem() / 2 ** 20
  const sharedMb = memoryMb < 4096 ? 128 : 256
  const settings = {
    cluster_name: EMBEDDED_USER,
    listen_addresses: '127.0.0.1',
    port,
    // Relative to the data directory, which an unprivileged account may be unable to name from the root.
    unix_socket_directories: '.',
    unix_socket_permissions: '0700',
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    max_connections: 100,
    shared_buffers: `${sharedMb}MB`,
    effective_cache_size: `${Math.floor(memoryMb / 2)}MB`,
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    // With less, an import makes a checkpoint every twenty seconds, after each of which every page is logged whole.
    max_wal_size: '4GB',
    // Pages that are logged whole are logged as they are: compressing them took a third of an import.
    wal_compression: 'off',
    random_page_cost: 1.1,
    jit: 'off',
    // Containers give 64 MB of /dev/shm, which one parallel hash join can fill; short queries gain nothing from it.
    max_parallel_workers_per_gather: 0,
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Failed statements and their messages can hold names and ID numbers; the platform logs its errors itself.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

async function readPassword(home: string): Promise<string> {
  try {
    return (await readFile(join(home, 'password'), 'utf8')).trim()
  } catch (cause) {
    throw new Error(
      `无法读取数据库口令文件 ${join(home, 'password')}，请从备份恢复或检查权限。` +
        ` The database password file cannot be read: restore it from a backup or check its permissions.`,
      { cause },
    )
  }
}

async function createCluster(home: string, account: Account | undefined, binaries: Binaries): Promise<void> {
  const dataDir = dirname(home)
  await mkdir(dataDir, { recursive: true })
  const staging = await mkdtemp(join(dataDir, '.new-'))
  try {
    await chmod(staging, 0o755)
    const pgdata = join(staging, 'pgdata')
    await mkdir(pgdata, { mode: 0o700 })
    if (account) await chown(pgdata, account.uid, account.gid)
    await writePassword(join(staging, 'password'), account)
    await initialise({ pgdata, account }, join(staging, 'password'), binaries.initdb)
    await syncFolder(staging)
    await rename(staging, home)
    await syncFolder(dataDir)
  } catch (error) {
    await rm(staging, { recursive: true, force: true })
    const isMadeByAnother = await exists(home)
    if (!isMadeByAnother) throw error
  }
}

async function writePassword(path: string, account: Account | undefined): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(`${randomBytes(24).toString('base64url')}\n`)
    if (account) await file.chown(account.uid, account.gid)
    await file.sync()
  } finally {
    await file.close()
  }
}

/**
 * Code-point order from PostgreSQL itself (builtin C.UTF-8) sorts alike on every machine; LC_CTYPE only tells text search
 * and pg_trgm that 汉字 are letters.
 */
async function initialise(
  cluster: Pick<Cluster, 'pgdata' | 'account'>,
  passwordFile: string,
  initdb: string,
): Promise<void> {
  const password = await open(passwordFile, 'r')
  const characters = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'
  const args = [
    `--pgdata=${pgdataArgument(cluster)}`,
    `--username=${EMBEDDED_USER}`,
    // The open file, because the account may be unable to walk to its path.
    '--pwfile=/dev/fd/3',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    `--lc-ctype=${characters}`,
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ]
  try {
    const child = spawn(initdb, args, {
      cwd: cluster.pgdata,
      stdio: ['ignore', 'ignore', 'pipe', password.fd],
      env: { PATH: process.env.PATH, LC_ALL: characters, LC_MESSAGES: 'C' },
      ...cluster.account,
    })
    const [complaint, [code]] = await Promise.all([
      child.stderr ? text(child.stderr) : '',
      once(child, 'close'),
    ])
    if (code !== 0) throw new Error(`无法创建数据库：${complaint.trim()} initdb failed.`)
  } finally {
    await password.close()
  }
}

/** A rename survives a power cut only once its folder is on disk. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
