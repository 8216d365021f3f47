import { inspect } from 'node:util'
import { publishCatalogue } from '../../../demo/catalogue/background.ts'
import { isLoaded } from '../../../demo/is-loaded.ts'
import { publishLists } from '../../../demo/lists/background.ts'
import { start } from './app/start.ts'
import { readSettings, type Settings, SettingsError } from './kernel/settings.ts'

const startedAt = performance.now()
const say = (line: string) => void process.stdout.write(`${line}\n`)

try {
  const settings = readSettings(process.env, process.cwd())
  const running = await start({
    settings,
    env: process.env,
    say,
    jobs: settings.demonstration ? [publishCatalogue, publishLists] : [],
  })
  stopOnRequest(() => running.stop())
  if (settings.demonstration && !(await isLoaded(running.platform))) {
    const { loadDemonstration } = await import('../../../demo/load.ts')
    await loadDemonstration(running, say)
  }
  await running.beginWork()
  if (settings.roles.includes('web')) {
    await running.app.listen({ port: settings.port, host: settings.host })
    await announce(settings)
  }
} catch (error) {
  const reason =
    error instanceof SettingsError
      ? error.message
      : error instanceof Error
        ? inspect(error, { depth: 6 })
        : String(error)
  process.stderr.write(`无法启动 / cannot start\n${reason}\n`)
  process.exit(1)
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
  let isStopping = false
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
