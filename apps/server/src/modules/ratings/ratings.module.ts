import * as contracts from '@tongban/contracts/reactions.ts'
import { command } from '../../kernel/http/service.ts'
import type { Module } from '../../kernel/module.ts'
import { rateCase } from './commands/rate-case.ts'

export const ratingsModule: Module = {
  name: 'ratings',
  routes(service) {
    command(service, contracts.rateCase, ({ params, body, work }) => rateCase(work, params.caseId, body))
  },
}
