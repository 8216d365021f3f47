import * as applicantCases from '@tongban/contracts/applicant-cases.ts'
import * as drafts from '@tongban/contracts/drafts.ts'
import { explainAccess as explainAccessRoute } from '@tongban/contracts/explanations.ts'
import { listDeedsOnBehalf } from '@tongban/contracts/mandates.ts'
import * as officerCases from '@tongban/contracts/officer-cases.ts'
import { listCasesOfIdentified } from '@tongban/contracts/one-code.ts'
import { revealDatum as revealDatumRoute } from '@tongban/contracts/reveal.ts'
import type { Service } from '../../kernel/http/service.ts'
import { command, preparedCommand, query } from '../../kernel/http/service.ts'
import type { Work } from '../../kernel/work.ts'
import type { CaseRow } from './case.repository.ts'
import { getCase } from './case.repository.ts'
import * as applicant from './commands/applicant-actions.ts'
import * as correcting from './commands/correct-files.ts'
import * as editing from './commands/edit-draft.ts'
import * as intake from './commands/intake-actions.ts'
import * as planning from './commands/plan-draft.ts'
import { revealDatum } from './commands/reveal-datum.ts'
import * as reviewing from './commands/review-actions.ts'
import * as starting from './commands/start-draft.ts'
import * as submitting from './commands/submit-case.ts'
import { explainAccess } from './explain/explain-access.ts'
import * as deeds from './queries/deeds-on-behalf.ts'
import * as mine from './queries/my-cases.ts'
import * as officer from './queries/officer-case.ts'
import * as draftsRead from './queries/read-draft.ts'
import * as work from './queries/worklist.ts'

export function caseRoutes(service: Service): void {
  applicantRoutes(service)
  officerRoutes(service)
}

function applicantRoutes(service: Service): void {
  preparedCommand(
    service,
    drafts.startDraft,
    ({ body, reading }) => starting.prepareDraft(reading, body.itemCode, body.scenario),
    ({ work, prepared }) => starting.startDraft(work, prepared),
  )
  query(service, drafts.listDrafts, ({ query, reading }) => mine.listMyDrafts(reading, query))
  command(service, drafts.getDraft, ({ params, work }) => draftsRead.getDraft(work, params.draftId))
  command(service, drafts.saveDraft, ({ params, body, work }) =>
    editing.saveDraft(work, params.draftId, body),
  )
  preparedCommand(
    service,
    drafts.planDraft,
    ({ params, reading }) => planning.assessDraft(reading, params.draftId),
    ({ params, work, prepared }) => planning.planDraft(work, params.draftId, prepared),
  )
  command(service, drafts.removeDraft, ({ params, work }) => editing.removeDraft(work, params.draftId))
  command(service, drafts.removeUpload, ({ params, work }) =>
    editing.removeUpload(work, params.draftId, params.materialId, params.fileId),
  )
  preparedCommand(
    service,
    applicantCases.submitCase,
    ({ body, reading }) => submitting.prepareSubmission(reading, body),
    async ({ body, work, prepared }) =>
      mine.presentOwn(work, await submitting.submitCase(work, body, prepared)),
  )
  query(service, applicantCases.listMyCases, ({ query, reading }) => mine.listMyCases(reading, query))
  query(service, applicantCases.getMyCase, ({ params, reading }) => mine.getMyCase(reading, params.caseId))
  query(service, listDeedsOnBehalf, ({ query, reading }) => deeds.listDeedsOnBehalf(reading, query))
  query(service, applicantCases.trackCase, ({ body, reading }) =>
    mine.trackCase(reading, body.queryNumber, body.lastFour),
  )
  command(service, applicantCases.answerCorrection, async ({ params, body, work }) =>
    mine.presentOwn(work, await applicant.answerCorrection(work, params.caseId, body.version, body.answers)),
  )
  command(service, applicantCases.removeCorrectionFile, async ({ params, work }) =>
    mine.presentOwn(
      work,
      await correcting.removeFromCorrection(work, params.caseId, params.fieldId, params.fileId),
    ),
  )
  command(service, applicantCases.withdrawCase, async ({ params, body, work }) =>
    mine.presentOwn(work, await applicant.withdrawCase(work, params.caseId, body.version, body.reason)),
  )
}

function officerRoutes(service: Service): void {
  command(service, revealDatumRoute, ({ params, body, work }) => revealDatum(work, params.caseId, body))
  const shown = async (work: Work, row: Promise<CaseRow>) => {
    const moved = await row
    await work.record()
    return officer.presentForOfficer(work, moved, 'handled')
  }
  query(service, officerCases.worklist, ({ query, reading }) => work.listWorklist(reading, query))
  query(service, officerCases.exportWorklist, ({ body, reading }) => work.exportWorklist(reading, body))
  query(service, explainAccessRoute, ({ query, reading }) => explainAccess(reading, query))
  query(service, officerCases.worklistCounts, ({ reading }) => work.worklistCounts(reading))
  query(service, officerCases.listCases, ({ query, reading }) => officer.listOfficerCases(reading, query))
  query(service, listCasesOfIdentified, ({ query, reading }) => officer.listCasesOfIdentified(reading, query))
  query(service, officerCases.getOfficerCase, ({ params, reading }) =>
    officer.getOfficerCase(reading, params.caseId),
  )
  command(service, officerCases.claimTask, async ({ params, work }) =>
    shown(work, getCase(work.tx, await intake.claimTask(work, params.taskId))),
  )
  command(service, officerCases.releaseTask, ({ params, work }) => intake.releaseTask(work, params.taskId))
  command(service, officerCases.acceptCase, ({ params, body, work }) =>
    shown(work, intake.accept(work, params.caseId, body.version, body.opinion)),
  )
  command(service, officerCases.refuseIntake, ({ params, body, work }) =>
    shown(work, intake.refuseIntake(work, params.caseId, body.version, body)),
  )
  command(service, officerCases.notifyCorrection, ({ params, body, work }) =>
    shown(work, intake.notifyCorrection(work, params.caseId, body.version, body.defects, body.days)),
  )
  command(service, officerCases.reviewCase, ({ params, body, work }) =>
    shown(work, reviewing.review(work, params.caseId, body.version, body.outcome, body.opinion)),
  )
  command(service, officerCases.recordSiteVisit, ({ params, body, work }) =>
    shown(work, reviewing.recordSiteVisit(work, params.caseId, body.version, body)),
  )
  command(service, officerCases.decideCase, ({ params, body, work }) =>
    shown(work, reviewing.decide(work, params.caseId, body.version, body.outcome, body.reasons)),
  )
  command(service, officerCases.startSpecialProcedure, ({ params, body, work }) =>
    shown(work, reviewing.startSpecialProcedure(work, params.caseId, body.version, body)),
  )
  command(service, officerCases.endSpecialProcedure, ({ params, body, work }) =>
    shown(work, reviewing.endSpecialProcedure(work, params.caseId, body.version, body.result)),
  )
  command(service, officerCases.extendCase, ({ params, body, work }) =>
    shown(work, reviewing.extend(work, params.caseId, body.version, body)),
  )
  command(service, officerCases.deliverCase, ({ params, body, work }) =>
    shown(work, reviewing.deliver(work, params.caseId, body.version, body)),
  )
}
