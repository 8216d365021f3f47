import * as contracts from '@tongban/contracts/organizations.ts'
import { listHalls as listHallsRoute } from '@tongban/contracts/platform.ts'
import { command, query } from '../../kernel/http/service.ts'
import type { Module } from '../../kernel/module.ts'
import { regionPrefix } from '../../kernel/policy.ts'
import { change, create } from './change-organizations.ts'
import * as managed from './managed-organizations.ts'
import { listHalls } from './organizations.repository.ts'

export const organizationsModule: Module = {
  name: 'organizations',
  routes(service) {
    query(service, listHallsRoute, async ({ query: { region }, reading }) => ({
      items: await listHalls(reading.db, regionPrefix(region ?? '')),
    }))
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
  },
}
