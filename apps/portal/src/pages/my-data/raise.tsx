import {
  HOLDINGS,
  type HoldingKey,
  listHeldData,
  OBJECTION_KINDS,
  raiseObjection,
} from '@tongban/contracts/privacy.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button, ButtonLink } from '@tongban/ui/components/button.tsx'
import { ErrorSummary, type SummaryEntry } from '@tongban/ui/components/error-summary.tsx'
import { Facts } from '@tongban/ui/components/facts.tsx'
import { ChoiceField, TextField } from '@tongban/ui/components/field.tsx'
import { posted } from '../../address.ts'
import { TextAreaField } from '../../components/text-area-field.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute, PortalRequest, PortalResponse } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { myDataHead } from './frame.tsx'

const PATH = '/my-data/objections/new'

type Typed = {
  section: HoldingKey
  thing: string
  datum: string
  shown: string
  kind: string
  wanted: string
  reason: string
}

/** 提出数据异议 about one datum of 我的数据. */
export const raiseObjectionPage: PageRoute = {
  method: 'GET',
  path: PATH,
  signedIn: true,
  async handle(request) {
    const found = await request.call(listHeldData, {})
    if (!found.ok) return problemPage(request, found.problem)
    // The address names the datum by its id: nothing personal stands in it.
    const section = found.value.sections.find(({ key }) => key === request.query.section)
    const item = section?.items.find(({ id }) => id === request.query.id)
    if (!section || !item) return { redirect: '/my-data' }
    const datum = `${section.title}：${item.title}`.slice(0, 100)
    const shown = item.facts
      .map(({ label, value }) => `${label}：${value}`)
      .join('；')
      .slice(0, 500)
    return form(
      request,
      {
        section: section.key,
        thing: item.id,
        datum,
        shown,
        kind: 'correct',
        wanted: '',
        reason: '',
      },
      [],
    )
  },
}

export const raiseObjectionPost: PageRoute = {
  method: 'POST',
  path: PATH,
  signedIn: true,
  async handle(request) {
    const section = sectionOf(posted(request, 'section'))
    if (!section) return { redirect: '/my-data' }
    const typed: Typed = {
      section,
      thing: posted(request, 'thing').slice(0, 100),
      datum: posted(request, 'datum'),
      shown: posted(request, 'shown'),
      kind: posted(request, 'kind'),
      wanted: posted(request, 'wanted'),
      reason: posted(request, 'reason'),
    }
    const kind = OBJECTION_KINDS.find((name) => name === typed.kind)
    const wrong = faultsOf(request, typed)
    if (wrong.length > 0 || !kind) return form(request, typed, wrong)
    const { thing, datum, shown, reason, wanted } = typed
    const raised = await request.call(raiseObjection, {
      body: { kind, section, datum, shown, reason, ...(thing && { thing }), ...(wanted && { wanted }) },
    })
    if (!raised.ok) return problemPage(request, raised.problem)
    const day = formatDay(raised.value.dueOn, request.language)
    return { redirect: '/my-data/objections', flash: t(request.language)('my_data.raised', { day }) }
  },
}

const sectionOf = (text: string | undefined): HoldingKey | undefined => HOLDINGS.find((key) => key === text)

function faultsOf(request: PortalRequest, { kind, wanted, reason }: Typed): SummaryEntry[] {
  const say = t(request.language)
  return [
    ...(kind ? [] : [{ fieldId: 'kind-correct', message: say('my_data.enter_kind') }]),
    ...(kind === 'correct' && !wanted ? [{ fieldId: 'wanted', message: say('my_data.enter_wanted') }] : []),
    ...(reason.length < 4 ? [{ fieldId: 'reason', message: say('my_data.enter_reason') }] : []),
  ]
}

function form(request: PortalRequest, typed: Typed, wrong: readonly SummaryEntry[]): Promise<PortalResponse> {
  const head = myDataHead(request, 'my_data.raise', wrong.length > 0 ? 422 : undefined)
  return show(request, head, <Raise typed={typed} wrong={wrong} />)
}

function Raise({ typed, wrong }: { typed: Typed; wrong: readonly SummaryEntry[] }) {
  const { t } = usePage()
  const faultOf = (id: string) => wrong.find(({ fieldId }) => fieldId === id)?.message
  return (
    <div class="wrap narrow">
      {wrong.length > 0 && <ErrorSummary title={t('my_data.problem')} entries={wrong} />}
      <h1>{t('my_data.raise')}</h1>
      <p class="lead">
        <Zh>{t('my_data.raise_about', { datum: typed.datum })}</Zh>
      </p>
      {typed.shown && <Facts facts={[{ label: t('my_data.shown_was'), value: <Zh>{typed.shown}</Zh> }]} />}
      <PostForm action={PATH} class="panel">
        <input type="hidden" name="section" value={typed.section} />
        <input type="hidden" name="thing" value={typed.thing} />
        <input type="hidden" name="datum" value={typed.datum} />
        <input type="hidden" name="shown" value={typed.shown} />
        <ChoiceField
          name="kind"
          legend={t('my_data.kind')}
          value={typed.kind}
          choices={OBJECTION_KINDS.map((kind) => ({
            value: kind,
            label: t(`my_data.kind_${kind}`),
            hint: t(`my_data.kind_${kind}_hint`),
          }))}
        />
        <TextField
          id="wanted"
          name="wanted"
          label={t('my_data.wanted')}
          hint={t('my_data.wanted_hint')}
          error={faultOf('wanted')}
          value={typed.wanted}
          maxLength={500}
        />
        <TextAreaField
          id="reason"
          name="reason"
          label={t('my_data.reason')}
          hint={t('my_data.reason_hint')}
          value={typed.reason}
          error={faultOf('reason')}
        />
        <div class="tb-form-actions">
          <Button large>{t('my_data.send')}</Button>
          <ButtonLink href="/my-data" kind="secondary">
            {t('my_data.cancel')}
          </ButtonLink>
        </div>
      </PostForm>
    </div>
  )
}
