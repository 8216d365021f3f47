import { browser } from './browser.ts'

type PageLink = { readonly href: string; readonly label: string }

/** The provider answers in the language of the browser whose request it has in hand. */
export const language = () => browser.getStore()?.language ?? 'zh'

/** A page of the provider's own, between two systems: it looks like the portal, and needs no file of it. */
export function framed(title: string, lines: readonly string[], link?: PageLink, markup = ''): string {
  const home = language() === 'zh' ? '通办' : 'Tongban'
  return `<!doctype html>
<html lang="${language() === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><title>${escaped(title)} - ${home}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${STYLE}</style></head>
<body><header><a href="/">${MARK}${home}</a></header>
<main><h1>${escaped(title)}</h1>${lines.map((text) => `<p>${escaped(text)}</p>`).join('')}${markup}${
    link
      ? `<p class="acts"><a class="button" href="${escaped(link.href)}">${escaped(link.label)}</a></p>`
      : ''
  }</main></body></html>`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)

const MARK =
  '<svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="8"/><path d="M5 23c2-9 20-9 22 0M4 13 16 7l12 6M9 13v7M16 11v6M23 13v7"/></svg>'

/** Colours and sizes are those of packages/ui/src/tokens.css. */
const STYLE = `:root{color-scheme:light dark;--paper:#f7f5f0;--surface:#fff;--ink:#1b2430;--line:#ddd8cc;--accent:#1a56b8;--fill:#1a56b8}
@media (prefers-color-scheme:dark){:root{--paper:#12161b;--surface:#1a2028;--ink:#e8ebef;--line:#333d49;--accent:#8fb8ff;--fill:#2a66cf}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.7 system-ui,"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei",sans-serif}
header{padding:.5rem 1rem;background:var(--surface);border-bottom:1px solid var(--line)}
header a{display:inline-flex;align-items:center;gap:.5rem;min-height:2.75rem;color:var(--ink);font-size:1.375rem;font-weight:650;text-decoration:none}
svg{width:2rem;height:2rem}rect{fill:var(--fill)}path{fill:none;stroke:#fff;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
main{max-width:42rem;margin:0 auto;padding:2rem 1rem;overflow-wrap:anywhere}h1{margin:0 0 .75rem;font-size:1.75rem;line-height:1.35}p{margin:0 0 .75rem}
.acts{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1.5rem}
button,.button{box-sizing:border-box;min-height:2.75rem;padding:.5rem 1.25rem;font:inherit;font-weight:600;border:1px solid var(--fill);border-radius:8px;background:var(--fill);color:#fff;text-decoration:none;cursor:pointer}
button.quiet{background:var(--surface);color:var(--accent);border-color:var(--line)}
:focus-visible{outline:3px solid #ffb81c;outline-offset:2px;box-shadow:0 0 0 2px #1b2430}`
