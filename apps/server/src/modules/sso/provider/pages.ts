import { ssoWords } from '@tongban/i18n/sso.ts'
import type { KoaContextWithOIDC } from 'oidc-provider'
import type { Context } from './context.ts'
import { escaped, framed, language } from './page-frame.ts'

const ERRORS = [
  'invalid_redirect_uri',
  'invalid_client',
  'invalid_request',
  'unauthorized_client',
  'session_not_found',
  'server_error',
] as const

/** What cannot be answered to the system that somebody came from, told to the person. */
export function errorPage(ctx: KoaContextWithOIDC, error: string): void {
  const say = ssoWords(language())
  const known = ERRORS.find((one) => one === error) ?? 'invalid_request'
  ctx.type = 'html'
  // Whoever wanted to leave can leave here.
  if (ctx.oidc.route.startsWith('end_session')) {
    ctx.body = framed(say('sign_out_error.title'), [say('sign_out_error.text')], {
      href: '/sign-out',
      label: say('sign_out_error.here'),
    })
    return
  }
  ctx.body = framed(say('error.title'), [say(`error.${known}`)], { href: '/', label: say('page.home') })
}

/** Asks whether to sign out here too, when another system says that somebody is done (RP-Initiated Logout 1.0 §2). */
export function signOutPage(ctx: KoaContextWithOIDC, form: string): void {
  const say = ssoWords(language())
  const name = ctx.oidc.client?.clientName
  ctx.type = 'html'
  ctx.body = framed(
    say('sign_out.title'),
    [name ? say('sign_out.asked', { name }) : say('sign_out.text'), say('sign_out.everywhere')],
    undefined,
    `${form}<p class="acts"><button autofocus type="submit" form="op.logoutForm" value="yes" name="logout">${escaped(say('sign_out.yes'))}</button>
<button class="quiet" type="submit" form="op.logoutForm">${escaped(say('sign_out.no'))}</button></p>`,
  )
}

/**
 * Browsers follow no redirect to another site that answers a form where the policy names our own alone (CSP 3,
 * form-action): a page of our own takes the person there.
 */
export function onwardPage(ctx: Context, address: string): void {
  const say = ssoWords(language())
  ctx.status = 200
  ctx.remove('location')
  ctx.set('refresh', `0;url=${address}`)
  ctx.type = 'html'
  ctx.body = framed(say('onward.title'), [say('onward.text')], { href: address, label: say('onward.link') })
}
