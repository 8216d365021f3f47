import { getChecklist } from '@tongban/contracts/catalog.ts'
import { type DeliveryChoice, type Draft, saveDraft } from '@tongban/contracts/drafts.ts'
import { t } from '@tongban/i18n/portal.ts'
import { canonicalPhone, phoneFault } from '@tongban/law/identifiers/phone.ts'
import type { SummaryEntry } from '@tongban/ui/components/error-summary.tsx'
import { posted } from '../../address.ts'
import type { PageRoute, PortalRequest } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { deliveryMethods, knownAddressee } from './delivery-choice.ts'
import { DeliveryStep } from './delivery-view.tsx'
import { draftPath } from './draft-path.ts'
import { type OpenDraft, openDraft } from './open-draft.ts'
import { stepPage } from './step-head.tsx'

const path = '/drafts/:draftId/delivery'

export const deliveryPage: PageRoute = {
  method: 'GET',
  path,
  signedIn: true,
  async handle(request) {
    const opened = await openDraft(request)
    if (!opened.ok) return opened.answer
    const { draft } = opened.value
    const wish = draft.delivery ?? { method: 'electronic', ...knownAddressee(draft) }
    return showStep(request, { opened: opened.value, wish, fee: await feeOf(request, draft) })
  },
}

export const deliveryPost: PageRoute = {
  method: 'POST',
  path,
  signedIn: true,
  async handle(request) {
    const opened = await openDraft(request)
    if (!opened.ok) return opened.answer
    const { draft } = opened.value
    const fee = await feeOf(request, draft)
    const method = deliveryMethods(opened.value.guide, fee).find((one) => one === posted(request, 'method'))
    const wish = readWish(request, method ?? 'electronic')
    const wrong = method ? problemsOf(request, wish) : [asked(request)]
    const again = { opened: opened.value, wish, fee, wrong }
    if (wrong.some(({ tooLong }) => tooLong) || !method) return showStep(request, again)
    const saved = await request.call(saveDraft, {
      params: { draftId: draft.id },
      body: { revision: draft.revision, answers: draft.answers, delivery: wish },
    })
    if (!saved.ok) return problemPage(request, saved.problem)
    if (posted(request, '_go') === 'later')
      return { redirect: draftPath(draft), flash: t(request.language)('draft.kept') }
    return wrong.length > 0 ? showStep(request, again) : { redirect: draftPath(draft, '/check') }
  },
}

/** In fen, in the situation of this applicant. */
async function feeOf(request: PortalRequest, { itemCode, scenario }: Draft): Promise<number> {
  const planned = await request.call(getChecklist, { params: { code: itemCode }, body: { scenario } })
  return planned.ok ? planned.value.fee : 0
}

function showStep(
  request: PortalRequest,
  shown: { opened: OpenDraft; wish: DeliveryChoice; fee: number; wrong?: readonly SummaryEntry[] },
) {
  const { wrong = [] } = shown
  return show(
    request,
    stepPage(request, 'delivery', shown.opened, wrong.length > 0),
    <DeliveryStep {...shown} wrong={wrong} />,
  )
}

function readWish(request: PortalRequest, method: DeliveryChoice['method']): DeliveryChoice {
  const [recipient, phone, address] = [
    posted(request, 'recipient'),
    posted(request, 'phone'),
    posted(request, 'address'),
  ]
  return {
    method,
    ...(recipient && { recipient }),
    ...(phone && { phone: canonicalPhone(phone).slice(0, 20) }),
    ...(address && { address }),
  }
}

/** `tooLong`: cannot be stored as it is. */
type Wrong = SummaryEntry & { tooLong?: boolean }

const asked = ({ language }: PortalRequest): Wrong => ({
  fieldId: 'method',
  message: t(language)('delivery.choose'),
})

function problemsOf({ language }: PortalRequest, wish: DeliveryChoice): Wrong[] {
  const say = t(language)
  const { method, recipient = '', phone = '', address = '' } = wish
  const wrong: Wrong[] = []
  if (recipient.length > 40)
    wrong.push({ fieldId: 'recipient', message: say('delivery.recipient_long'), tooLong: true })
  if (address.length > 200)
    wrong.push({ fieldId: 'address', message: say('delivery.address_long'), tooLong: true })
  if (method !== 'courier') return wrong
  if (!recipient) wrong.push({ fieldId: 'recipient', message: say('delivery.enter_recipient') })
  if (phoneFault(phone) !== null) wrong.push({ fieldId: 'phone', message: say('delivery.enter_phone') })
  if (address.length < 5) wrong.push({ fieldId: 'address', message: say('delivery.enter_address') })
  return wrong
}
