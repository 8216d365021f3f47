import { handlersOf } from '../../apps/server/src/app/open.ts'
import { type Running, start } from '../../apps/server/src/app/start.ts'
import { type SimulatedJobs, simulateJobs } from '../../apps/server/src/kernel/jobs/simulated-jobs.ts'
import { readSettings } from '../../apps/server/src/kernel/settings.ts'
import type { BenchDatabase } from './database.ts'

/** Settings of every platform in the bench; `WEB` answers requests only: documents and messages are another process's work. */
export const environment = ({ url, directory }: BenchDatabase) => ({
  DATABASE_URL: url,
  DATA_DIR: directory,
  DEMONSTRATION: '1',
  LOG_LEVEL: 'error',
  ROLES: 'web',
  // Limits count by address: the load says whose address it comes from.
  TRUSTED_PROXIES: '1',
})

/** The platform in this process, to load what the measured ones work on. Documents are not drawn. */
export async function loadingPlatform(database: BenchDatabase): Promise<Running & { jobs: SimulatedJobs }> {
  const jobs = simulateJobs({
    start: Temporal.Now.instant(),
    defer: new Set(['cases.write-document', 'licences.draw-licence', 'deliver-sms', 'cases.check-clock']),
  })
  const running = await start({
    settings: readSettings(environment(database), database.directory),
    env: {},
    simulated: jobs,
    isApiOnly: true,
  })
  await jobs.work(handlersOf(running.platform), [])
  return { ...running, jobs }
}
