/** The platform in the roles that it is given, as `npm start` puts it together, with routes for what has no route of its own. */
import { start } from '../../apps/server/src/app/start.ts'
import { systemContext } from '../../apps/server/src/kernel/module.ts'
import { readSettings } from '../../apps/server/src/kernel/settings.ts'
import { transact } from '../../apps/server/src/kernel/work.ts'
import { publishItem } from '../../apps/server/src/modules/catalog/index.ts'
import { issueLicence } from '../../apps/server/src/modules/licences/index.ts'
import { answering, usage } from './answering.ts'
import type { Statement } from './protocol.ts'
import { watchStatements, withholdStatements } from './statements.ts'

/** Of `kernel/events/chain.ts`: reading and writing the heads, writing the events. */
const HISTORY_WRITES = ['insert into kernel.event', 'from kernel.chain']

const { app, platform, beginWork } = await start({
  settings: readSettings(process.env, process.cwd()),
  env: process.env,
})
await beginWork()

// A licence is issued inside the transaction of a decision; this measures the command alone.
app.post<{ Body: Parameters<typeof issueLicence>[1] }>('/bench/licences', async ({ body }) =>
  transact(platform, systemContext('bench'), (work) => issueLicence(work, body)),
)
// A change of the library publishes inside its last review; this measures what follows from publishing.
app.post<{ Body: Omit<Parameters<typeof publishItem>[1], 'publishedOn'> }>(
  '/bench/publications',
  async ({ body }) => {
    const { version } = await transact(platform, systemContext('bench'), (work) =>
      publishItem(work, { ...body, publishedOn: work.today }),
    )
    return { version }
  },
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
