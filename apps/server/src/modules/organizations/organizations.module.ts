import { listHalls as listHallsRoute } from '@tongban/contracts/platform.ts'
import { query } from '../../kernel/http/service.ts'
import type { Module } from '../../kernel/module.ts'
import { regionPrefix } from '../../kernel/policy.ts'
import { listHalls } from './organizations.repository.ts'

export const organizationsModule: Module = {
  name: 'organizations',
  routes(service) {
    query(service, listHallsRoute, async ({ query: { region }, reading }) => ({
      items: await listHalls(reading.db, regionPrefix(region ?? '')),
    }))
  },
}
