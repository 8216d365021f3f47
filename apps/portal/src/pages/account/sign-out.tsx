import { signOut } from '@tongban/contracts/identity.ts'
import { t } from '@tongban/i18n/portal.ts'
import { Button, ButtonLink } from '@tongban/ui/components/button.tsx'
import { usePage } from '../../page.tsx'
import type { PageRoute } from '../../page-route.ts'
import { PostForm } from '../../post-form.tsx'
import { show } from '../../show.tsx'

export const signOutPage: PageRoute = {
  method: 'GET',
  path: '/sign-out',
  async handle(request) {
    if (!request.me) return { redirect: '/' }
    return show(request, { title: t(request.language)('sign_out.title'), hidden: true }, <SignOut />)
  },
}

export const signOutPost: PageRoute = {
  method: 'POST',
  path: '/sign-out',
  async handle(request) {
    if (request.me) await request.call(signOut, {})
    return { redirect: '/', setSession: null, flash: t(request.language)('sign_in.signed_out') }
  },
}

function SignOut() {
  const { t } = usePage()
  return (
    <div class="wrap narrow">
      <h1>{t('sign_out.question')}</h1>
      <p class="lead">{t('sign_out.text')}</p>
      <PostForm action="/sign-out" class="tb-form-actions">
        <Button>{t('sign_out.title')}</Button>
        <ButtonLink href="/me" kind="secondary">
          {t('sign_out.stay')}
        </ButtonLink>
      </PostForm>
    </div>
  )
}
