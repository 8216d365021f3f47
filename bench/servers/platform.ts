/** The platform in the web role, as `npm start` puts it together, with routes for what has no route of its own. */
import { start } from '../../apps/server/src/app/start.ts'
import { systemContext } from '../../apps/server/src/kernel/module.ts'
import { readSettings } from '../../apps/server/src/kernel/settings.ts'
import { transact } from '../../apps/server/src/kernel/work.ts'
import { issueLicence } from '../../apps/server/src/modules/licences/index.ts'
import { answering, usage } from './answering.ts'
import type { Statement } from './protocol.ts'
import { watchStatements, withholdStatements } from './statements.ts'

/** Of `kernel/events/chain.ts`: reading and writing the heads, writing the events. */
const HISTORY_WRITES = ['insert into kernel.event', 'from kernel.chain']

const { app, platform } = await start({
  settings: readSettings(process.env, process.cwd()),
  env: process.env,
})

// A licence is issued inside the transaction of a decision; this measures the command alone.
app.post<{ Body: Parameters<typeof issueLicence>[1] }>('/bench/licences', async ({ body }) =>
  transact(platform, systemContext('bench'), (work) => issueLicence(work, body)),
)
const address = await app.listen({ port: 0, host: '127.0.0.1' })

let statements: Statement[] = []
let restore = () => {}
answering(Number(new URL(address).port), (request) => {
  switch (request.ask) {
    case 'usage':
      return usage()
    case 'record':
      restore()
      if (!request.on) return statements
      statements = []
      restore = watchStatements((statement) => statements.push(statement))
      return null
    case 'history':
      restore()
      if (!request.on) restore = withholdStatements(HISTORY_WRITES)
      return null
    default:
      return null
  }
})
