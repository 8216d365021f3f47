import { listMyCases } from '@tongban/contracts/applicant-cases.ts'
import { getIntermediary, rateIntermediary } from '@tongban/contracts/intermediaries.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button } from '@tongban/ui/components/button.tsx'
import { ErrorSummary } from '@tongban/ui/components/error-summary.tsx'
import { posted } from '../../address.ts'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute, PortalRequest } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { Faces } from '../cases/faces.tsx'
import { ratingLevel } from '../cases/rating-levels.ts'

const path = '/intermediaries/:intermediaryId/rating'
const MOST_CASES = 50

type Rated = ResultOf<typeof getIntermediary>
/** A case whose item asks for a service of the intermediary. */
type Use = { readonly caseId: string; readonly itemName: string; readonly service: string }

/** For who applied for something that asks for its service: once a case and service. */
export const intermediaryRatingPage: PageRoute = {
  method: 'GET',
  path,
  signedIn: true,
  async handle(request) {
    const found = await open(request)
    return 'answer' in found ? found.answer : ask(request, found)
  },
}

export const intermediaryRatingPost: PageRoute = {
  method: 'POST',
  path,
  signedIn: true,
  async handle(request) {
    const found = await open(request)
    if ('answer' in found) return found.answer
    const use = found.uses.find((one) => useId(one) === posted(request, 'use'))
    const level = ratingLevel(Number(posted(request, 'level')))
    if (!use || level === null) return ask(request, found, { chosen: use })
    const rated = await request.call(rateIntermediary, {
      params: { intermediaryId: found.one.id },
      body: { caseId: use.caseId, service: use.service, level },
    })
    if (!rated.ok && rated.problem.code !== 'rating.already') return problemPage(request, rated.problem)
    const word = rated.ok ? 'intermediaries_page.rated' : 'intermediaries_page.rated_before'
    return { redirect: `/intermediaries/${found.one.id}`, flash: t(request.language)(word) }
  },
}

async function open(request: PortalRequest) {
  const { intermediaryId = '' } = request.params
  const found = await request.call(getIntermediary, { params: { intermediaryId } })
  if (!found.ok) return { answer: problemPage(request, found.problem) }
  const cases = await request.call(listMyCases, { query: { limit: MOST_CASES } })
  if (!cases.ok) return { answer: problemPage(request, cases.problem) }
  const one = found.value
  const uses = cases.value.items.flatMap(({ id, itemCode, itemName }) =>
    one.items
      .filter(({ code }) => code === itemCode)
      .map(({ service }) => ({ caseId: id, itemName, service })),
  )
  if (uses.length > 0) return { one, uses }
  const flash = t(request.language)('intermediaries_page.not_used')
  return { answer: { redirect: `/intermediaries/${one.id}`, flash } }
}

const useId = ({ caseId, service }: Use): string => `${caseId} ${service}`

/** `wrong`: something was not chosen, and which use was. */
function ask(
  request: PortalRequest,
  { one, uses }: { one: Rated; uses: readonly Use[] },
  wrong?: { chosen: Use | undefined },
) {
  const say = t(request.language)
  const crumbs = [
    { href: '/intermediaries', label: say('intermediaries_page.title') },
    { href: `/intermediaries/${one.id}`, label: one.name },
  ]
  return show(
    request,
    {
      title: say('intermediaries_page.rate'),
      section: 'services',
      crumbs,
      ...(wrong && { status: 422 }),
    },
    <Rate one={one} uses={uses} chosen={wrong?.chosen ?? uses[0]} isWrong={wrong !== undefined} />,
  )
}

type Props = { one: Rated; uses: readonly Use[]; chosen: Use | undefined; isWrong: boolean }

function Rate({ one, uses, chosen, isWrong }: Props) {
  const { t } = usePage()
  return (
    <div class="wrap narrow">
      {isWrong && (
        <ErrorSummary
          title={t('rating.problem')}
          entries={[{ fieldId: 'level-1', message: t('rating.choose') }]}
        />
      )}
      <h1>{t('intermediaries_page.rate')}</h1>
      <PostForm action={`/intermediaries/${one.id}/rating`} class="panel">
        <fieldset class="tb-field">
          <legend class="tb-label">{t('intermediaries_page.rate_what')}</legend>
          <div class="tb-choices">
            {uses.map((use, at) => (
              <div key={useId(use)} class="tb-choice">
                <input type="radio" id={`use-${at}`} name="use" value={useId(use)} checked={use === chosen} />
                <label class="tb-choice-label" for={`use-${at}`}>
                  <Zh>
                    {use.service} · {use.itemName}
                  </Zh>
                </label>
              </div>
            ))}
          </div>
        </fieldset>
        <Faces of={one.name} chosen={null} error={isWrong ? t('rating.choose') : undefined} />
        <div class="tb-form-actions">
          <Button large>{t('rating.submit')}</Button>
        </div>
      </PostForm>
    </div>
  )
}
