import { existsSync, readdirSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { inspect } from 'node:util'
import { callLoader } from '../../../demo/loader.ts'
import type { Running } from './app/start.ts'
import { readSettings, type Settings, SettingsError } from './kernel/settings.ts'

const startedAt = performance.now()
const say = (line: string) => void process.stdout.write(`${line}\n`)
let isStopping = false

try {
  const settings = readSettings(process.env, process.cwd())
  if (settings.programCheck === 'stop')
    await (await import('./app/program-at-start.ts')).refuseChangedProgram(settings, process.env)
  // The loader gets ready while the database is made, and loads while the rest of this process is read.
  const early = settings.demonstration && isNew(settings.dataDirectory) ? callLoader() : undefined
  const { openPlatformDatabase } = await import('./app/database.ts')
  const database = await openPlatformDatabase(settings, say)
  const { isLoaded } = await import('../../../demo/is-loaded.ts')
  const isEmpty = settings.demonstration && !(await isLoaded(database))
  const loader = early ?? (isEmpty ? callLoader() : undefined)
  let stop = database.close
  stopOnRequest(() => {
    loader?.stop()
    return stop()
  })
  const loading = isEmpty ? loader?.load(database.ownerUrl) : loader?.stop()
  const starting = import('./app/start.ts').then(async ({ start }) => {
    const jobs = settings.demonstration ? (await import('../../../demo/background.ts')).DEMO_JOBS : []
    const started = await start({ settings, env: process.env, database, jobs })
    stop = started.stop
    return started
  })
  const [running] = await Promise.all([starting, loading])
  // Background work waits until the port is open.
  if (settings.roles.includes('web')) {
    await running.app.listen({ port: settings.port, host: settings.host })
    await announce(settings)
  }
  await beginWork(running)
  running.prepare()
  await watchProgram(running)
} catch (error) {
  // What a stop cuts short is no failure.
  if (!isStopping) {
    process.stderr.write(`无法启动 / cannot start\n${reasonOf(error)}\n`)
    process.exit(1)
  }
}

/** The port is open: a database that goes away now is waited for, as ever after. */
async function beginWork(running: Running): Promise<void> {
  while (!isStopping) {
    try {
      return await running.beginWork()
    } catch (error) {
      if (isStopping) return
      process.stderr.write(`${reasonOf(error)}\n`)
      await delay(1_000)
    }
  }
}

/** What it finds is told; that it could not look is no reason to stop. */
async function watchProgram({ platform }: Running): Promise<void> {
  const { watchProgram: watch } = await import('./app/program.ts')
  await watch(platform).catch((error) => platform.log.error({ err: error }, 'program check'))
}

function reasonOf(error: unknown): string {
  if (error instanceof SettingsError) return error.message
  return error instanceof Error ? inspect(error, { depth: 6 }) : String(error)
}

function isNew(directory: string): boolean {
  return !existsSync(directory) || readdirSync(directory).length === 0
}

async function announce({ port, demonstration, publicUrl }: Settings): Promise<void> {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  say(`
通办已就绪（${seconds} 秒） Tongban is ready
  门户 portal      ${publicUrl}/
  工作台 workbench ${publicUrl}/workbench/
  接口 API         ${publicUrl}/api/v1   文档 docs ${publicUrl}/api/docs`)
  if (demonstration) {
    say('\n演示账号 demonstration accounts')
    const { DEMO_ACCOUNTS } = await import('../../../demo/accounts.ts')
    for (const { login, password, name, play } of DEMO_ACCOUNTS)
      say(`  ${login.padEnd(20)} ${password}  ${name}　${play}`)
  }
  say(`\n监听端口 ${port}，按 Ctrl+C 停止 / stop with Ctrl+C`)
}

/** SIGTERM, Ctrl+C, or the launcher has gone. The second request changes nothing; requests under way are answered. */
function stopOnRequest(stop: () => Promise<void>): void {
  const end = async () => {
    if (isStopping) return
    isStopping = true
    try {
      await stop()
      process.exit(0)
    } catch (error) {
      process.stderr.write(`${String(error)}\n`)
      process.exit(1)
    }
  }
  process.on('SIGTERM', end).on('SIGINT', end).on('disconnect', end)
}
