import { getChecklist } from '@tongban/contracts/catalog.ts'
import { query } from '../../kernel/http/service.ts'
import type { Module } from '../../kernel/module.ts'
import * as checklists from './queries/get-checklist.ts'

export const evidenceModule: Module = {
  name: 'evidence',
  routes(service) {
    query(service, getChecklist, ({ params, body, reading }) =>
      checklists.getChecklist(reading, params.code, body.scenario),
    )
  },
}
