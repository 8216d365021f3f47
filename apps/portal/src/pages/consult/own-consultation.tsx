import {
  type Consultation,
  closeConsultation,
  followUpConsultation,
  getMyConsultation,
} from '@tongban/contracts/consultations.ts'
import { t } from '@tongban/i18n/portal.ts'
import { posted } from '../../address.ts'
import type { PageRoute, PortalRequest, PortalResponse } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { ConsultationView } from './consultation-view.tsx'

/** One of the reader's own consultations. */
export const consultationPage: PageRoute = {
  method: 'GET',
  path: '/consultations/:consultationId',
  signedIn: true,
  handle: (request) => open(request, null),
}

export const consultationPost: PageRoute = {
  method: 'POST',
  path: '/consultations/:consultationId',
  signedIn: true,
  async handle(request) {
    const consultationId = request.params.consultationId ?? ''
    const say = t(request.language)
    const question = posted(request, 'question')
    const isClosing = posted(request, 'act') === 'close'
    if (!isClosing && question.length < 2) return open(request, say('consult.enter_question'))
    const params = { consultationId }
    const done = isClosing
      ? await request.call(closeConsultation, { params, body: {} })
      : await request.call(followUpConsultation, { params, body: { question } })
    if (!done.ok) return problemPage(request, done.problem)
    return {
      redirect: `/consultations/${done.value.id}`,
      flash: say(isClosing ? 'consult.closed' : 'consult.followed_up'),
    }
  },
}

async function open(request: PortalRequest, wrong: string | null): Promise<PortalResponse> {
  const params = { consultationId: request.params.consultationId ?? '' }
  const found = await request.call(getMyConsultation, { params })
  if (!found.ok) return problemPage(request, found.problem)
  return showConsultation(request, found.value, wrong)
}

function showConsultation(request: PortalRequest, consultation: Consultation, wrong: string | null) {
  const say = t(request.language)
  return show(
    request,
    {
      title: say('consult.title'),
      section: 'me',
      hidden: true,
      crumbs: [{ href: '/consultations', label: say('consult.mine') }],
      ...(wrong && { status: 422 }),
    },
    <ConsultationView
      consultation={consultation}
      action={`/consultations/${consultation.id}`}
      wrong={wrong}
    />,
  )
}
