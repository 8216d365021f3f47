import * as queues from '@tongban/contracts/hall-queues.ts'
import * as closings from '@tongban/contracts/organization-closings.ts'
import * as contracts from '@tongban/contracts/organizations.ts'
import { listHalls as listHallsRoute } from '@tongban/contracts/platform.ts'
import { command, query } from '../../kernel/http/service.ts'
import { defineJob, type Module } from '../../kernel/module.ts'
import { regionPrefix } from '../../kernel/policy.ts'
import { change, create } from './change-organizations.ts'
import { organizationBelongings } from './closing/belongings.ts'
import { closeOnItsDay } from './closing/close.ts'
import { inOrder } from './closing/closing.ts'
import { closingJob } from './closing/closing-day.ts'
import { listBelongings } from './closing/count-belongings.ts'
import { decideClosing, withdrawClosing } from './closing/decide-closing.ts'
import { listClosings } from './closing/list-closings.ts'
import { proposeClosing } from './closing/propose-closing.ts'
import * as managed from './managed-organizations.ts'
import { listHalls } from './organizations.repository.ts'
import { listHallQueuesNow } from './queues/list-queues.ts'
import { reportQueue } from './queues/report-queue.ts'

/** @param modules all that may have something of an organization */
export const organizationsModule = (modules: readonly Module[]): Module => {
  const belongings = inOrder([
    ...organizationBelongings,
    ...modules.flatMap((module) => module.belongings ?? []),
  ])
  return {
    name: 'organizations',
    jobs: [defineJob(closingJob, (work, { closingId }) => closeOnItsDay(work, closingId, belongings))],
    routes(service) {
      query(service, listHallsRoute, async ({ query: { region }, reading }) => ({
        items: await listHalls(reading.db, regionPrefix(region ?? '')),
      }))
      query(service, queues.listHallQueues, ({ query: { region }, reading }) =>
        listHallQueuesNow(reading, region ?? ''),
      )
      command(service, queues.reportHallQueue, ({ params, body, work }) =>
        reportQueue(work, params.hallId, body),
      )
      query(service, contracts.listOrganizationTree, ({ query, reading }) =>
        managed.listTree(reading, query.parent),
      )
      query(service, contracts.findOrganizations, ({ query, reading }) =>
        managed.findNamed(reading, query.q ?? ''),
      )
      query(service, contracts.getOrganization, ({ params, reading }) =>
        managed.getManaged(reading, params.organizationId),
      )
      command(service, contracts.createOrganization, ({ body, work }) => create(work, body))
      command(service, contracts.changeOrganization, ({ params, body, work }) =>
        change(work, params.organizationId, body),
      )
      query(service, closings.listBelongings, ({ params, reading }) =>
        listBelongings(reading, belongings, params.organizationId),
      )
      query(service, closings.listClosings, ({ query, reading }) => listClosings(reading, query))
      command(service, closings.proposeClosing, ({ params, body, work }) =>
        proposeClosing(work, belongings, params.organizationId, body),
      )
      command(service, closings.decideClosing, ({ params, body, work }) =>
        decideClosing(work, belongings, params.closingId, body),
      )
      command(service, closings.withdrawClosing, ({ params, work }) =>
        withdrawClosing(work, params.closingId),
      )
    },
  }
}
