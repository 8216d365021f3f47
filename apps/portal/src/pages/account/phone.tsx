import { finishPhoneChange, startPhoneChange } from '@tongban/contracts/account.ts'
import type { Challenge } from '@tongban/contracts/identity.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button, ButtonLink } from '@tongban/ui/components/button.tsx'
import { ErrorSummary } from '@tongban/ui/components/error-summary.tsx'
import { TextField } from '@tongban/ui/components/field.tsx'
import { posted } from '../../address.ts'
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

const path = '/me/security/phone'
type State = {
  phone: string
  /** A code is on its way to the new phone. */
  asked: Pick<Challenge, 'challenge' | 'sentTo' | 'demonstrationCode'> | null
  wrong: string | undefined
}

export const phonePage: PageRoute = {
  method: 'GET',
  path,
  signedIn: true,
  handle: (request) => phoneForm(request, { phone: '', asked: null, wrong: undefined }),
}

export const phonePost: PageRoute = {
  method: 'POST',
  path,
  signedIn: true,
  async handle(request) {
    const phone = posted(request, 'phone').replaceAll(/[\s-]/g, '')
    const refuse = (wrong: string) => phoneForm(request, { phone, asked: null, wrong })
    if (!/^1\d{10}$/.test(phone)) return refuse(t(request.language)('ways.enter_phone'))
    const asked = await request.call(startPhoneChange, { body: { phone } })
    if (asked.ok) return phoneForm(request, { phone, asked: asked.value, wrong: undefined })
    if (asked.problem.code === 'session.step_up_required') return problemPage(request, asked.problem)
    return refuse(problemLine(asked.problem, request.language))
  },
}

export const phoneCodePost: PageRoute = {
  method: 'POST',
  path: `${path}/code`,
  signedIn: true,
  async handle(request) {
    const say = t(request.language)
    const challenge = posted(request, 'challenge').slice(0, 200)
    const code = posted(request, 'code').replaceAll(/\s/g, '')
    const asked = {
      challenge,
      sentTo: posted(request, 'sent_to'),
      demonstrationCode: postedDemonstrationCode(request),
    }
    const again = (wrong: string) => phoneForm(request, { phone: '', asked, wrong })
    if (!/^\d{6}$/.test(code)) return again(say('sign_in.enter_code'))
    const changed = await request.call(finishPhoneChange, { body: { challenge, code } })
    if (changed.ok) return { redirect: '/me/security', flash: say('security.phone_changed') }
    if (changed.problem.code === 'session.step_up_required') return problemPage(request, changed.problem)
    return again(problemLine(changed.problem, request.language))
  },
}

function phoneForm(request: PortalRequest, state: State): Promise<PortalResponse> {
  const say = t(request.language)
  const crumbs = [{ href: '/me/security', label: say('security.title') }]
  return show(
    request,
    {
      title: say('security.change_phone'),
      section: 'me',
      hidden: true,
      crumbs,
      status: state.wrong ? 422 : 200,
    },
    <PhoneForm {...state} />,
  )
}

function PhoneForm({ phone, asked, wrong }: State) {
  const { t } = usePage()
  const fieldId = asked ? 'code' : 'phone'
  return (
    <div class="wrap narrow">
      {wrong && <ErrorSummary title={t('security.change_phone')} entries={[{ fieldId, message: wrong }]} />}
      <h1>{t('security.change_phone')}</h1>
      {asked && <DemonstrationCode code={asked.demonstrationCode} />}
      <PostForm action={asked ? `${path}/code` : path} class="panel">
        {asked ? (
          <>
            <input type="hidden" name="challenge" value={asked.challenge} />
            <input type="hidden" name="sent_to" value={asked.sentTo} />
            <KeptDemonstrationCode code={asked.demonstrationCode} />
            <TextField
              id="code"
              name="code"
              label={t('sign_in.code')}
              hint={t('sign_in.code_hint_sms', { sentTo: asked.sentTo, minutes: 5 })}
              error={wrong}
              inputMode="numeric"
              autocomplete="one-time-code"
              maxLength={10}
              required
            />
          </>
        ) : (
          <TextField
            id="phone"
            name="phone"
            label={t('security.new_phone')}
            error={wrong}
            value={phone}
            inputMode="numeric"
            autocomplete="tel"
            maxLength={20}
            required
          />
        )}
        <div class="tb-form-actions">
          <Button large>{t(asked ? 'security.confirm' : 'ways.send')}</Button>
          <ButtonLink href="/me/security" kind="quiet">
            {t('security.back')}
          </ButtonLink>
        </div>
      </PostForm>
    </div>
  )
}
