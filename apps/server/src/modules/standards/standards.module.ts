import * as contracts from '@tongban/contracts/standards.ts'
import { command, query } from '../../kernel/http/service.ts'
import type { Module } from '../../kernel/module.ts'
import { TAKE_SNAPSHOT } from './commands/take-snapshot.ts'
import { compareAuthorities } from './queries/compare-authorities.ts'
import { compareItem } from './queries/compare-item.ts'
import { listFoundItems } from './queries/list-found-items.ts'
import { listHandlings } from './queries/list-handlings.ts'
import { listStandings } from './queries/list-standings.ts'
import { listTodos } from './queries/list-todos.ts'
import { standardsReport } from './queries/standards-report.ts'
import { jobs, schedules, subscriptions } from './standards.jobs.ts'

export const standardsModule: Module = {
  name: 'standards',
  subscriptions,
  jobs,
  schedules,
  routes(service) {
    query(service, contracts.listHandlings, ({ query, reading }) => listHandlings(reading, query))
    query(service, contracts.compareAuthorities, ({ params, query, reading }) =>
      compareAuthorities(reading, { ...params, ...query }),
    )
    query(service, contracts.compareItem, ({ params, reading }) => compareItem(reading, params))
    query(service, contracts.standardsReport, ({ query, reading }) => standardsReport(reading, query))
    query(service, contracts.listStandings, ({ query, reading }) => listStandings(reading, query))
    query(service, contracts.listFoundItems, ({ query, reading }) => listFoundItems(reading, query))
    query(service, contracts.listTodos, ({ query, reading }) => listTodos(reading, query))
    command(service, contracts.takeSnapshot, async ({ work }) => {
      work.enqueue(TAKE_SNAPSHOT, {})
      return { queued: true }
    })
  },
}
