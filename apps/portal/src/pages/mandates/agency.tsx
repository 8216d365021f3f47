import type { Problem } from '@tongban/contracts/failures.ts'
import { askConsent, beginHelp, beginHelpByCode, getAgency } from '@tongban/contracts/mandates.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button } from '@tongban/ui/components/button.tsx'
import { ErrorSummary, type SummaryEntry } from '@tongban/ui/components/error-summary.tsx'
import { TextField } from '@tongban/ui/components/field.tsx'
import { posted } from '../../address.ts'
import { Zh } from '../../components/zh.tsx'
import {
  DemonstrationCode,
  KeptDemonstrationCode,
  postedDemonstrationCode,
} from '../../demonstration-code.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute, PortalRequest, PortalResponse } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { problemLine } from '../../problem-line.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { type Found, findItems, itemsOf, postedAll, type ScopeItem } from './chosen-items.ts'
import { ItemChoice } from './mandate-form.tsx'

type Consent = ResultOf<typeof askConsent>
type Asked = {
  /** The 代办点 by which the clerk helps. */
  readonly servicePoint: string
  readonly items: readonly ScopeItem[]
  readonly found: readonly Found[] | null
  readonly challenge: string
  readonly demonstrationCode: string | null
  readonly wrong: readonly SummaryEntry[]
}

/** 村社代办: the clerk of a service point acts for somebody with their consent of the day. */
export const agencyPage: PageRoute = {
  method: 'GET',
  path: '/agency',
  signedIn: true,
  handle: (request) => ask(request, {}),
}

export const agencyPost: PageRoute = {
  method: 'POST',
  path: '/agency',
  signedIn: true,
  async handle(request) {
    const say = t(request.language)
    const items = (await itemsOf(request, postedAll(request, 'item'))).slice(0, 1)
    const [item] = items
    const q = posted(request, 'q')
    if (posted(request, 'act') === 'find')
      return ask(request, { items, found: q ? await findItems(request, q, items) : [] })
    const challenge = posted(request, 'challenge')
    const code = posted(request, 'code').replaceAll(/\s/g, '')
    if (posted(request, 'act') === 'begin' && challenge && /^\d{6}$/.test(code)) {
      const begun = await request.call(beginHelp, { body: { challenge, code } })
      return begun.ok
        ? start(request, begun.value.principalName, item)
        : again(
            request,
            { items, challenge, demonstrationCode: postedDemonstrationCode(request) },
            'code',
            begun.problem,
          )
    }
    if (!item) return ask(request, { wrong: [{ fieldId: 'q', message: say('mandates.agency_choose_item') }] })
    const oneCode = posted(request, 'one_code')
    if (oneCode) {
      const body = { oneCode: oneCode.slice(0, 200), basicCode: item.basicCode }
      const begun = await request.call(beginHelpByCode, { body })
      return begun.ok
        ? start(request, begun.value.principalName, item)
        : again(request, { items }, 'one-code', begun.problem)
    }
    const wrong: SummaryEntry[] = []
    if (!posted(request, 'name')) wrong.push({ fieldId: 'name', message: say('mandates.enter_name') })
    if (!posted(request, 'number')) wrong.push({ fieldId: 'number', message: say('mandates.enter_number') })
    if (wrong.length > 0) return ask(request, { items, wrong })
    const holder = {
      name: posted(request, 'name').slice(0, 60),
      number: posted(request, 'number').slice(0, 40),
    }
    const sent = await request.call(askConsent, { body: { holder, basicCode: item.basicCode } })
    return sent.ok ? ask(request, { items, ...consentOf(sent.value) }) : problemPage(request, sent.problem)
  },
}

const consentOf = ({ challenge, demonstrationCode }: Consent) => ({ challenge, demonstrationCode })

function start(request: PortalRequest, name: string, item: ScopeItem | undefined): PortalResponse {
  const flash = t(request.language)('mandates.agency_begun', { name })
  return { redirect: item ? `/search?q=${encodeURIComponent(item.name)}` : '/', flash }
}

function again(
  request: PortalRequest,
  asked: Partial<Asked>,
  fieldId: string,
  { status, title, detail, ...problem }: Problem,
): Promise<PortalResponse> {
  if (status === 401 || status === 403) return problemPage(request, { status, title, detail, ...problem })
  return ask(request, {
    ...asked,
    wrong: [{ fieldId, message: problemLine({ title, detail }, request.language) }],
  })
}

async function ask(request: PortalRequest, given: Partial<Asked>): Promise<PortalResponse> {
  // Who helps somebody already ends that first.
  if (request.me?.actingAs) return { redirect: '/mandates' }
  const agency = await request.call(getAgency, {})
  if (!agency.ok) return problemPage(request, agency.problem)
  const { servicePoint } = agency.value
  const asked: Asked = {
    servicePoint,
    items: [],
    found: null,
    challenge: '',
    demonstrationCode: null,
    wrong: [],
    ...given,
  }
  return show(
    request,
    {
      title: t(request.language)('mandates.agency'),
      section: 'me',
      crumbs: [{ href: '/me', label: t(request.language)('me.title') }],
      status: asked.wrong.length > 0 ? 422 : 200,
      hidden: true,
      ownSearch: true,
      ownAsk: true,
    },
    <Agency {...asked} />,
  )
}

function Agency({ servicePoint, items, found, challenge, demonstrationCode, wrong }: Asked) {
  const { t, request } = usePage()
  const error = (id: string) => wrong.find(({ fieldId }) => fieldId === id)?.message
  const field = (id: string, name: string, label: string, hint?: string) => (
    <TextField
      id={id}
      name={name}
      label={label}
      hint={hint}
      value={posted(request, name)}
      error={error(id)}
      autocomplete="off"
      maxLength={200}
    />
  )
  return (
    <div class="wrap narrow">
      {wrong.length > 0 && <ErrorSummary title={t('mandates.agency_problem')} entries={wrong} />}
      <h1>{t('mandates.agency')}</h1>
      <p class="lead">{t('mandates.agency_lead')}</p>
      <DemonstrationCode code={demonstrationCode} />
      <PostForm action="/agency" class="panel">
        {challenge && <input type="hidden" name="challenge" value={challenge} />}
        <KeptDemonstrationCode code={demonstrationCode} />
        <p class="tb-field">
          <Zh>{t('mandates.agency_as', { point: servicePoint, name: request.me?.name ?? '' })}</Zh>
        </p>
        <ItemChoice
          entry={{ items, q: posted(request, 'q') }}
          found={found}
          error={error('q')}
          label={t('mandates.agency_item')}
          page="/agency"
        />
        {field('name', 'name', t('mandates.agency_person'))}
        {field('number', 'number', t('mandates.agency_number'))}
        {challenge ? (
          <TextField
            id="code"
            name="code"
            label={t('mandates.agency_code')}
            hint={t('mandates.agency_code_hint')}
            error={error('code')}
            inputMode="numeric"
            autocomplete="one-time-code"
            maxLength={10}
          />
        ) : (
          <>
            {field('one-code', 'one_code', t('mandates.agency_one_code'))}
            <p class="find-items">
              <Button kind="secondary" name="act" value="code">
                {t('mandates.agency_begin')}
              </Button>
            </p>
          </>
        )}
        <div class="tb-form-actions">
          <Button large name="act" value={challenge ? 'begin' : 'send'}>
            {t(challenge ? 'mandates.agency_begin' : 'mandates.agency_send')}
          </Button>
        </div>
      </PostForm>
    </div>
  )
}
