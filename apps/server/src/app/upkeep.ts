import { listAuditSeals } from '@tongban/contracts/platform.ts'
import { listSeals, sealFinishedDays } from '../kernel/events/seal.ts'
import { forgetOldAnswers } from '../kernel/http/idempotency.ts'
import { forgetRates } from '../kernel/http/limits.ts'
import { query } from '../kernel/http/service.ts'
import { defineJob, jobKey, type Module } from '../kernel/module.ts'
import { rotationJobs } from './key-rotation.ts'

export const SEAL_HISTORY = jobKey<object>('seal-history', 'slow')

const sealHistory = defineJob(SEAL_HISTORY, async (work) => {
  await sealFinishedDays(work)
})
const forget = defineJob(jobKey('forget'), async (work) => {
  await forgetOldAnswers(work)
  await forgetRates(work)
})

/** What the kernel does by itself every night and hour, and what the audit administrator sees of it. */
export const upkeepModule: Module = {
  name: 'upkeep',
  jobs: [sealHistory, forget, ...rotationJobs],
  schedules: [
    { job: sealHistory.name, cron: '5 0 * * *' },
    { job: forget.name, cron: '40 * * * *' },
  ],
  routes(service) {
    query(service, listAuditSeals, async ({ reading }) => ({ items: await listSeals(reading.db) }))
  },
}
