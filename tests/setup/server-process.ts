/** One process of the platform's API, for tests that need several: tells its port, and ends with its parent. */
import { start } from '../../apps/server/src/app/start.ts'
import { readSettings } from '../../apps/server/src/kernel/settings.ts'

process.once('disconnect', () => process.exit(0))
const { app } = await start({
  settings: readSettings(process.env, process.cwd()),
  env: process.env,
  isApiOnly: true,
})
const address = await app.listen({ port: 0, host: '127.0.0.1' })
process.send?.(new URL(address).port)
