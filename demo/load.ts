/** Loads the demonstration region into an empty platform, and plays its past through the real commands. */
import { sql } from 'kysely'
import { handlersOf, serviceOf } from '../apps/server/src/app/start.ts'
import { simulateJobs } from '../apps/server/src/kernel/jobs/simulated-jobs.ts'
import { systemContext } from '../apps/server/src/kernel/module.ts'
import { type Platform, TIME_ZONE } from '../apps/server/src/kernel/platform.ts'
import { transact } from '../apps/server/src/kernel/work.ts'
import { loadGround } from './load/ground.ts'
import { playHistory } from './load/play-history.ts'

/** The day on which everything that is older than the played history was there. */
const EVE_DAYS = 60

/** Does nothing when the platform holds anything already. */
export async function loadDemonstration(platform: Platform, say: (line: string) => void): Promise<void> {
  const { rows } = await sql`select 1 from regions.region limit 1`.execute(platform.db)
  if (rows.length > 0) return
  say('正在装载演示地区 / loading the demonstration region')
  const present = platform.now()
  const today = present.toZonedDateTimeISO(TIME_ZONE).toPlainDate()
  const eve = today.subtract({ days: EVE_DAYS }).toZonedDateTime({ timeZone: TIME_ZONE, plainTime: '08:00' }).toInstant()
  // Documents are drawn after the start, by the real queue.
  const jobs = simulateJobs({ start: eve, defer: new Set(['cases.write-document', 'licences.draw-document', 'deliver-sms']) })
  const past: Platform = { ...platform, jobs, now: jobs.now }
  await jobs.work(handlersOf(past), [])
  const ground = await transact(past, systemContext('demonstration'), (work) => loadGround(work, today))
  await playHistory({ past, service: serviceOf(past), jobs, ground, today })
  await jobs.advanceTo(present)
  await transact(platform, systemContext('demonstration'), (work) => platform.jobs.send(work.tx, jobs.pending()))
}
