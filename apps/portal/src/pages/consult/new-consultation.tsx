import { getGuide } from '@tongban/contracts/catalog.ts'
import { askConsultation } from '@tongban/contracts/consultations.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button } from '@tongban/ui/components/button.tsx'
import { ErrorSummary } from '@tongban/ui/components/error-summary.tsx'
import { posted } from '../../address.ts'
import { TextAreaField } from '../../components/text-area-field.tsx'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute, PortalRequest, PortalResponse } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { problemLine } from '../../problem-line.ts'
import { show } from '../../show.tsx'
import { ConsultationReceipt } from './consultation-receipt.tsx'

const LONGEST = 1000
type Written = { question: string; item: string; wrong: string | null }

/** 咨询工作人员: with what was asked of 智能问答 already written down. */
export const newConsultationPage: PageRoute = {
  method: 'GET',
  path: '/consultations/new',
  handle: ({ query, ...request }) =>
    ask(
      { query, ...request },
      {
        question: (query.question ?? '').slice(0, LONGEST),
        item: (query.item ?? '').slice(0, 40),
        wrong: null,
      },
    ),
}

export const newConsultationPost: PageRoute = {
  method: 'POST',
  path: '/consultations/new',
  async handle(request) {
    const say = t(request.language)
    const question = posted(request, 'question').replaceAll('\r\n', '\n')
    const item = posted(request, 'item')
    if (question.length < 2) return ask(request, { question, item, wrong: say('consult.enter_question') })
    if (question.length > LONGEST) return ask(request, { question, item, wrong: say('consult.too_long') })
    const sent = await request.call(askConsultation, {
      body: { question, ...(item && { itemCode: item }), ...(request.region && { region: request.region }) },
    })
    if (!sent.ok) {
      const wrong = problemLine(sent.problem, request.language)
      return ask(request, { question, item: sent.problem.code === 'item.not_found' ? '' : item, wrong })
    }
    const { consultation, queryCode } = sent.value
    if (queryCode === null)
      return { redirect: `/consultations/${consultation.id}`, flash: say('consult.sent') }
    return show(
      request,
      { title: say('consult.sent'), hidden: true, ownAsk: true },
      <ConsultationReceipt consultation={consultation} queryCode={queryCode} />,
    )
  },
}

async function ask(request: PortalRequest, written: Written): Promise<PortalResponse> {
  const guide = written.item ? await request.call(getGuide, { params: { code: written.item } }) : null
  return show(
    request,
    {
      title: t(request.language)('consult.new'),
      hidden: true,
      ownAsk: true,
      ...(written.wrong && { status: 422 }),
    },
    <QuestionForm
      {...written}
      item={guide?.ok ? guide.value.code : ''}
      itemName={guide?.ok ? guide.value.definition.name : null}
      office={guide?.ok ? guide.value.organization.name : null}
    />,
  )
}

function QuestionForm(props: Written & { itemName: string | null; office: string | null }) {
  const { t, request, placeName } = usePage()
  const { question, item, itemName, office, wrong } = props
  return (
    <div class="wrap narrow">
      {wrong && (
        <ErrorSummary title={t('consult.problem')} entries={[{ fieldId: 'question', message: wrong }]} />
      )}
      <h1>{t('consult.new')}</h1>
      <p class="lead">{t('consult.lead')}</p>
      <PostForm action="/consultations/new" class="panel">
        {itemName && (
          <p class="consult-about">
            <input type="hidden" name="item" value={item} />
            <span class="tb-soft">{t('consult.item')}</span> <Zh>{itemName}</Zh>
          </p>
        )}
        <p class="consult-about">
          <span class="tb-soft">{t('consult.to')}</span>{' '}
          {office ? (
            <Zh>{office}</Zh>
          ) : placeName ? (
            t('consult.to_centre', { place: placeName })
          ) : (
            t('consult.to_any_centre')
          )}
        </p>
        <TextAreaField
          id="question"
          name="question"
          label={t('consult.question')}
          hint={t('consult.question_hint')}
          value={question}
          error={wrong ?? undefined}
        />
        {!request.me && <p class="consult-note tb-soft tb-small">{t('consult.anonymous')}</p>}
        <div class="tb-form-actions">
          <Button large>{t('consult.send')}</Button>
        </div>
      </PostForm>
      <p class="after-panel">
        <a href={request.me ? '/consultations' : '/consultations/track'}>
          {t(request.me ? 'consult.mine' : 'consult.track')}
        </a>
      </p>
    </div>
  )
}
