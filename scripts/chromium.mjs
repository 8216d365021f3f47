import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { say } from './install.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const PLAYWRIGHT_PROGRAMS = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-mac-arm64/Chromium.app/Contents/MacOS/Chromium',
]

/** What the browser journeys and the PDF tests need from the system, and the package that has it. */
const NEEDS = [
  { has: () => findChromium() !== undefined, apt: 'chromium', dnf: 'chromium', brew: 'chromium' },
  {
    has: hasChineseFont,
    apt: 'fonts-noto-cjk fontconfig',
    dnf: 'google-noto-sans-cjk-fonts fontconfig',
    brew: 'font-noto-sans-cjk',
  },
  {
    has: () => findOnPath('pdfsig') !== undefined,
    apt: 'poppler-utils',
    dnf: 'poppler-utils',
    brew: 'poppler',
  },
]

const MANAGERS = [
  {
    name: 'apt',
    program: 'apt-get',
    steps: [
      ['update', '-q'],
      ['install', '-yq', '--no-install-recommends'],
    ],
  },
  { name: 'dnf', program: 'dnf', steps: [['install', '-yq']] },
  { name: 'brew', program: 'brew', steps: [['install', '-q']] },
]

/** Path of a Chromium or Chrome that runs: CHROMIUM_PATH, PATH, the usual applications, Playwright's cache. */
export function findChromium() {
  const candidates = [
    process.env.CHROMIUM_PATH,
    ...NAMES.map(findOnPath),
    ...APPLICATIONS,
    ...playwrightCache(),
  ]
  return candidates.find((path) => path && existsSync(path) && runs(path))
}

/**
 * Installs by the system's package manager what is missing of Chromium, a Chinese font and poppler's `pdfsig`, where this
 * user may; otherwise says what to install.
 *
 * @returns the path of Chromium, undefined when there is none
 */
export function ensureChromium() {
  const missing = NEEDS.filter(({ has }) => !has())
  if (missing.length > 0) install(missing)
  const stillMissing = NEEDS.filter(({ has }) => !has()).map(({ apt }) => apt)
  if (stillMissing.length > 0) {
    const list = stillMissing.join(' ')
    say(`请安装：${list}（或用 CHROMIUM_PATH 指定浏览器）`, `Please install: ${list} (or set CHROMIUM_PATH)`)
  }
  return findChromium()
}

function install(needs) {
  const manager = MANAGERS.find(({ program }) => findOnPath(program))
  if (!manager) return
  const permission = permissionFor(manager)
  if (!permission) return
  const packages = needs.flatMap((need) => need[manager.name].split(' '))
  say(`正在安装 ${packages.join(' ')}`, `Installing ${packages.join(' ')}`)
  const last = manager.steps.length - 1
  manager.steps.forEach((step, index) => {
    const [program, ...args] = [...permission, manager.program, ...step, ...(index === last ? packages : [])]
    spawnSync(program, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  })
}

/** What to write before the command: nothing, sudo where it asks no password, undefined where it is not allowed. */
function permissionFor({ name }) {
  if (name === 'brew' || process.getuid?.() === 0) return []
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined
}

/** Ubuntu's `chromium-browser` only tells to install a snap, so being there is not enough. */
function runs(path) {
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
}

function hasChineseFont() {
  if (process.platform === 'darwin') return true
  return spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim().length > 0
}

function findOnPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

function playwrightCache() {
  const system = process.platform === 'darwin' ? ['Library', 'Caches'] : ['.cache']
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), ...system, 'ms-playwright')
  if (!existsSync(cache)) return []
  const versions = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name))
  return versions.flatMap((version) => PLAYWRIGHT_PROGRAMS.map((program) => join(cache, version, program)))
}
