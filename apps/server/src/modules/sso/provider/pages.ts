import { ssoWords } from '@tongban/i18n/sso.ts'
import type { KoaContextWithOIDC } from 'oidc-provider'
import { browser } from './browser.ts'
import type { Context } from './context.ts'

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
  ctx.body = page(say('error.title'), [say(`error.${known}`)], { href: '/', label: say('page.home') })
}

/** Asks whether to sign out here too, when another system says that somebody is done (RP-Initiated Logout 1.0 §2). */
export function signOutPage(ctx: KoaContextWithOIDC, form: string): void {
  const say = ssoWords(language())
  const name = ctx.oidc.client?.clientName
  ctx.type = 'html'
  ctx.body = page(
    say('sign_out.title'),
    [name ? say('sign_out.asked', { name }) : say('sign_out.text'), say('sign_out.everywhere')],
    undefined,
    `${form}<p><button autofocus type="submit" form="op.logoutForm" value="yes" name="logout">${escaped(say('sign_out.yes'))}</button>
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
  ctx.body = page(say('onward.title'), [say('onward.text')], { href: address, label: say('onward.link') })
}

const language = () => browser.getStore()?.language ?? 'zh'

function page(
  title: string,
  lines: readonly string[],
  link?: { href: string; label: string },
  markup = '',
): string {
  return `<!doctype html>
<html lang="${language() === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head>
<body><main><h1>${escaped(title)}</h1>${lines.map((text) => `<p>${escaped(text)}</p>`).join('')}${markup}${
    link ? `<p><a href="${escaped(link.href)}">${escaped(link.label)}</a></p>` : ''
  }</main></body></html>`
}

const STYLE = `:root{color-scheme:light dark}body{margin:0;font:1.0625rem/1.7 system-ui,"PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:34rem;margin:12vh auto;padding:0 1.25rem}h1{font-size:1.6rem;line-height:1.3}
button{min-height:3rem;padding:0 1.25rem;margin:0 .5rem .5rem 0;font:inherit;border:2px solid #1a5c8a;border-radius:6px;background:#1a5c8a;color:#fff;cursor:pointer}
button.quiet{background:#fff;color:#1a5c8a}a{color:#1a5c8a}
@media (prefers-color-scheme:dark){a{color:#8fc7ef}}
:focus-visible{outline:3px solid #f2a900;outline-offset:2px}`

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
