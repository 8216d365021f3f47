import type { Problem } from '@tongban/contracts/failures.ts'
import {
  BINDING_RETURN,
  endBinding,
  finishBinding,
  finishProviderSignIn,
  type getBinding,
  getIdentityProvider,
  SIGN_IN_RETURN,
  startBinding,
  startProviderSignIn,
} from '@tongban/contracts/identity-provider.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button, ButtonLink } from '@tongban/ui/components/button.tsx'
import { Card } from '@tongban/ui/components/card.tsx'
import { address, ownPath, posted } from '../../address.ts'
import { Zh } from '../../components/zh.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute, PortalRequest, PortalResponse } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { problemPage } from '../../problem-page.tsx'
import { show } from '../../show.tsx'
import { landing } from './landing.ts'

const SECURITY = '/me/security'

/** What people call the provider; null where the operator has named none. */
export async function providerName(request: PortalRequest): Promise<string | null> {
  const found = await request.call(getIdentityProvider, {})
  return found.ok ? found.value.name : null
}

const signInPage: PageRoute = {
  method: 'GET',
  path: '/sign-in/provider',
  async handle(request) {
    const next = ownPath(request.query.next)
    if (request.me) return { redirect: next }
    const begun = await request.call(startProviderSignIn, { body: { browser: request.csrf(), next } })
    if (!begun.ok) return refused(request, begun.problem)
    const stay = address('/sign-in', { next })
    return leave(request, { url: begun.value.url, stay, text: 'provider.leave_sign_in' })
  },
}

const signInReturn: PageRoute = {
  method: 'GET',
  path: SIGN_IN_RETURN,
  async handle(request) {
    const done = await request.call(finishProviderSignIn, {
      body: { browser: request.csrf(), returned: request.query },
    })
    if (!done.ok) return refused(request, done.problem)
    const { token, me, next } = done.value
    return {
      redirect: landing(me, ownPath(next)),
      setSession: token,
      ...(me.elderMode && { setPreference: { elder: true } }),
      flash: t(request.language)('sign_in.welcome', { name: me.name }),
    }
  },
}

const bindPost: PageRoute = {
  method: 'POST',
  path: '/me/provider',
  signedIn: true,
  async handle(request) {
    const next = ownPath(posted(request, 'next'), SECURITY)
    const begun = await request.call(startBinding, { body: { next } })
    return begun.ok
      ? leave(request, { url: begun.value.url, stay: SECURITY, text: 'provider.leave_bind' })
      : refused(request, begun.problem)
  },
}

const bindReturn: PageRoute = {
  method: 'GET',
  path: BINDING_RETURN,
  signedIn: true,
  async handle(request) {
    const done = await request.call(finishBinding, { body: { returned: request.query } })
    if (!done.ok) return refused(request, done.problem)
    const name = (await providerName(request)) ?? ''
    const next = ownPath(done.value.next, SECURITY)
    return { redirect: next, flash: t(request.language)('provider.bound', { name }) }
  },
}

const releasePost: PageRoute = {
  method: 'POST',
  path: '/me/provider/release',
  signedIn: true,
  async handle(request) {
    const done = await request.call(endBinding, {})
    return done.ok
      ? { redirect: SECURITY, flash: t(request.language)('provider.released') }
      : problemPage(request, done.problem)
  },
}

export const providerRoutes: readonly PageRoute[] = [
  signInPage,
  signInReturn,
  bindPost,
  bindReturn,
  releasePost,
]

type Leaving = {
  readonly url: string
  /** Where who does not go is taken back to. */
  readonly stay: string
  readonly text: 'provider.leave_sign_in' | 'provider.leave_bind'
}

/** Nobody is sent to another site unasked: where to, and what is taken from there (PIPL §17). */
async function leave(request: PortalRequest, { url, stay, text }: Leaving): Promise<PortalResponse> {
  const name = (await providerName(request)) ?? ''
  const say = t(request.language)
  return show(
    request,
    { title: say('provider.leave_title', { name }), hidden: true },
    <div class="wrap narrow">
      <h1>{say('provider.leave_title', { name })}</h1>
      <p class="lead">{say(text, { name })}</p>
      <p class="after-panel">
        <ButtonLink href={url} large>
          {say('provider.go', { name })}
        </ButtonLink>
        <ButtonLink href={stay} kind="quiet">
          {say('provider.stay')}
        </ButtonLink>
      </p>
    </div>,
  )
}

/** What did not work there leaves the other ways that there are here. */
async function refused(request: PortalRequest, problem: Problem): Promise<PortalResponse> {
  if (!/^(provider|verification)\./.test(problem.code)) return problemPage(request, problem)
  const say = t(request.language)
  const [href, label] = wayOn(request, problem)
  return show(
    request,
    { title: problem.title, status: problem.status, hidden: true },
    <div class="wrap narrow problem">
      <h1>{problem.title}</h1>
      <p class="lead">{problem.detail}</p>
      <div class="tb-form-actions">
        <ButtonLink href={href}>{say(label)}</ButtonLink>
        <ButtonLink href="/" kind="secondary">
          {say('problem.home')}
        </ButtonLink>
      </div>
    </div>,
  )
}

function wayOn({ me }: PortalRequest, { code }: Problem) {
  // Whoever has to bind first comes through the sign-in to where they can.
  const next = code === 'provider.not_bound' ? SECURITY : '/me'
  if (me === null) return [address('/sign-in', { next }), 'provider.other_ways'] as const
  if (me.outstanding === 'verify') return ['/me/verification', 'verification.title'] as const
  return [SECURITY, 'security.title'] as const
}

type Binding = NonNullable<ResultOf<typeof getBinding>['binding']>

/** Among the ways to sign in of the own account. */
export function BindingCard({ binding: { name, boundAt } }: { binding: Binding }) {
  const { t, language } = usePage()
  return (
    <Card id="provider" title={<Zh>{name}</Zh>}>
      <p>
        {boundAt
          ? t('provider.bound_at', { time: formatInstant(boundAt, language) })
          : t('provider.bind_text', { name })}
      </p>
      <PostForm action={boundAt ? '/me/provider/release' : '/me/provider'}>
        <Button kind={boundAt ? 'quiet' : 'secondary'}>
          {boundAt ? t('provider.release') : t('provider.bind', { name })}
        </Button>
      </PostForm>
    </Card>
  )
}

/** Among the ways to say who one is: whom the provider has verified types nothing. */
export function VerifyByProvider({ name, next }: { name: string; next: string }) {
  const { t } = usePage()
  return (
    <section class="after-panel" aria-labelledby="provider-way">
      <h2 id="provider-way">{t('provider.verify_title', { name })}</h2>
      <p>{t('provider.verify_text', { name })}</p>
      <PostForm action="/me/provider">
        <input type="hidden" name="next" value={next} />
        <Button kind="secondary">{t('provider.bind', { name })}</Button>
      </PostForm>
    </section>
  )
}
