import {
  getGuide,
  getManagedItem,
  listManagedItems,
  listThemes,
  searchItems,
  suggestItems,
} from '@tongban/contracts/catalog.ts'
import { query } from '../../kernel/http/service.ts'
import type { Module } from '../../kernel/module.ts'
import { findThemes } from './item-cache.ts'
import * as guides from './queries/get-guide.ts'
import * as managed from './queries/get-managed-item.ts'
import * as managedList from './queries/list-managed-items.ts'
import * as search from './queries/search-items.ts'
import * as suggestions from './queries/suggest-items.ts'

export const catalogModule: Module = {
  name: 'catalog',
  routes(service) {
    query(service, searchItems, ({ query, reading }) => search.searchItems(reading, query))
    query(service, suggestItems, ({ query, reading }) => suggestions.suggestItems(reading, query))
    query(service, listThemes, async ({ query: { region }, reading }) => ({
      groups: [...(await findThemes(reading.platform, region))],
    }))
    query(service, getGuide, ({ params: { code }, reading }) => guides.getGuide(reading, code))
    query(service, listManagedItems, ({ query, reading }) => managedList.listManagedItems(reading, query))
    query(service, getManagedItem, ({ params: { code }, reading }) => managed.getManagedItem(reading, code))
  },
}
