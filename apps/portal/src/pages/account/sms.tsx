import { startSmsSignIn } from '@tongban/contracts/sign-in.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button } from '@tongban/ui/components/button.tsx'
import { ErrorSummary } from '@tongban/ui/components/error-summary.tsx'
import { TextField } from '@tongban/ui/components/field.tsx'
import { ownPath, posted } from '../../address.ts'
import { usePage } from '../../page.tsx'
import type { PageRoute, PortalRequest, PortalResponse } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { problemLine } from '../../problem-line.ts'
import { show } from '../../show.tsx'
import { CodeStep } from './code-step.tsx'
import { OtherWays } from './other-ways.tsx'
import { providerName } from './provider.tsx'

type State = { next: string; phone: string; wrong: string | undefined }
type Shown = State & { provider: string | null }

/** 短信验证码登录或注册: the same page for both, since nobody but the phone's holder learns which it is. */
export const smsPage: PageRoute = {
  method: 'GET',
  path: '/sign-in/sms',
  async handle(request) {
    const next = ownPath(request.query.next)
    return request.me ? { redirect: next } : phoneStep(request, { next, phone: '', wrong: undefined })
  },
}

export const smsPost: PageRoute = {
  method: 'POST',
  path: '/sign-in/sms',
  async handle(request) {
    const say = t(request.language)
    const next = ownPath(posted(request, 'next'))
    const phone = posted(request, 'phone').replaceAll(/[\s-]/g, '')
    if (!/^1\d{10}$/.test(phone)) return phoneStep(request, { next, phone, wrong: say('ways.enter_phone') })
    const started = await request.call(startSmsSignIn, { body: { phone } })
    if (!started.ok) {
      const wrong = problemLine(started.problem, request.language)
      return phoneStep(request, { next, phone, wrong })
    }
    return show(
      request,
      { title: say('sign_in.code_title'), hidden: true },
      <CodeStep next={next} {...started.value} wrong={[]} />,
    )
  },
}

async function phoneStep(request: PortalRequest, state: State): Promise<PortalResponse> {
  const title = t(request.language)('ways.sms')
  const provider = await providerName(request)
  return show(
    request,
    { title, hidden: true, ...(state.wrong && { status: 422 }) },
    <PhoneStep {...state} provider={provider} />,
  )
}

function PhoneStep({ next, phone, wrong, provider }: Shown) {
  const { t } = usePage()
  return (
    <div class="wrap narrow">
      {wrong && (
        <ErrorSummary title={t('sign_in.problem')} entries={[{ fieldId: 'phone', message: wrong }]} />
      )}
      <h1>{t('ways.sms')}</h1>
      <PostForm action="/sign-in/sms" class="panel">
        <input type="hidden" name="next" value={next} />
        <TextField
          id="phone"
          name="phone"
          label={t('ways.phone')}
          hint={t('ways.phone_hint')}
          error={wrong}
          value={phone}
          inputMode="numeric"
          autocomplete="tel"
          maxLength={20}
          required
        />
        <div class="tb-form-actions">
          <Button large>{t('ways.send')}</Button>
        </div>
      </PostForm>
      <OtherWays next={next} besides="sms" provider={provider} />
    </div>
  )
}
