import {
  closeConsultation,
  followUpConsultation,
  trackConsultation,
} from '@tongban/contracts/consultations.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button } from '@tongban/ui/components/button.tsx'
import { ErrorSummary } from '@tongban/ui/components/error-summary.tsx'
import { TextField } from '@tongban/ui/components/field.tsx'
import { posted } from '../../address.ts'
import { usePage } from '../../page.tsx'
import type { PageRoute, PortalRequest, PortalResponse } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { problemLine } from '../../problem-line.ts'
import { show } from '../../show.tsx'
import { ConsultationView } from './consultation-view.tsx'

type Typed = { number: string; code: string; wrong: string | null }

/** 咨询答复查询 without signing in, by the number and code that were shown. */
export const trackConsultationPage: PageRoute = {
  method: 'GET',
  path: '/consultations/track',
  handle: (request) => ask(request, { number: '', code: '', wrong: null }),
}

/** Shows it, and takes what may be done with it: number and code go along, since there is no session. */
export const trackConsultationPost: PageRoute = {
  method: 'POST',
  path: '/consultations/track',
  async handle(request) {
    const say = t(request.language)
    const number = posted(request, 'number').slice(0, 20)
    const code = posted(request, 'code').slice(0, 12)
    if (!number || code.length < 8) return ask(request, { number, code, wrong: say('consult.enter_both') })
    const found = await request.call(trackConsultation, { body: { number, queryCode: code } })
    if (!found.ok) {
      const wrong = problemLine(found.problem, request.language)
      return ask(request, { number, code, wrong })
    }
    const done = await act(request, found.value.id, code)
    const wrong = done && !done.ok ? problemLine(done.problem, request.language) : null
    const isEmpty = posted(request, 'act') === 'follow_up' && done === null
    return show(
      request,
      { title: say('consult.title'), hidden: true, ...((wrong || isEmpty) && { status: 422 }) },
      <ConsultationView
        consultation={done?.ok ? done.value : found.value}
        action="/consultations/track"
        carried={{ number, code }}
        wrong={isEmpty ? say('consult.enter_question') : wrong}
      />,
    )
  },
}

async function act(request: PortalRequest, consultationId: string, queryCode: string) {
  const params = { consultationId }
  const question = posted(request, 'question')
  if (posted(request, 'act') === 'close')
    return request.call(closeConsultation, { params, body: { queryCode } })
  if (posted(request, 'act') === 'follow_up' && question.length >= 2)
    return request.call(followUpConsultation, { params, body: { question, queryCode } })
  return null
}

function ask(request: PortalRequest, typed: Typed): Promise<PortalResponse> {
  return show(
    request,
    { title: t(request.language)('consult.track'), status: typed.wrong ? 422 : 200 },
    <TrackForm {...typed} />,
  )
}

function TrackForm({ number, code, wrong }: Typed) {
  const { t } = usePage()
  return (
    <div class="wrap narrow">
      {wrong && (
        <ErrorSummary title={t('consult.problem')} entries={[{ fieldId: 'number', message: wrong }]} />
      )}
      <h1>{t('consult.track')}</h1>
      <p class="lead">{t('consult.track_hint')}</p>
      <PostForm action="/consultations/track" class="panel">
        <TextField
          id="number"
          name="number"
          label={t('consult.number')}
          value={number}
          autocomplete="off"
          maxLength={20}
          required
        />
        <TextField
          id="code"
          name="code"
          label={t('consult.code')}
          value={code}
          autocomplete="off"
          maxLength={12}
          required
        />
        <div class="tb-form-actions">
          <Button large>{t('consult.look')}</Button>
        </div>
      </PostForm>
    </div>
  )
}
