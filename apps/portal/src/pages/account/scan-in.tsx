import type { ResultOf } from '@tongban/contracts/route.ts'
import { collectScan, startScan } from '@tongban/contracts/sign-in.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button, ButtonLink } from '@tongban/ui/components/button.tsx'
import { address, ownPath, posted } from '../../address.ts'
import { Island } from '../../island.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { OtherWays } from './other-ways.tsx'
import { providerName } from './provider.tsx'

export type ScanProps = { token: string; next: string; refused: string; over: string }
type Shown = ResultOf<typeof startScan> & { next: string; provider: string | null }

/** 扫码登录 on the PC. */
export const scanInPage: PageRoute = {
  method: 'GET',
  path: '/sign-in/scan',
  async handle(request) {
    const next = ownPath(request.query.next)
    if (request.me) return { redirect: next }
    const started = await request.call(startScan, {})
    if (!started.ok) return problemPage(request, started.problem)
    const title = t(request.language)('scan_in.title')
    const provider = await providerName(request)
    return show(
      request,
      { title, hidden: true },
      <ScanIn {...started.value} next={next} provider={provider} />,
    )
  },
}

/** Where no script asks, the person says that the phone has answered. */
export const scanInPost: PageRoute = {
  method: 'POST',
  path: '/sign-in/scan',
  async handle(request) {
    const say = t(request.language)
    const next = ownPath(posted(request, 'next'))
    const got = await request.call(collectScan, { body: { token: posted(request, 'token').slice(0, 200) } })
    const session = got.ok ? got.value.session : null
    if (session)
      return {
        redirect: next,
        setSession: session.token,
        flash: say('sign_in.welcome', { name: session.me.name }),
      }
    const isRefused = got.ok && got.value.status === 'refused'
    return {
      redirect: address('/sign-in/scan', { next }),
      flash: say(isRefused ? 'scan_in.refused' : 'scan_in.over'),
    }
  },
}

function ScanIn({ token, qrSvg, next, provider }: Shown) {
  const { t } = usePage()
  const props: ScanProps = { token, next, refused: t('scan_in.refused'), over: t('scan_in.over') }
  return (
    <div class="wrap narrow presenting">
      <h1>{t('scan_in.title')}</h1>
      <p class="lead">{t('scan_in.text')}</p>
      <Island name="scan" props={props}>
        <figure>
          <div
            class="presentation-qr"
            role="img"
            aria-label={t('scan_in.qr')}
            dangerouslySetInnerHTML={{ __html: qrSvg }}
          />
        </figure>
        <p role="status">{t('scan_in.waiting')}</p>
      </Island>
      <PostForm action="/sign-in/scan" class="tb-form-actions">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="next" value={next} />
        <Button kind="secondary">{t('scan_in.confirmed')}</Button>
        <ButtonLink href={address('/sign-in/scan', { next })} kind="quiet">
          {t('scan_in.again')}
        </ButtonLink>
      </PostForm>
      <OtherWays next={next} besides="scan" provider={provider} />
    </div>
  )
}
