import type { PortalRequest, PortalResponse } from './page-route.ts'

type Kept = { readonly answer: PortalResponse; readonly until: number }

/** About 70 KB each in memory, and the compressed forms that were asked for. */
const MOST_PAGES = 200
const kept = new Map<string, Kept>()

/** Most guides are wanted once in a while, and would push out those that many want. */
const MOST_NAMES = 2000
const asked = new Set<string>()

/**
 * A page that is the same for all who are not signed in: kept from its second rendering on and given as the same answer,
 * so that the server can keep it compressed. `key` names everything it depends on besides language, text size and place.
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
  if (known && known.until > performance.now()) return known.answer
  const page = await render({ ...request, csrf: nobodysToken })
  if (!('html' in page) || page.status !== 200 || (!known && isFirst(name))) return page
  const answer: PortalResponse = { ...page, lasting: true }
  keep(name, { answer, until: performance.now() + seconds * 1000 })
  return answer
}

/** What one person may post, another must not find in a page. */
function nobodysToken(): never {
  throw new Error('a page for everybody carries no token')
}

function isFirst(name: string): boolean {
  if (asked.has(name)) return false
  const oldest = asked.size < MOST_NAMES ? undefined : asked.values().next().value
  if (oldest !== undefined) asked.delete(oldest)
  asked.add(name)
  return true
}

/** The oldest goes first. */
function keep(name: string, page: Kept): void {
  kept.delete(name)
  const oldest = kept.size < MOST_PAGES ? undefined : kept.keys().next().value
  if (oldest !== undefined) kept.delete(oldest)
  kept.set(name, page)
}
