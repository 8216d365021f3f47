import { finishAuthenticator, startAuthenticator } from '@tongban/contracts/account.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button, ButtonLink } from '@tongban/ui/components/button.tsx'
import { ErrorSummary } from '@tongban/ui/components/error-summary.tsx'
import { TextField } from '@tongban/ui/components/field.tsx'
import { Notice } from '@tongban/ui/components/notice.tsx'
import { posted } from '../../address.ts'
import { usePage } from '../../page.tsx'
import type { PageRoute, PortalRequest, PortalResponse } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { problemLine } from '../../problem-line.ts'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'

const path = '/me/security/authenticator'
type Offered = ResultOf<typeof startAuthenticator>

/** A new secret is made by a press of a button only. */
export const authenticatorPost: PageRoute = {
  method: 'POST',
  path,
  signedIn: true,
  async handle(request) {
    const offered = await request.call(startAuthenticator, {})
    return offered.ok ? step(request, { offered: offered.value }) : problemPage(request, offered.problem)
  },
}

export const authenticatorCodePost: PageRoute = {
  method: 'POST',
  path: `${path}/code`,
  signedIn: true,
  async handle(request) {
    const say = t(request.language)
    const code = posted(request, 'code').replaceAll(/\s/g, '')
    if (!/^\d{6}$/.test(code)) return step(request, { wrong: say('sign_in.enter_code') })
    const added = await request.call(finishAuthenticator, { body: { code } })
    if (added.ok) return { redirect: '/me/security', flash: say('security.authenticator_added') }
    if (added.problem.code === 'session.step_up_required') return problemPage(request, added.problem)
    return step(request, { wrong: problemLine(added.problem, request.language) })
  },
}

/** After a wrong code the secret that was scanned still counts: to show it again is neither possible nor needed. */
type State = { offered?: Offered; wrong?: string }

function step(request: PortalRequest, state: State): Promise<PortalResponse> {
  const say = t(request.language)
  const crumbs = [{ href: '/me/security', label: say('security.title') }]
  return show(
    request,
    {
      title: say('security.authenticator'),
      section: 'me',
      hidden: true,
      crumbs,
      status: state.wrong ? 422 : 200,
    },
    <Step {...state} />,
  )
}

function Step({ offered, wrong }: State) {
  const { t } = usePage()
  return (
    <div class="wrap narrow presenting">
      {wrong && (
        <ErrorSummary title={t('security.authenticator')} entries={[{ fieldId: 'code', message: wrong }]} />
      )}
      <h1>{t('security.authenticator')}</h1>
      <p class="lead">{t(offered ? 'security.scan_secret' : 'security.secret_kept')}</p>
      {offered && <Secret offered={offered} />}
      <PostForm action={`${path}/code`} class="panel">
        <TextField
          id="code"
          name="code"
          label={t('sign_in.code')}
          hint={t('sign_in.code_hint_totp')}
          error={wrong}
          inputMode="numeric"
          autocomplete="one-time-code"
          maxLength={10}
          required
        />
        <div class="tb-form-actions">
          <Button large>{t('security.confirm')}</Button>
          <ButtonLink href="/me/security" kind="quiet">
            {t('security.back')}
          </ButtonLink>
        </div>
      </PostForm>
      {!offered && (
        <PostForm action={path} class="after-panel">
          <Button kind="quiet">{t('security.new_secret')}</Button>
        </PostForm>
      )}
    </div>
  )
}

function Secret({ offered: { secret, uri, qrSvg, demonstrationCode } }: { offered: Offered }) {
  const { t } = usePage()
  return (
    <>
      {demonstrationCode && (
        <Notice tone="caution" title={t('sign_in.demonstration')}>
          <p>{t('security.demonstration_totp', { code: demonstrationCode })}</p>
        </Notice>
      )}
      <figure>
        <div
          class="presentation-qr"
          role="img"
          aria-label={t('security.secret_qr')}
          dangerouslySetInnerHTML={{ __html: qrSvg }}
        />
        <figcaption>
          {t('security.secret')} <code class="secret">{secret.replaceAll(/.{4}(?=.)/g, '$& ')}</code>
        </figcaption>
      </figure>
      <p>
        <a href={uri}>{t('security.open_authenticator')}</a>
      </p>
    </>
  )
}
