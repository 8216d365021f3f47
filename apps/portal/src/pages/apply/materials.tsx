import { type Draft, planDraft, removeUpload, saveDraft } from '@tongban/contracts/drafts.ts'
import { t } from '@tongban/i18n/portal.ts'
import { posted } from '../../address.ts'
import { uploadRefusal } from '../../components/upload-refusal.ts'
import type { PageRoute, PortalRequest, PortalResponse } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { draftPath } from './draft-path.ts'
import { type MaterialProblem, MaterialsStep } from './materials-view.tsx'
import { type OpenDraft, openDraft } from './open-draft.ts'
import { openMaterials } from './progress.ts'
import { stepPage } from './step-head.tsx'

const path = '/drafts/:draftId/materials'

export const materialsPage: PageRoute = {
  method: 'GET',
  path,
  signedIn: true,
  async handle(request) {
    const opened = await openDraft(request)
    if (!opened.ok) return opened.answer
    const { draft } = opened.value
    const { material, problem } = request.query
    if (material && !problem) return { redirect: anchor(draft, material) }
    if (draft.plan) return showStep(request, opened.value, refusedUpload(request))
    const planned = await request.call(planDraft, { params: { draftId: draft.id } })
    if (!planned.ok) return problemPage(request, planned.problem)
    return showStep(request, { ...opened.value, draft: planned.value }, [])
  },
}

export const materialsPost: PageRoute = {
  method: 'POST',
  path,
  signedIn: true,
  async handle(request) {
    const opened = await openDraft(request)
    if (!opened.ok) return opened.answer
    const { draft } = opened.value
    if (posted(request, 'remove')) return remove(request, draft)
    if (posted(request, 'promise') || posted(request, 'revoke')) return promise(request, opened.value)
    if (posted(request, 'replan')) return replan(request, draft)
    if (posted(request, '_go') === 'later')
      return { redirect: draftPath(draft), flash: t(request.language)('draft.kept') }
    return goOn(request, opened.value)
  },
}

function showStep(
  request: PortalRequest,
  opened: OpenDraft,
  problems: readonly MaterialProblem[],
): Promise<PortalResponse> {
  return show(
    request,
    stepPage(request, 'materials', opened, problems.length > 0),
    <MaterialsStep opened={opened} problems={problems} isRefused={request.query.problem !== undefined} />,
  )
}

function refusedUpload({ query, language }: PortalRequest): MaterialProblem[] {
  const message = uploadRefusal(query.problem, language)
  return message ? [{ materialId: query.material ?? '', message }] : []
}

async function remove(request: PortalRequest, draft: Draft): Promise<PortalResponse> {
  const materialId = posted(request, 'material')
  const removed = await request.call(removeUpload, {
    params: { draftId: draft.id, materialId, fileId: posted(request, 'remove') },
  })
  // Twice removed is removed.
  if (!removed.ok && removed.problem.code !== 'file.not_found') return problemPage(request, removed.problem)
  return { redirect: anchor(draft, materialId), flash: t(request.language)('materials.removed') }
}

/** 告知承诺 is signed or taken back by an act of its own, so that it is stored when it is made. */
async function promise(request: PortalRequest, opened: OpenDraft): Promise<PortalResponse> {
  const say = t(request.language)
  const { draft } = opened
  const signed = posted(request, 'promise')
  const materialId = signed || posted(request, 'revoke')
  if (signed && posted(request, 'read') !== 'yes')
    return showStep(request, opened, [{ materialId, message: say('materials.promise_needs_tick') }])
  const others = draft.promises.filter((id) => id !== materialId)
  const saved = await request.call(saveDraft, {
    params: { draftId: draft.id },
    body: {
      revision: draft.revision,
      answers: draft.answers,
      promises: signed ? [...others, signed] : others,
    },
  })
  if (!saved.ok) return problemPage(request, saved.problem)
  return { redirect: anchor(draft, materialId) }
}

async function replan(request: PortalRequest, draft: Draft): Promise<PortalResponse> {
  const planned = await request.call(planDraft, { params: { draftId: draft.id } })
  if (!planned.ok) return problemPage(request, planned.problem)
  return { redirect: draftPath(draft, '/materials'), flash: t(request.language)('materials.replanned') }
}

async function goOn(request: PortalRequest, opened: OpenDraft): Promise<PortalResponse> {
  const say = t(request.language)
  const { draft } = opened
  const open = draft.plan ? openMaterials(draft, draft.plan.entries) : []
  if (open.length === 0) return { redirect: draftPath(draft, draft.delivery ? '/check' : '/delivery') }
  const problems = open.map(({ materialId, name, status }) => ({
    materialId,
    message: say(status === 'promise' ? 'materials.left_promise' : 'materials.left_one', { name }),
  }))
  return showStep(request, opened, problems)
}

const anchor = (draft: Draft, materialId: string): string =>
  `${draftPath(draft, '/materials')}#material-${materialId}`
