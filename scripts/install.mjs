import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

const LOCK = join(root, 'package-lock.json')
const QUIET = ['--no-audit', '--no-fund', '--loglevel=error']
const STAMP = join(root, 'node_modules', '.cache', 'tongban', 'installed')

/** One line of progress for the person at the terminal. */
export function say(chinese, english) {
  console.log(`通办 · ${chinese} / ${english}`)
}

/** Ends the process with a sentence that says what to do. */
export function giveUp(chinese, english) {
  console.error(`\n通办 · ${chinese}\n${english}`)
  process.exit(1)
}

/**
 * Brings node_modules in line with package-lock.json.
 *
 * @returns the Node binary that runs the platform, taken from the npm package `node` whatever Node runs this script
 */
export async function ensureInstalled() {
  if (Number.parseInt(process.versions.node, 10) < 20) {
    giveUp(
      `需要 Node 20 或更高版本，当前为 ${process.version}。`,
      'Node 20 or newer is needed: https://nodejs.org',
    )
  }
  if (!isInstalled()) {
    say('正在安装依赖，首次约需一至两分钟', 'Installing, a minute or two the first time')
    // The runtime is a devDependency, which NODE_ENV=production would leave out.
    const status = await run(
      'npm',
      [...installCommand(), '--include=dev', '--include=optional', ...QUIET],
      root,
    )
    if (status !== 0) giveUp('依赖安装失败，原因见上。', 'npm could not install; its reason is above.')
    mkdirSync(dirname(STAMP), { recursive: true })
    writeFileSync(STAMP, fingerprint())
  }
  return ensureNode()
}

/** A changed lock file costs seconds on top of an earlier install; what npm did not finish is made anew. */
function installCommand() {
  if (!existsSync(LOCK)) return ['install']
  return existsSync(join(root, 'node_modules', '.package-lock.json')) ? ['install', '--no-save'] : ['ci']
}

/** By us from these very files, or by hand: npm's own record agrees with the lock file. */
function isInstalled() {
  try {
    if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint()) return true
    const wanted = readJson('package-lock.json').packages
    const present = readJson('node_modules/.package-lock.json').packages
    return Object.entries(wanted).every(
      ([path, { version, optional, link, inBundle }]) =>
        !path.startsWith('node_modules/') ||
        optional ||
        link ||
        inBundle ||
        present[path]?.version === version,
    )
  } catch {
    return false
  }
}

/** Of everything that decides what npm installs. */
function fingerprint() {
  const hash = createHash('sha256')
    .update(readFileSync(LOCK))
    .update(readFileSync(join(root, 'package.json')))
  for (const group of ['apps', 'packages']) {
    for (const folder of readdirSync(join(root, group)).sort()) {
      const manifest = join(root, group, folder, 'package.json')
      if (existsSync(manifest)) hash.update(readFileSync(manifest))
    }
  }
  return hash.digest('hex')
}

async function ensureNode() {
  const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  const { version } = readJson('node_modules/node/package.json')
  if (versionOf(node) === version) return node
  say(`正在取得 Node ${version}`, `Fetching Node ${version}`)
  // What the package's own install script does; `--ignore-scripts` or npm's approvals may have kept it from running.
  await run(process.execPath, ['installArchSpecificPackage.js'], join(root, 'node_modules', 'node'))
  if (versionOf(node) === version) return node
  return giveUp(
    `无法取得或运行 Node ${version}（${process.platform}-${process.arch}）。请检查网络，或自行安装该版本的 Node 后重试。`,
    `Node ${version} could not be fetched or does not run here (it needs glibc on Linux): check the network and try again.`,
  )
}

function versionOf(node) {
  const asked = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return asked.stdout?.trim().slice(1)
}

/** Runs an installer to its end, or to ours. */
function run(program, args, cwd) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
      env: { ...process.env, PATH: pathOfTheMachine() },
    })
    const end = () => child.kill()
    process.once('exit', end)
    child.once('error', (error) =>
      giveUp(`无法运行 ${program}：${error.message}`, `${program} does not run.`),
    )
    child.once('close', (status) => {
      process.off('exit', end)
      resolve(status)
    })
  })
}

/** PATH without node_modules/.bin: an install replaces the Node that lies there and must not run on it. */
function pathOfTheMachine() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.filter((folder) => !folder.endsWith(`node_modules${sep}.bin`)).join(delimiter)
}

function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'))
}
