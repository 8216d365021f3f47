import { planDraft, saveDraft } from '@tongban/contracts/drafts.ts'
import type { FieldProblem } from '@tongban/contracts/forms.ts'
import { storable } from '@tongban/forms/inline-problems.ts'
import { t } from '@tongban/i18n/portal.ts'
import type { EditConflict } from '@tongban/law/forms/merge-edits.ts'
import { fieldsOf, own } from '@tongban/law/forms/prepared-form.ts'
import { posted } from '../../address.ts'
import type { PageRoute, PortalRequest, PortalResponse } from '../../page-route.ts'
import { placesBelow } from '../../place.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { draftPath } from './draft-path.ts'
import { fieldFilesAddress } from './field-files.tsx'
import { type FormPage, fieldOfPath, formPages, formProblems, isOnPage } from './form-pages.ts'
import { FormStep } from './form-view.tsx'
import { type OpenDraft, openDraft } from './open-draft.ts'
import { readEdit } from './read-edit.ts'
import { stepPage } from './step-head.tsx'

const PATHS = ['/drafts/:draftId/form', '/drafts/:draftId/form/:section'] as const

export const formRoutes: readonly PageRoute[] = PATHS.flatMap((path): PageRoute[] => [
  { method: 'GET', path, signedIn: true, handle: (request) => onPage(request, open) },
  { method: 'POST', path, signedIn: true, handle: (request) => onPage(request, save) },
])

type Place = { opened: OpenDraft; page: FormPage }

/** The page of the form that the address names; one that is no longer asked for leads to the first. */
async function onPage(
  request: PortalRequest,
  handle: (request: PortalRequest, place: Place) => Promise<PortalResponse>,
): Promise<PortalResponse> {
  const opened = await openDraft(request)
  if (!opened.ok) return opened.answer
  const pages = formPages(opened.value.draft)
  const page = pages.find(({ path }) => path === request.path)
  if (page) return handle(request, { opened: opened.value, page })
  return { redirect: pages[0]?.path ?? draftPath(opened.value.draft) }
}

type Shown = { problems?: readonly FieldProblem[]; conflicts?: readonly EditConflict[] }

async function open(
  request: PortalRequest,
  { opened, page }: Place,
  shown: Shown = {},
): Promise<PortalResponse> {
  const { problems = [], conflicts = [] } = shown
  const asksRegion = fieldsOf(page).some((field) => field.type === 'region' && !field.options)
  const regions = asksRegion ? await placesBelow(request, opened.guide.region.code) : []
  return show(
    request,
    stepPage(request, 'form', opened, problems.length > 0),
    <FormStep
      opened={opened}
      page={page}
      problems={problems}
      conflicts={conflicts}
      isReturning={isReturning(request)}
      regions={regions.map(({ code, name }) => ({ code, name }))}
    />,
  )
}

async function save(request: PortalRequest, { opened, page }: Place): Promise<PortalResponse> {
  const say = t(request.language)
  const { draft } = opened
  const { answers, action, conflicts, isMerged } = readEdit(request, draft, page)
  const typed = { ...draft, answers }
  // The form itself may have changed under the page; that is told before anything is stored.
  const isOtherForm = isMerged && draft.merge !== null
  if (isOtherForm || conflicts.length > 0)
    return open(request, { opened: { ...opened, draft: typed }, page }, { conflicts })
  const kept = storable(draft.form, answers)
  const saved = await request.call(saveDraft, {
    params: { draftId: draft.id },
    body: { revision: draft.revision, answers: kept },
  })
  if (!saved.ok) {
    const { errors = [] } = saved.problem
    if (saved.problem.code === 'draft.stale') return onPage(request, save)
    if (errors.length === 0) return problemPage(request, saved.problem)
    return open(request, { opened: { ...opened, draft: typed }, page }, { problems: errors })
  }
  const now = { ...opened, draft: { ...typed, revision: saved.value.revision } }
  const problems = formProblems(typed, request.language).filter((problem) => isOnPage(page, problem))
  // What no draft can hold, such as a word in place of a number, stands on this page only.
  const lost = problems.filter(
    ({ path }) => own(answers, fieldOfPath(path)) !== undefined && own(kept, fieldOfPath(path)) === undefined,
  )
  if (action?.kind === 'choose_files' && lost.length === 0)
    return { redirect: fieldFilesAddress(draft, action.field, isReturning(request)) }
  if (action) return open(request, { opened: now, page }, { problems: lost })
  if (posted(request, '_go') === 'later' && lost.length === 0)
    return { redirect: draftPath(draft), flash: say('draft.kept') }
  if (problems.length > 0) return open(request, { opened: now, page }, { problems })
  const next = isReturning(request) ? undefined : after(formPages(typed), page)
  if (next) return { redirect: next.path, ...(isMerged && { flash: say('form.merged') }) }
  return toMaterials(request, now)
}

/** One part is changed from the summary, and the summary is gone back to. */
const isReturning = (request: PortalRequest): boolean =>
  request.query.return === 'check' || posted(request, '_return') === 'check'

function after(pages: readonly FormPage[], page: FormPage): FormPage | undefined {
  const index = pages.findIndex(({ path }) => path === page.path)
  return pages[index + 1]
}

/** The form is done: the sources are asked what need not be handed in. */
async function toMaterials(request: PortalRequest, { draft }: OpenDraft): Promise<PortalResponse> {
  const planned = await request.call(planDraft, { params: { draftId: draft.id } })
  if (!planned.ok) return problemPage(request, planned.problem)
  if (isReturning(request)) return { redirect: draftPath(draft, '/check') }
  if (planned.value.plan?.entries.length === 0)
    return {
      redirect: draftPath(draft, '/delivery'),
      flash: t(request.language)('form.nothing_needed'),
    }
  return { redirect: draftPath(draft, '/materials') }
}
