import * as contracts from '@tongban/contracts/privacy.ts'
import { HOLDINGS } from '@tongban/contracts/privacy.ts'
import * as retentionContracts from '@tongban/contracts/retention.ts'
import { command, query } from '../../kernel/http/service.ts'
import { defineJob, type Holding, jobKey, type Module } from '../../kernel/module.ts'
import type { Retention } from '../../kernel/retention.ts'
import { objectionBelongings } from './belongings.ts'
import { closeAccount } from './commands/close-account.ts'
import { decideObjection } from './commands/decide-objection.ts'
import { noteIdentified } from './commands/note-identified.ts'
import { raiseObjection } from './commands/raise-objection.ts'
import { mountDataExport } from './data-export.ts'
import { listHeldData } from './queries/held-data.ts'
import { listMyObjections, listObjections } from './queries/list-objections.ts'
import { listReadings } from './queries/list-readings.ts'
import { applyingRetention } from './retention/apply-retention.ts'
import { listDeletions, listRetention } from './retention/read-retention.ts'
import { deleteOldAccesses, sealAccessDays } from './sealed-days.ts'

const sealAccess = defineJob(jobKey('seal-access', 'slow'), sealAccessDays)
const dropOldAccess = defineJob(jobKey('drop-old-access', 'slow'), deleteOldAccesses)

/**
 * @param modules all that may hold something about somebody
 * @param retentions what they delete when its time is over
 */
export function privacyModule(modules: readonly Module[], retentions: readonly Retention[]): Module {
  const applyRetention = applyingRetention('apply-retention', retentions)
  const holdings = inOrder(modules.flatMap((module) => module.holdings ?? []))
  return {
    name: 'privacy',
    subscriptions: [noteIdentified],
    belongings: objectionBelongings,
    jobs: [sealAccess, dropOldAccess, applyRetention],
    schedules: [
      { job: sealAccess.name, cron: '10 0 * * *' },
      { job: dropOldAccess.name, cron: '50 3 * * *' },
      { job: applyRetention.name, cron: '20 * * * *' },
    ],
    mount: (app, service) => mountDataExport(app, service, holdings),
    routes(service) {
      query(service, contracts.listHeldData, async ({ reading }) => ({
        sections: await listHeldData(reading, holdings),
      }))
      query(service, contracts.listReadings, ({ query, reading }) => listReadings(reading, query))
      query(service, retentionContracts.listRetention, async ({ reading }) => ({
        classes: listRetention(reading),
      }))
      query(service, retentionContracts.listDeletions, ({ query, reading }) => listDeletions(reading, query))
      command(service, contracts.raiseObjection, ({ body, work }) => raiseObjection(work, holdings, body))
      command(service, contracts.closeAccount, ({ work }) => closeAccount(work, holdings))
      query(service, contracts.listMyObjections, ({ query, reading }) => listMyObjections(reading, query))
      query(service, contracts.listObjections, ({ query, reading }) => listObjections(reading, query))
      command(service, contracts.decideObjection, ({ params, body, work }) =>
        decideObjection(work, params.objectionId, body),
      )
    },
  }
}

const inOrder = (holdings: readonly Holding[]): Holding[] =>
  holdings.toSorted((a, b) => HOLDINGS.indexOf(a.key) - HOLDINGS.indexOf(b.key))
