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
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'

const path = '/me/security/authenticator'
type Offered = ResultOf<typeof startAuthenticator>

/** A new secret is made by a press of a button only. */
export const authenticatorPost: PageRoute = {
  method: 'POST',
  path,
  signedIn: true,
  handle: (request) => offer(request, undefined),
}

export const authenticatorCodePost: PageRoute = {
  method: 'POST',
  path: `${path}/code`,
  signedIn: true,
  async handle(request) {
    const say = t(request.language)
    const code = posted(request, 'code').replaceAll(/\s/g, '')
    if (!/^\d{6}$/.test(code)) return offer(request, say('sign_in.enter_code'))
    const added = await request.call(finishAuthenticator, { body: { code } })
    if (added.ok) return { redirect: '/me/security', flash: say('security.authenticator_added') }
    if (added.problem.code === 'session.step_up_required') return problemPage(request, added.problem)
    return offer(request, `${added.problem.title}。${added.problem.detail}`)
  },
}

async function offer(request: PortalRequest, wrong: string | undefined): Promise<PortalResponse> {
  const offered = await request.call(startAuthenticator, {})
  if (!offered.ok) return problemPage(request, offered.problem)
  const say = t(request.language)
  const crumbs = [{ href: '/me/security', label: say('security.title') }]
  return show(
    request,
    { title: say('security.authenticator'), section: 'me', hidden: true, crumbs, status: wrong ? 422 : 200 },
    <Offer offered={offered.value} wrong={wrong} />,
  )
}

function Offer({ offered, wrong }: { offered: Offered; wrong: string | undefined }) {
  const { t } = usePage()
  return (
    <div class="wrap narrow presenting">
      {wrong && (
        <ErrorSummary title={t('security.authenticator')} entries={[{ fieldId: 'code', message: wrong }]} />
      )}
      <h1>{t('security.authenticator')}</h1>
      <p class="lead">{t('security.scan_secret')}</p>
      {offered.demonstrationCode && (
        <Notice tone="caution" title={t('sign_in.demonstration')}>
          <p>{t('sign_in.demonstration_code', { code: offered.demonstrationCode })}</p>
        </Notice>
      )}
      <figure>
        <div
          class="presentation-qr"
          role="img"
          aria-label={t('security.secret_qr')}
          dangerouslySetInnerHTML={{ __html: offered.qrSvg }}
        />
        <figcaption>
          {t('security.secret')} <code class="secret">{offered.secret}</code>
        </figcaption>
      </figure>
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
    </div>
  )
}
