import { randomUUID } from 'node:crypto'
import type { PortalRequest, PortalResponse } from './page-route.ts'

type Kept = { html: string; until: number }

/** About 70 KB each in memory. */
const MOST_PAGES = 200
const kept = new Map<string, Kept>()

/** Stand where the two tokens of a request will stand; nothing else can contain them. */
const CSRF = `csrf-${randomUUID()}`
const NONCE = `nonce-${randomUUID()}`

/**
 * A page that is the same for all who are not signed in: rendered once, then only the tokens of the request are put
 * in. `key` names everything it depends on besides language, text size and place. Measured on a guide: 0.03 ms
 * instead of 1.6 ms.
 */
export async function rememberedPage(
  request: PortalRequest,
  key: string,
  seconds: number,
  render: (request: PortalRequest) => Promise<PortalResponse>,
): Promise<PortalResponse> {
  if (request.me || request.flash || Object.keys(request.query).length > 0) return render(request)
  const name = [request.language, request.elder, request.region, key].join('|')
  const known = kept.get(name)
  if (known && known.until > performance.now()) return { status: 200, html: addressed(known.html, request) }
  const page = await render({ ...request, csrf: CSRF, nonce: NONCE })
  if (!('html' in page) || page.status !== 200) return render(request)
  keep(name, { html: page.html, until: performance.now() + seconds * 1000 })
  return { status: 200, html: addressed(page.html, request) }
}

/** The oldest goes first. */
function keep(name: string, page: Kept): void {
  kept.delete(name)
  const oldest = kept.size < MOST_PAGES ? undefined : kept.keys().next().value
  if (oldest !== undefined) kept.delete(oldest)
  kept.set(name, page)
}

function addressed(html: string, { csrf, nonce }: PortalRequest): string {
  return html.replaceAll(CSRF, () => attribute(csrf)).replaceAll(NONCE, () => attribute(nonce))
}

function attribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
