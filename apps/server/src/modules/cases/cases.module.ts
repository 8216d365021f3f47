import type { Module } from '../../kernel/module.ts'
import { caseJobs } from './case.jobs.ts'
import { caseRoutes } from './case.routes.ts'
import { mountFiles } from './files.ts'
import { caseHoldings } from './held-data.ts'

export const casesModule: Module = {
  name: 'cases',
  routes: caseRoutes,
  mount: mountFiles,
  jobs: caseJobs,
  holdings: caseHoldings,
}
