import * as contracts from '@tongban/contracts/search.ts'
import { on } from '../../kernel/events/announce.ts'
import { command, query } from '../../kernel/http/service.ts'
import { defineJob, jobKey, type Module } from '../../kernel/module.ts'
import { caseSubmitted } from '../cases/index.ts'
import * as catalog from '../catalog/index.ts'
import { indexBasicItem, indexItems } from './commands/index-items.ts'
import { indexLater, indexWaiting, lookAfterImport } from './commands/index-later.ts'
import { countDemand, refreshPopularity } from './commands/refresh-popularity.ts'
import { REFRESH_WORDS, refreshWords } from './commands/refresh-words.ts'
import { putSynonym, removeSynonym } from './commands/synonym-changes.ts'
import { builtIn } from './everyday/all.ts'
import { countClick } from './queries/count-click.ts'
import { countFacets } from './queries/count-facets.ts'
import { listHeldServices } from './queries/list-held-services.ts'
import { listPlaces } from './queries/list-places.ts'
import { findThemes } from './queries/list-themes.ts'
import { getSearchFigures, listQuestions } from './queries/question-lists.ts'
import { searchItems } from './queries/search-items.ts'
import { suggestItems } from './queries/suggest-items.ts'
import { listSynonyms, previewSynonym } from './queries/synonym-lists.ts'

const popularity = defineJob(jobKey('search.refresh-popularity'), refreshPopularity)

export const searchModule: Module = {
  name: 'search',
  routes(service) {
    query(service, contracts.searchItems, ({ query, reading }) => searchItems(reading, query))
    query(service, contracts.countFacets, ({ query, reading }) => countFacets(reading, query))
    query(service, contracts.suggestItems, ({ query, reading }) => suggestItems(reading, query))
    query(service, contracts.listThemes, async ({ query: { region }, reading }) => ({
      groups: [...(await findThemes(reading.platform, region))],
    }))
    query(service, contracts.listPlaces, ({ params, query, reading }) => listPlaces(reading, params, query))
    query(service, contracts.listHeldServices, ({ query, reading }) => listHeldServices(reading, query))
    query(service, contracts.countClick, ({ params, query, reading }) =>
      countClick(reading, params.code, query),
    )
    query(service, contracts.listQuestions, ({ query, reading }) => listQuestions(reading, query))
    query(service, contracts.getSearchFigures, ({ query, reading }) => getSearchFigures(reading, query))
    query(service, contracts.listSynonyms, ({ query, reading }) => listSynonyms(reading, query))
    query(service, contracts.previewSynonym, ({ body, reading }) => previewSynonym(reading, body))
    command(service, contracts.putSynonym, ({ body, work }) => putSynonym(work, body))
    command(service, contracts.removeSynonym, ({ body, work }) => removeSynonym(work, body))
  },
  mount(app) {
    // What browsers send to the address in `ping`; the address says it all.
    app.addContentTypeParser('text/ping', { parseAs: 'string' }, (_request, _body, done) =>
      done(null, undefined),
    )
  },
  subscriptions: [
    ...[catalog.itemPublished, catalog.itemSuspended, catalog.itemResumed, catalog.itemCancelled].map(
      (event) => on('search.index-item', event, (work, { payload: { code } }) => indexItems(work, [code])),
    ),
    on('search.index-items', catalog.itemsPublished, (work, { payload: { codes } }) =>
      indexLater(work, codes),
    ),
    on('search.index-basic-item', catalog.basicItemPublished, (work, { payload: { code, version } }) =>
      indexBasicItem(work, code, version),
    ),
    on('search.count-demand', caseSubmitted, (work, { payload: { versionId } }) =>
      countDemand(work, versionId),
    ),
  ],
  jobs: [lookAfterImport, indexWaiting, defineJob(REFRESH_WORDS, refreshWords), popularity],
  schedules: [{ job: popularity.name, cron: '20 4 * * *' }],
  // The dictionary, and with it everyday wording: a quarter of a second.
  prepare: () => void builtIn(),
}
