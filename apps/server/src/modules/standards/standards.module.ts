import * as intermediaries from '@tongban/contracts/intermediaries.ts'
import * as lists from '@tongban/contracts/public-lists.ts'
import * as contracts from '@tongban/contracts/standards.ts'
import { command, query } from '../../kernel/http/service.ts'
import type { Module } from '../../kernel/module.ts'
import { registerIntermediary, updateIntermediary } from './commands/edit-intermediary.ts'
import { publishList } from './commands/publish-list.ts'
import { rateIntermediary } from './commands/rate-intermediary.ts'
import { TAKE_SNAPSHOT } from './commands/take-snapshot.ts'
import { mountListFiles } from './list-file.ts'
import { compareAuthorities } from './queries/compare-authorities.ts'
import { compareItem } from './queries/compare-item.ts'
import { getIntermediary, listIntermediaries } from './queries/intermediaries.ts'
import { listFoundItems } from './queries/list-found-items.ts'
import { listHandlings } from './queries/list-handlings.ts'
import { listStandings } from './queries/list-standings.ts'
import { listTodos } from './queries/list-todos.ts'
import { listManagedLists, previewList } from './queries/managed-lists.ts'
import { compareEditions, getPublicList, listEditions, listPublicLists } from './queries/public-lists.ts'
import { standardsReport } from './queries/standards-report.ts'
import { mountReportFiles } from './report-files.ts'
import { jobs, schedules, subscriptions } from './standards.jobs.ts'

export const standardsModule: Module = {
  name: 'standards',
  subscriptions,
  jobs,
  schedules,
  mount(app, service) {
    mountListFiles(app, service)
    mountReportFiles(app, service)
  },
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
    query(service, lists.listPublicLists, ({ query, reading }) => listPublicLists(reading, query))
    query(service, lists.getPublicList, ({ params, query, reading }) => getPublicList(reading, params, query))
    query(service, lists.listEditions, ({ params, query, reading }) => listEditions(reading, params, query))
    query(service, lists.compareEditions, ({ params, query, reading }) =>
      compareEditions(reading, params, query),
    )
    query(service, lists.listManagedLists, ({ query, reading }) => listManagedLists(reading, query))
    query(service, lists.previewList, ({ params, query, reading }) => previewList(reading, params, query))
    command(service, lists.publishList, ({ params, body, work }) => publishList(work, params, body))
    query(service, intermediaries.listIntermediaries, ({ query, reading }) =>
      listIntermediaries(reading, query),
    )
    query(service, intermediaries.getIntermediary, ({ params, reading }) =>
      getIntermediary(reading, params.intermediaryId),
    )
    command(service, intermediaries.registerIntermediary, ({ body, work }) =>
      registerIntermediary(work, body),
    )
    command(service, intermediaries.updateIntermediary, ({ params, body, work }) =>
      updateIntermediary(work, params.intermediaryId, body),
    )
    command(service, intermediaries.rateIntermediary, ({ params, body, work }) =>
      rateIntermediary(work, params.intermediaryId, body),
    )
  },
}
