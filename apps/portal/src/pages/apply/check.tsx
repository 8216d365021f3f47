import { submitCase } from '@tongban/contracts/applicant-cases.ts'
import { getChecklist } from '@tongban/contracts/catalog.ts'
import { planDraft } from '@tongban/contracts/drafts.ts'
import type { Problem } from '@tongban/contracts/failures.ts'
import { t } from '@tongban/i18n/portal.ts'
import { posted } from '../../address.ts'
import type { PageRoute, PortalRequest, PortalResponse } from '../../page-route.ts'
import { problemLine } from '../../problem-line.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { bundleMembers } from './bundle-members.ts'
import { type CheckProblem, CheckStep } from './check-view.tsx'
import { draftPath } from './draft-path.ts'
import { fieldAddress } from './field-address.ts'
import { formProblems } from './form-pages.ts'
import { type OpenDraft, openDraft } from './open-draft.ts'
import { openMaterials } from './progress.ts'
import { stepPage } from './step-head.tsx'

const path = '/drafts/:draftId/check'

export const checkPage: PageRoute = {
  method: 'GET',
  path,
  signedIn: true,
  async handle(request) {
    const opened = await openDraft(request)
    if (!opened.ok) return opened.answer
    return showStep(request, await planned(request, opened.value))
  },
}

export const checkPost: PageRoute = {
  method: 'POST',
  path,
  signedIn: true,
  async handle(request) {
    const say = t(request.language)
    const opened = await openDraft(request)
    if (!opened.ok)
      // The second press of a button whose first has already sent the application.
      return { redirect: '/cases', flash: say('check.perhaps_submitted') }
    const { draft } = opened.value
    if (Number(posted(request, '_revision')) !== draft.revision)
      return showStep(request, opened.value, { hasChanged: true })
    const problems = beforeSubmission(request, opened.value)
    if (problems.length > 0 || !draft.delivery) return showStep(request, opened.value, { problems })
    const submitted = await request.call(submitCase, {
      body: { draftId: draft.id, revision: draft.revision, declared: true, delivery: draft.delivery },
    })
    if (submitted.ok) return { redirect: `/cases/${submitted.value.id}?new=1` }
    return refused(request, opened.value, submitted.problem)
  },
}

type Shown = { problems?: readonly CheckProblem[]; hasChanged?: boolean }

async function showStep(
  request: PortalRequest,
  opened: OpenDraft,
  shown: Shown = {},
): Promise<PortalResponse> {
  const { problems = [], hasChanged = false } = shown
  const { itemCode, scenario } = opened.draft
  const [checklist, members] = await Promise.all([
    request.call(getChecklist, { params: { code: itemCode }, body: { scenario } }),
    bundleMembers(request, opened),
  ])
  return show(
    request,
    stepPage(request, 'check', opened, problems.length > 0),
    <CheckStep
      opened={opened}
      checklist={checklist.ok ? checklist.value : null}
      members={members}
      problems={problems}
      hasChanged={hasChanged}
    />,
  )
}

/** Whoever comes here first, by the list of steps, still sees what need not be handed in. */
async function planned(request: PortalRequest, opened: OpenDraft): Promise<OpenDraft> {
  if (opened.draft.plan) return opened
  const plan = await request.call(planDraft, { params: { draftId: opened.draft.id } })
  return plan.ok ? { ...opened, draft: plan.value } : opened
}

/** What can be said without sending: everything at once, each with where it is mended. */
function beforeSubmission(request: PortalRequest, { draft }: OpenDraft): CheckProblem[] {
  const say = t(request.language)
  return [
    ...formProblems(draft, request.language).map(({ path, message }) => ({
      href: fieldAddress(draft, path),
      message,
    })),
    ...openMaterials(draft, draft.plan?.entries ?? []).map(({ materialId, name }) => ({
      href: fieldAddress(draft, `/materials/${materialId}`),
      message: say('materials.left_one', { name }),
    })),
    ...(draft.delivery ? [] : [{ href: draftPath(draft, '/delivery'), message: say('delivery.choose') }]),
    ...(posted(request, 'declared') === 'yes'
      ? []
      : [{ href: '#declared', message: say('check.declare_first') }]),
  ]
}

async function refused(request: PortalRequest, opened: OpenDraft, problem: Problem): Promise<PortalResponse> {
  if (problem.code === 'draft.stale' || problem.code === 'draft.moved_on') {
    const again = await openDraft(request)
    return again.ok ? showStep(request, again.value, { hasChanged: true }) : again.answer
  }
  const errors = problem.errors ?? []
  if (errors.length > 0) {
    // A source may have said something else than before: the materials are drawn from what it says now.
    const plan = await request.call(planDraft, { params: { draftId: opened.draft.id } })
    const draft = plan.ok ? plan.value : opened.draft
    return showStep(
      request,
      { ...opened, draft },
      { problems: errors.map(({ path, message }) => ({ href: fieldAddress(draft, path), message })) },
    )
  }
  if (problem.status !== 422) return problemPage(request, problem)
  return showStep(request, opened, {
    problems: [
      {
        href: problem.code.startsWith('delivery.') ? draftPath(opened.draft, '/delivery') : '#check',
        message: problemLine(problem, request.language),
      },
    ],
  })
}
