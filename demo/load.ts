/** Loads the demonstration region into an empty platform, and plays its past through the real commands. */
import { handlersOf, type Running, serviceOf } from '../apps/server/src/app/start.ts'
import { connect } from '../apps/server/src/kernel/database/database.ts'
import { beginLoading, endLoading } from '../apps/server/src/kernel/database/loading.ts'
import { APPLICATION_ROLE } from '../apps/server/src/kernel/database/migrate.ts'
import { sealFinishedDays } from '../apps/server/src/kernel/events/seal.ts'
import type { JobRequest } from '../apps/server/src/kernel/jobs/jobs.ts'
import { simulateJobs } from '../apps/server/src/kernel/jobs/simulated-jobs.ts'
import { systemContext } from '../apps/server/src/kernel/module.ts'
import { type Platform, TIME_ZONE } from '../apps/server/src/kernel/platform.ts'
import { transact } from '../apps/server/src/kernel/work.ts'
import { cataloguePublications } from './catalogue/background.ts'
import { listPublication } from './lists/background.ts'
import { loadGround } from './load/ground.ts'
import { playHistory } from './load/play-history.ts'

/** The day on which everything that is older than the played history was there. */
const EVE_DAYS = 60

/** Into a platform that holds nothing yet. */
export async function loadDemonstration(
  { platform, databaseUrl }: Pick<Running, 'platform' | 'databaseUrl'>,
  say: (line: string) => void,
): Promise<void> {
  say('正在装载演示地区 / loading the demonstration region')
  const present = platform.now()
  const today = present.toZonedDateTimeISO(TIME_ZONE).toPlainDate()
  const eve = today
    .subtract({ days: EVE_DAYS })
    .toZonedDateTime({ timeZone: TIME_ZONE, plainTime: '08:00' })
    .toInstant()
  // Documents are drawn after the start, by the real queue.
  const jobs = simulateJobs({
    start: eve,
    keepSlow: true,
  })
  const connection = connect(databaseUrl, { role: APPLICATION_ROLE, durable: false })
  const past: Platform = { ...platform, db: connection.db, jobs, now: jobs.now }
  await beginLoading(platform.db)
  await jobs.work(handlersOf(past), [])
  const ground = await transact(past, systemContext('demonstration'), (work) => loadGround(work, today))
  await playHistory({ past, service: serviceOf(past), jobs, ground, today })
  await jobs.advanceTo(present)
  await connection.close()
  await transact(platform, systemContext('demonstration'), async (work) => {
    await sealFinishedDays(work)
    await platform.jobs.send(work.tx, [
      ...cataloguePublications,
      ...jobs.pending().map(afterThePresent),
      listPublication(ground),
    ])
    await endLoading(work.tx)
  })
}

/** Documents of the past wait for those of the people who play now. */
const afterThePresent = (request: JobRequest): JobRequest =>
  request.pace === 'slow' ? { ...request, pace: 'idle' } : request
