import { listRegions } from '@tongban/contracts/platform.ts'
import { query } from '../../kernel/http/service.ts'
import type { Module } from '../../kernel/module.ts'
import { listChildren } from './regions.repository.ts'

export const regionsModule: Module = {
  name: 'regions',
  routes(service) {
    query(service, listRegions, async ({ query: { parent }, reading }) => ({
      items: await listChildren(reading.db, parent ?? null),
    }))
  },
}
