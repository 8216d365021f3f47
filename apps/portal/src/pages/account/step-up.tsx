import { finishStepUp, startStepUp } from '@tongban/contracts/account.ts'
import type { BodyOf, ResultOf } from '@tongban/contracts/route.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button, ButtonLink } from '@tongban/ui/components/button.tsx'
import { ErrorSummary } from '@tongban/ui/components/error-summary.tsx'
import { TextField } from '@tongban/ui/components/field.tsx'
import { address, here, ownPath, posted } from '../../address.ts'
import { DemonstrationCode } from '../../demonstration-code.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute, PortalRequest, PortalResponse } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { problemLine } from '../../problem-line.ts'
import { show } from '../../show.tsx'
import { PasskeyButton } from './other-ways.tsx'

type Asked = ResultOf<typeof startStepUp>
type State = { then: string; repeats: boolean; wrong: string | undefined }

/**
 * 再次验证: what was posted stays in this page, and is posted again where it was meant for as soon as the person has
 * shown that it is them. Works without a script: the answer to the proof is a 307.
 */
export async function stepUpPage(
  request: PortalRequest,
  { then = here(request), repeats = '_csrf' in request.form, wrong }: Partial<State> = {},
): Promise<PortalResponse | undefined> {
  const asked = await request.call(startStepUp, {})
  if (!asked.ok) return undefined
  const title = t(request.language)('step_up.title')
  return show(
    request,
    { title, status: wrong ? 422 : 403, hidden: true },
    <StepUp asked={asked.value} then={then} repeats={repeats} wrong={wrong} />,
  )
}

export const stepUpGet: PageRoute = {
  method: 'GET',
  path: '/step-up',
  signedIn: true,
  async handle(request) {
    const then = ownPath(request.query.then, '/me')
    return (await stepUpPage(request, { then, repeats: false })) ?? { redirect: then }
  },
}

export const stepUpPost: PageRoute = {
  method: 'POST',
  path: '/step-up',
  signedIn: true,
  async handle(request) {
    const then = ownPath(request.query.then, '/me')
    const repeats = posted(request, '_step_repeats') === 'yes'
    const code = posted(request, '_step_code').replaceAll(/\s/g, '')
    const { _step_password: password } = request.form
    const proved = await request.call(finishStepUp, {
      body: {
        challenge: posted(request, '_step_challenge').slice(0, 200),
        ...(/^\d{6}$/.test(code) && { code }),
        ...(typeof password === 'string' && { password: password.slice(0, 200) }),
        ...passkeyAnswer(posted(request, '_step_response')),
      },
    })
    if (proved.ok) return { redirect: then, ...(repeats && { keepsPost: true as const }) }
    const wrong = problemLine(proved.problem, request.language)
    return (await stepUpPage(request, { then, repeats, wrong })) ?? { redirect: '/me' }
  },
}

/** As the script of passkeys wrote it; the contract checks its shape. */
function passkeyAnswer(text: string): Pick<BodyOf<typeof finishStepUp>, 'response'> {
  if (!text) return {}
  try {
    return { response: JSON.parse(text) }
  } catch {
    return {}
  }
}

function StepUp({ asked, then, repeats, wrong }: State & { asked: Asked }) {
  const { t, request } = usePage()
  const kept = Object.entries(request.form).filter(([name]) => name !== '_csrf' && !name.startsWith('_step_'))
  const hint =
    asked.channel === 'totp'
      ? t('sign_in.code_hint_totp')
      : t('sign_in.code_hint_sms', {
          sentTo: asked.sentTo,
          minutes: Math.ceil(asked.expiresInSeconds / 60),
        })
  return (
    <div class="wrap narrow">
      {wrong && (
        <ErrorSummary
          title={t('verification.problem')}
          entries={[{ fieldId: 'step-code', message: wrong }]}
        />
      )}
      <h1>{t('step_up.title')}</h1>
      <p class="lead">{t('step_up.lead')}</p>
      <DemonstrationCode code={asked.demonstrationCode} />
      <PostForm action={address('/step-up', { then })} class="panel">
        {kept.flatMap(([name, given]) =>
          [given]
            .flat()
            .map((value, index) => <input key={`${name}${index}`} type="hidden" name={name} value={value} />),
        )}
        {repeats && <input type="hidden" name="_step_repeats" value="yes" />}
        <input type="hidden" name="_step_challenge" value={asked.challenge} />
        {asked.needsPassword && (
          <TextField
            id="step-password"
            name="_step_password"
            secret
            label={t('step_up.password')}
            autocomplete="current-password"
            maxLength={200}
            required
          />
        )}
        <TextField
          id="step-code"
          name="_step_code"
          label={t('step_up.code')}
          hint={hint}
          error={wrong}
          inputMode="numeric"
          autocomplete="one-time-code"
          maxLength={10}
          required
        />
        <div class="tb-form-actions">
          <Button large>{t('step_up.submit')}</Button>
          <ButtonLink href="/me" kind="quiet">
            {t('step_up.cancel')}
          </ButtonLink>
        </div>
        {asked.passkey && (
          <PasskeyButton
            act="prove"
            next={then}
            failed={t('ways.passkey_failed')}
            label={t('step_up.passkey')}
            ceremony={asked.passkey}
          />
        )}
      </PostForm>
    </div>
  )
}
