import { answerCorrection, removeCorrectionFile } from '@tongban/contracts/applicant-cases.ts'
import type { Defect, MyCase } from '@tongban/contracts/cases.ts'
import type { Answers, FieldProblem } from '@tongban/contracts/forms.ts'
import { decodeForm } from '@tongban/forms/decode-form.ts'
import { t } from '@tongban/i18n/portal.ts'
import { posted } from '../../address.ts'
import type { PageRoute, PortalRequest, PortalResponse } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { CorrectionAnswers, CorrectionMaterials } from './correction-view.tsx'
import { defectiveForm } from './defective-form.ts'
import { fileDefects } from './file-defects.ts'
import { casePage, casePath, openCase } from './open-case.ts'

const MATERIALS = '/cases/:caseId/correction'
const ANSWERS = '/cases/:caseId/correction/answers'

/** First the files, each stored when it is chosen; then what is written, sent with the declaration. */
export const correctionRoutes: readonly PageRoute[] = [
  { method: 'GET', path: MATERIALS, signedIn: true, handle: (request) => onCorrection(request, materials) },
  {
    method: 'POST',
    path: MATERIALS,
    signedIn: true,
    handle: (request) => onCorrection(request, posted(request, 'remove') ? removeFile : checkMaterials),
  },
  { method: 'GET', path: ANSWERS, signedIn: true, handle: (request) => onCorrection(request, answers) },
  { method: 'POST', path: ANSWERS, signedIn: true, handle: (request) => onCorrection(request, send) },
]

export type OpenCorrection = { found: MyCase; correction: NonNullable<MyCase['correction']> }

async function onCorrection(
  request: PortalRequest,
  handle: (request: PortalRequest, open: OpenCorrection) => Promise<PortalResponse>,
): Promise<PortalResponse> {
  const opened = await openCase(request)
  if (!opened.ok) return opened.answer
  const { correction, abilities } = opened.value
  if (correction && abilities.includes('correct')) return handle(request, { found: opened.value, correction })
  return { redirect: casePath(opened.value), flash: t(request.language)('correction.none') }
}

const head = ({ language }: PortalRequest, { found }: OpenCorrection, wrong: boolean) => {
  const say = t(language)
  const crumbs = [
    { href: '/cases', label: say('cases.title') },
    { href: casePath(found), label: found.itemName },
  ]
  return {
    ...casePage(`${say('correction.title')} - ${found.itemName}`, crumbs),
    ...(wrong && { status: 422 }),
  }
}

function materials(request: PortalRequest, open: OpenCorrection, missing: readonly Defect[] = []) {
  if (fileDefects(open.found, open.correction.defects).length === 0)
    return Promise.resolve({ redirect: casePath(open.found, '/correction/answers') })
  const { at, problem } = request.query
  if (at && !problem && missing.length === 0)
    return Promise.resolve({ redirect: `${casePath(open.found, '/correction')}#${at}` })
  return show(
    request,
    head(request, open, missing.length > 0),
    <CorrectionMaterials open={open} missing={missing} problem={problem} at={at} />,
  )
}

async function checkMaterials(request: PortalRequest, open: OpenCorrection): Promise<PortalResponse> {
  const { found, correction } = open
  const notified = Temporal.Instant.from(correction.notifiedAt)
  const isNew = (at: string) => Temporal.Instant.compare(Temporal.Instant.from(at), notified) >= 0
  const missing = fileDefects(found, correction.defects)
    .filter(({ files }) => !files.some(({ uploadedAt }) => isNew(uploadedAt)))
    .map(({ defect }) => defect)
  return missing.length > 0
    ? materials(request, open, missing)
    : { redirect: casePath(found, '/correction/answers') }
}

async function removeFile(request: PortalRequest, { found }: OpenCorrection): Promise<PortalResponse> {
  const fieldId = posted(request, 'field')
  const removed = await request.call(removeCorrectionFile, {
    params: { caseId: found.id, fieldId, fileId: posted(request, 'remove') },
  })
  // Twice removed is removed.
  if (!removed.ok && removed.problem.code !== 'file.not_found') return problemPage(request, removed.problem)
  return {
    redirect: `${casePath(found, '/correction')}#field-${fieldId}`,
    flash: t(request.language)('materials.removed'),
  }
}

type Shown = { answers?: Answers; problems?: readonly FieldProblem[]; undeclared?: boolean; notice?: string }

function answers(request: PortalRequest, open: OpenCorrection, shown: Shown = {}) {
  const { problems = [], undeclared = false } = shown
  return show(
    request,
    head(request, open, problems.length > 0 || undeclared),
    <CorrectionAnswers
      open={open}
      answers={shown.answers ?? open.found.answers}
      problems={problems}
      undeclared={undeclared}
      notice={shown.notice ?? null}
    />,
  )
}

async function send(request: PortalRequest, open: OpenCorrection): Promise<PortalResponse> {
  const say = t(request.language)
  const { found, correction } = open
  const entries = Object.entries(request.form).flatMap(([name, value]) =>
    [value].flat().map((single): [string, string] => [name, single]),
  )
  const decoded = decodeForm(defectiveForm(found.form, correction.defects), entries, found.answers)
  if (decoded.action) return answers(request, open, { answers: decoded.answers })
  if (posted(request, 'declared') !== 'yes')
    return answers(request, open, { answers: decoded.answers, undeclared: true })
  const sent = await request.call(answerCorrection, {
    params: { caseId: found.id },
    body: { version: Number(posted(request, '_version')) || 0, answers: decoded.answers, declared: true },
  })
  if (sent.ok) return { redirect: casePath(found), flash: say('correction.sent') }
  const { problem } = sent
  if (problem.errors) return answers(request, open, { answers: decoded.answers, problems: problem.errors })
  if (problem.code !== 'case.stale') return problemPage(request, problem)
  return answers(request, open, { answers: decoded.answers, notice: say('case.stale') })
}
