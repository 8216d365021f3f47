import * as contracts from '@tongban/contracts/security.ts'
import { command, query } from '../../kernel/http/service.ts'
import { defineJob, jobKey, type Module } from '../../kernel/module.ts'
import { watchBorder } from './border.ts'
import { acknowledgeAlert } from './commands/acknowledge-alert.ts'
import { watch } from './commands/watch.ts'
import { mountLogExport } from './log-export.ts'
import { listAlerts, listEntries } from './queries/read-log.ts'
import { deleteOldEntries, sealEntries } from './sealed-batches.ts'
import { watchedEvents } from './watched-events.ts'

const sealLog = defineJob(jobKey('seal-security-log'), sealEntries)
const watchLog = defineJob(jobKey('watch-security-log'), watch)
const dropOldEntries = defineJob(jobKey('drop-old-security-log', 'slow'), deleteOldEntries)

export const securityModule: Module = {
  name: 'security',
  subscriptions: watchedEvents,
  jobs: [sealLog, watchLog, dropOldEntries],
  schedules: [
    { job: sealLog.name, cron: '* * * * *' },
    { job: watchLog.name, cron: '* * * * *' },
    { job: dropOldEntries.name, cron: '55 3 * * *' },
  ],
  mount(app, service) {
    watchBorder(app, service)
    mountLogExport(app, service)
  },
  routes(service) {
    query(service, contracts.listSecurityEntries, ({ query, reading }) => listEntries(reading, query))
    query(service, contracts.listAlerts, ({ query, reading }) => listAlerts(reading, query))
    command(service, contracts.acknowledgeAlert, ({ params, body, work }) =>
      acknowledgeAlert(work, params.alertId, body.note),
    )
  },
}
