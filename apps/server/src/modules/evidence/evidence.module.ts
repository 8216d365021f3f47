import { getChecklist } from '@tongban/contracts/catalog.ts'
import { query } from '../../kernel/http/service.ts'
import type { Module } from '../../kernel/module.ts'
import { registerHoldings } from './held-data.ts'
import * as checklists from './queries/get-checklist.ts'

export const evidenceModule: Module = {
  name: 'evidence',
  holdings: registerHoldings,
  routes(service) {
    query(service, getChecklist, ({ params, body, reading }) =>
      checklists.getChecklist(reading, params.code, body.scenario),
    )
  },
}
