import { type Guide, getChecklist, getGuide } from '@tongban/contracts/catalog.ts'
import { listDrafts, startDraft } from '@tongban/contracts/drafts.ts'
import type { Problem } from '@tongban/contracts/failures.ts'
import type { Capacity, Me } from '@tongban/contracts/identity.ts'
import { t } from '@tongban/i18n/portal.ts'
import { address } from '../../address.ts'
import type { PageRoute, PortalRequest, PortalResponse } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { readScenario, type Scenario } from '../guide/scenario.ts'
import { namesOfScopes } from '../mandates/chosen-items.ts'
import { fatePage } from '../notices/fate.tsx'
import { draftPath } from './draft-path.ts'
import { type Misfit, OtherCapacity, Start } from './start-view.tsx'

/** 开始办理: for whom, and with which answers. A GET changes nothing, for browsers fetch links in advance. */
export const startPage: PageRoute = {
  method: 'GET',
  path: '/items/:code/apply',
  signedIn: true,
  handle: (request) => withGuide(request, request.query, showStart),
}

/** From the page above or straight from a guide. Who is not signed in comes back with the answers. */
export const startPost: PageRoute = {
  method: 'POST',
  path: '/items/:code/apply',
  handle: (request) =>
    withGuide(request, request.form, async (reader, guide, scenario) => {
      if (!reader.me) return { redirect: address('/sign-in', { next: startAddress(guide, scenario) }) }
      if (!scenario.complete || misfitOf(guide, reader.me)) return showStart(reader, guide, scenario)
      const started = await reader.call(startDraft, {
        body: { itemCode: guide.code, scenario: scenario.answers },
      })
      if (started.ok) return { redirect: draftPath(started.value) }
      const { problem } = started
      return problem.code === 'item.not_eligible'
        ? showStart(reader, guide, scenario, problem)
        : problemPage(reader, problem)
    }),
}

type Next = (request: PortalRequest, guide: Guide, scenario: Scenario) => Promise<PortalResponse>

async function withGuide(
  request: PortalRequest,
  given: Readonly<Record<string, string | string[]>>,
  next: Next,
): Promise<PortalResponse> {
  const found = await request.call(getGuide, { params: { code: request.params.code ?? '' } })
  if (!found.ok) return fatePage(request, request.params.code ?? '', found.problem)
  const single = Object.entries(given).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  const scenario = readScenario(found.value.definition.scenarios, Object.fromEntries(single))
  return next(request, found.value, scenario)
}

async function showStart(
  request: PortalRequest,
  guide: Guide,
  scenario: Scenario,
  problem?: Problem,
): Promise<PortalResponse> {
  const { me } = request
  const { code, definition } = guide
  const head = {
    title: t(request.language)('start.title', { item: definition.name }),
    section: 'services',
    hidden: true,
    crumbs: [{ href: `/items/${code}`, label: definition.name }],
    ...(problem && { status: problem.status }),
  } as const
  const misfit = me && misfitOf(guide, me)
  if (misfit)
    return show(
      request,
      head,
      <OtherCapacity
        guide={guide}
        {...misfit}
        names={await namesOfScopes(request, misfit.offered)}
        next={startAddress(guide, scenario)}
      />,
    )
  const [drafts, planned] = await Promise.all([
    request.call(listDrafts, { query: { limit: 100 } }),
    scenario.complete
      ? request.call(getChecklist, { params: { code }, body: { scenario: scenario.answers } })
      : null,
  ])
  const existing = drafts.ok ? drafts.value.items.find(({ itemCode }) => itemCode === code) : undefined
  const problems = problem
    ? [problem.detail]
    : planned?.ok && !planned.value.eligible
      ? planned.value.problems
      : []
  return show(
    request,
    head,
    <Start guide={guide} scenario={scenario} existing={existing ?? null} problems={problems} />,
  )
}

const startAddress = (guide: Guide, scenario: Scenario): string =>
  address(`/items/${guide.code}/apply`, scenario.answers)

/** What is in the way of applying in the present name, and the capacities in which one may; null: nothing is. */
function misfitOf(
  guide: Guide,
  { actingAs, capacities }: Me,
): { why: Misfit; offered: readonly Capacity[] } | null {
  if (!serves(guide, actingAs?.kind ?? 'person'))
    return {
      why: guide.definition.subjects.includes('1') ? 'persons_only' : 'firms_only',
      offered: capacities.filter((capacity) => serves(guide, capacity.kind)),
    }
  if (!actingAs || covers(actingAs, guide)) return null
  const offered = capacities.filter(
    (capacity) => capacity.subjectId === actingAs.subjectId && covers(capacity, guide),
  )
  return offered.length > 0 ? { why: 'other_mandate', offered } : null
}

const covers = ({ basicCodes }: Capacity, { definition }: Guide): boolean =>
  basicCodes === null || basicCodes.includes(definition.basicCode)

/** 服务对象: code 1 is 自然人, all others are kinds of firms and bodies. */
const serves = ({ definition: { subjects } }: Guide, kind: 'person' | 'firm'): boolean =>
  subjects.some((code) => (code === '1') === (kind === 'person'))
