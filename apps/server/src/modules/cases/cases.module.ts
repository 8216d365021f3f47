import { on } from '../../kernel/events/announce.ts'
import type { Module } from '../../kernel/module.ts'
import { accountClosed, conflictDeclared } from '../identity/index.ts'
import { caseBelongings } from './belongings.ts'
import { caseJobs } from './case.jobs.ts'
import { caseRoutes } from './case.routes.ts'
import { leaveDrafts } from './commands/leave-drafts.ts'
import { returnConflicted } from './commands/return-tasks.ts'
import { mountFiles } from './files.ts'
import { caseHoldings } from './held-data.ts'

export const casesModule: Module = {
  name: 'cases',
  routes: caseRoutes,
  mount: mountFiles,
  jobs: caseJobs,
  holdings: caseHoldings,
  belongings: caseBelongings,
  subscriptions: [
    on('return-conflicted', conflictDeclared, (work, { stream }) => returnConflicted(work, stream)),
    on('leave-drafts', accountClosed, async (work, { stream, payload: { subjectId } }) => {
      if (subjectId !== null) await leaveDrafts(work, stream, subjectId)
    }),
  ],
}
