import type { Attack, Reply } from './send.ts'

const LINK = /(?:href|action)="(\/[^"#?]*)/g
const MOST_PAGES = 150
const SESSION_ENDS = /sign-out|\/assets\/|\.(?:pdf|js|css|svg|png|ico|webmanifest)$/

/** Pages of the portal, found as a reader finds them: by following links and the addresses of forms. */
export async function pagesOf(
  send: (attack: Attack) => Promise<Reply | undefined>,
  tokens: readonly string[],
): Promise<string[]> {
  const found = new Set(['/', '/sign-in', '/register', '/search'])
  for (const token of tokens) {
    const looked = new Set<string>()
    for (const path of found) {
      if (looked.size >= MOST_PAGES) break
      if (looked.has(path)) continue
      looked.add(path)
      const answer = await send({
        kind: 'preparation',
        who: '',
        method: 'GET',
        path,
        headers: { 'x-forwarded-for': '10.48.0.1', ...(token && { cookie: `tongban_session=${token}` }) },
      })
      for (const [, link = ''] of answer?.text.matchAll(LINK) ?? [])
        if (!SESSION_ENDS.test(link)) found.add(link)
    }
  }
  return [...found].slice(0, MOST_PAGES)
}
