/** Loads the demonstration region into an empty platform, and plays its past through the real commands. */
import { handlersOf, type Opened, serviceOf } from '../apps/server/src/app/open.ts'
import { connect } from '../apps/server/src/kernel/database/database.ts'
import { beginLoading, endLoading } from '../apps/server/src/kernel/database/loading.ts'
import { underRole } from '../apps/server/src/kernel/database/login.ts'
import { sealFinishedDays } from '../apps/server/src/kernel/events/seal.ts'
import type { JobRequest } from '../apps/server/src/kernel/jobs/jobs.ts'
import { simulateJobs } from '../apps/server/src/kernel/jobs/simulated-jobs.ts'
import { systemContext } from '../apps/server/src/kernel/module.ts'
import { TIME_ZONE } from '../apps/server/src/kernel/platform.ts'
import { transact } from '../apps/server/src/kernel/work.ts'
import { cataloguePublication } from './catalogue/background.ts'
import type { HistoricCase } from './history/historic-case.ts'
import { historyOf, partsOf } from './history.ts'
import { DEMO_ITEMS } from './items/all.ts'
import { type Ground, loadGround } from './load/ground.ts'
import { playHistory } from './load/play-history.ts'
import type { Player } from './load/player.ts'

/** The day on which everything that is older than the played history was there. */
const EVE_DAYS = 60
/** Enough that the database and this process work at the same time. */
const PLAYED_AT_ONCE = 4

/** Into a platform that holds nothing yet. */
export async function loadDemonstration(
  { platform, databaseUrl }: Opened,
  say: (line: string) => void,
): Promise<void> {
  say('正在装载演示地区 / loading the demonstration region')
  const present = platform.now()
  const today = present.toZonedDateTimeISO(TIME_ZONE).toPlainDate()
  const eve = today
    .subtract({ days: EVE_DAYS })
    .toZonedDateTime({ timeZone: TIME_ZONE, plainTime: '08:00' })
    .toInstant()
  const connection = connect(underRole(databaseUrl), { durable: false })
  /** The platform as it was, on a clock of its own that begins with the eve. */
  const openPast = async (): Promise<Past> => {
    // Documents are drawn after the start, by the real queue.
    const jobs = simulateJobs({ start: eve, keepSlow: true })
    const past = { ...platform, db: connection.db, jobs, now: jobs.now }
    await jobs.work(handlersOf(past), [])
    return { past, jobs }
  }
  const release = await beginLoading(connection)
  const first = await openPast()
  const ground = await transact(first.past, systemContext('demonstration'), (work) => loadGround(work, today))
  const service = serviceOf(first.past)
  const play = async ({ past, jobs }: Past, cases: readonly HistoricCase[]) => {
    await playHistory({ past, service: service.on(past), jobs, ground, today }, cases)
    await jobs.advanceTo(present)
    return jobs.pending()
  }
  const [part = [], ...parts] = partsOf(historyOf(DEMO_ITEMS), PLAYED_AT_ONCE)
  const pending = await Promise.all([
    play(first, part),
    ...parts.map(async (cases) => play(await openPast(), cases)),
  ])
  await transact(platform, systemContext('demonstration'), async (work) => {
    await sealFinishedDays(work)
    await platform.jobs.send(work.tx, [
      cataloguePublication(editorOf(ground)),
      ...pending.flat().map(afterThePresent),
    ])
    await endLoading(work.tx)
  })
  release()
  await connection.close()
}

/** Keeps the catalogue of the city, and so of the regions below. */
function editorOf({ officers }: Ground): string {
  const editor = officers.get('wz_catalog1')?.accountId
  if (!editor) throw new Error('nobody keeps the catalogue')
  return editor
}

type Past = Pick<Player, 'past' | 'jobs'>

/** Documents of the past wait for those of the people who play now. */
const afterThePresent = (request: JobRequest): JobRequest =>
  request.pace === 'slow' ? { ...request, pace: 'idle' } : request
