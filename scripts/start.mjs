import { spawn } from 'node:child_process'
import { readFileSync, watch } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { build } from './build.mjs'
import { ensureInstalled, giveUp, root } from './install.mjs'
import { RUNTIME_FLAGS, runtimeEnvironment } from './runtime.mjs'

const STOP_LIMIT_MS = 40_000
const isDev = process.argv.includes('--dev')

let server
let isStopping = false

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, stop)
stopWithNpm()

const node = await ensureInstalled()
if (await build()) startServer()
else if (!isDev) giveUp('构建失败，原因见上。', 'The build failed; its reason is above.')
if (isDev) restartOnChange()

/** The channel tells the server when this process dies, however it dies; it then stops by itself. */
function startServer() {
  if (isStopping) process.exit(0)
  // Traces with the lines of the sources cost 40 MB and half a second of a start.
  const flags = isDev ? [...RUNTIME_FLAGS, '--enable-source-maps'] : RUNTIME_FLAGS
  server = spawn(node, [...flags, 'apps/server/dist/main.js'], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: runtimeEnvironment(),
  })
  server.once('error', (error) =>
    giveUp(`服务无法启动：${error.message}`, 'The server could not be started.'),
  )
  server.once('exit', (code, signal) => {
    server = undefined
    if (isDev && !isStopping) return
    process.exit(code ?? 128 + constants.signals[signal])
  })
}

/** Ctrl+C arrives here from the terminal and again from npm; the server hears of it once. */
function stop() {
  if (isStopping) return
  isStopping = true
  if (!server) process.exit(0)
  server.kill('SIGTERM')
  setTimeout(() => server?.kill('SIGKILL'), STOP_LIMIT_MS).unref()
}

/** A killed npm leaves its children behind: they see that they have a new parent. */
function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return
  const shell = process.ppid
  const isOwnShell = /^\d+ \((sh|dash|bash|ash|busybox)\)/.test(statOf(shell))
  const npm = isOwnShell ? parentOf(shell) : undefined
  const look = () => {
    if (process.ppid !== shell || (npm && parentOf(shell) !== npm)) stop()
  }
  setInterval(look, 500).unref()
}

function parentOf(pid) {
  return statOf(pid).split(') ')[1]?.split(' ')[1]
}

/** `pid (name) state parent …`, empty where there is no /proc. */
function statOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return ''
  }
}

/** The workbench reaches the browser as files; everything else lives in the server's memory. */
function restartOnChange() {
  const changed = new Set()
  let settled
  let building = Promise.resolve()
  const apply = async () => {
    const needsRestart = [...changed].some((path) => !path.startsWith('apps/workbench/'))
    changed.clear()
    if (!(await build()) || !needsRestart || isStopping) return
    if (!server) return startServer()
    server.removeAllListeners('exit').once('exit', startServer)
    server.kill('SIGTERM')
  }
  for (const folder of ['apps', 'packages', 'demo']) {
    watch(join(root, folder), { recursive: true }, (_event, path) => {
      if (!path || /(^|[\\/])(node_modules|dist|test)[\\/]/.test(path)) return
      changed.add(`${folder}/${path}`)
      clearTimeout(settled)
      settled = setTimeout(() => (building = building.then(apply)), 200)
    })
  }
}
