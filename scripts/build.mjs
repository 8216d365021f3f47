import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root, say } from './install.mjs'
import { hasManifest, writeManifest } from './manifest.mjs'

/** What is built, and the sources that its build reads beside its own folder and what all share. */
const BUILDS = {
  'apps/portal': [],
  'apps/workbench': [],
  'apps/server': ['apps/portal/src', 'demo', 'bench/servers'],
}
const SHARED = ['packages', 'package-lock.json', 'tsconfig.base.json']
const NOT_SOURCES = new Set(['node_modules', 'dist', 'test'])
const STAMPS = join(root, 'node_modules', '.cache', 'tongban')

/**
 * Builds the front ends and the server where their sources have changed since their last build.
 *
 * @returns whether all of them are up to date now
 */
export async function build() {
  const shared = fingerprint(SHARED)
  const results = await Promise.all(
    Object.entries(BUILDS).map(([folder, further]) =>
      buildWhenChanged(folder, shared + fingerprint([folder, ...further])),
    ),
  )
  const isDone = results.every((result) => result !== 'failed')
  // Never of what was not built just now: a file that somebody has changed since would be taken for a built one.
  if (isDone && (results.includes('built') || !hasManifest())) writeManifest()
  return isDone
}

async function buildWhenChanged(folder, sources) {
  const stamp = join(STAMPS, `${basename(folder)}.sources`)
  const isBuilt = existsSync(join(root, folder, 'dist')) && existsSync(stamp)
  if (isBuilt && readFileSync(stamp, 'utf8') === sources) return 'unchanged'
  say(`正在构建 ${folder}`, `Building ${folder}`)
  const { code, output } = await runBuild(folder)
  if (code !== 0) {
    console.error(output)
    return 'failed'
  }
  mkdirSync(STAMPS, { recursive: true })
  writeFileSync(stamp, sources)
  return 'built'
}

function runBuild(folder) {
  return new Promise((resolve) => {
    const build = spawn('npm', ['run', 'build', '--silent', '-w', folder], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    })
    let output = ''
    for (const stream of [build.stdout, build.stderr]) stream.on('data', (chunk) => (output += chunk))
    build.on('error', (error) => (output += error.message))
    build.on('close', (code) => resolve({ code, output }))
  })
}

function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const path of paths) addTo(hash, path)
  return hash.digest('hex')
}

function addTo(hash, path) {
  const entries = readEntries(path)
  if (!entries) {
    hash.update(`${path}\0`).update(readFileSync(join(root, path)))
    return
  }
  for (const name of entries.filter((name) => !NOT_SOURCES.has(name)).sort()) addTo(hash, `${path}/${name}`)
}

/** Undefined for a file. */
function readEntries(path) {
  try {
    return readdirSync(join(root, path))
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined
    throw error
  }
}
