/** The process that loads the demonstration: see loader.ts. */
import { inspect } from 'node:util'
import { open, prepare } from '../apps/server/src/app/open.ts'
import { readSettings } from '../apps/server/src/kernel/settings.ts'
import { loadDemonstration } from './load.ts'
import type { LoadOrder } from './loader.ts'

// Ctrl+C reaches every process of the terminal; the platform decides what it means.
process.on('SIGINT', () => {})
process.once('disconnect', () => process.exit(1))
process.once('message', async ({ databaseUrl }: LoadOrder) => {
  try {
    const settings = { ...readSettings(process.env, process.cwd()), databaseUrl, roles: [] }
    const opened = await open({ settings, env: process.env })
    await loadDemonstration(opened, (line) => void process.stdout.write(`${line}\n`))
    await opened.close()
    process.exit(0)
  } catch (error) {
    process.stderr.write(`${inspect(error, { depth: 6 })}\n`)
    process.exit(1)
  }
})
// While the database is made.
prepare()
