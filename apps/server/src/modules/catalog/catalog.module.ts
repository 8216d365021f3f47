import { getGuide, getManagedItem, listManagedItems } from '@tongban/contracts/catalog.ts'
import { describeScope } from '@tongban/contracts/mandates.ts'
import { query } from '../../kernel/http/service.ts'
import type { Module } from '../../kernel/module.ts'
import { itemBelongings } from './belongings.ts'
import { mountGuideFiles } from './guide-files.ts'
import * as scope from './queries/describe-scope.ts'
import * as guides from './queries/get-guide.ts'
import * as managed from './queries/get-managed-item.ts'
import * as managedList from './queries/list-managed-items.ts'

export const catalogModule: Module = {
  name: 'catalog',
  mount: mountGuideFiles,
  belongings: itemBelongings,
  routes(service) {
    query(service, getGuide, ({ params: { code }, reading }) => guides.getGuide(reading, code))
    query(service, describeScope, ({ query, reading }) => scope.describeScope(reading, query.basicCodes))
    query(service, listManagedItems, ({ query, reading }) => managedList.listManagedItems(reading, query))
    query(service, getManagedItem, ({ params: { code }, reading }) => managed.getManagedItem(reading, code))
  },
}
