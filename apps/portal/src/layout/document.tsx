import { LANGUAGE_TAGS } from '@tongban/i18n/translator.ts'
import { renderToString } from 'preact-render-to-string'
import { islandScripts, stylesheet } from '../assets.ts'
import { json } from '../json.ts'
import type { newPage, PageHead } from '../page.tsx'

/** Pages worth fetching when the finger or pointer is already on the link; never a page that changes something. */
const SPECULATION = json({
  prefetch: [
    {
      where: { href_matches: ['/', '/items/*', '/search*', '/departments', '/halls', '/help'] },
      eagerness: 'moderate',
    },
  ],
})

/** The HTML document around a rendered frame. */
export function documentHtml(page: ReturnType<typeof newPage>, head: PageHead, body: string): string {
  const { request, t } = page
  const scripts = [...page.islands].map((name) => islandScripts(name))
  const inner = renderToString(
    <>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <title>{t('site.title', { page: head.title })}</title>
      {head.description && <meta name="description" content={head.description} />}
      {head.hidden && <meta name="robots" content="noindex" />}
      <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#1a2028" media="(prefers-color-scheme: dark)" />
      <meta name="format-detection" content="telephone=no" />
      <link rel="stylesheet" href={stylesheet} />
      <link rel="icon" href={ICON} />
      {scripts.map(([entry]) => (
        <script key={entry} type="module" src={entry} />
      ))}
      {scripts.flatMap(([, ...imports]) =>
        imports.map((href) => <link key={href} rel="modulepreload" href={href} />),
      )}
      <script type="speculationrules" dangerouslySetInnerHTML={{ __html: SPECULATION }} />
      {head.jsonLd && (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json(head.jsonLd) }} />
      )}
    </>,
  )
  const classes = request.elder ? ' class="elder"' : ''
  return `<!doctype html><html lang="${LANGUAGE_TAGS[page.language]}"${classes}><head>${inner}</head><body>${body}</body></html>`
}

/** The bridge of the header, small enough to stand in the address. */
const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#1a56b8"/><path d="M5 23c2-9 20-9 22 0M4 13 16 7l12 6M9 13v7M16 11v6M23 13v7" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/></svg>',
)}`
