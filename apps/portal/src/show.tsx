import { countUnread } from '@tongban/contracts/reactions.ts'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { documentHtml } from './layout/document.tsx'
import { Frame } from './layout/frame.tsx'
import { newPage, type PageHead, PageProvider } from './page.tsx'
import type { PortalRequest, PortalResponse } from './page-route.ts'
import { placeName } from './place.ts'

/** Answers with a page: its content inside the frame of the site. */
export async function show(request: PortalRequest, head: PageHead, content: VNode): Promise<PortalResponse> {
  const [place, unread] = await Promise.all([placeName(request), countUnreadOf(request)])
  const page = newPage(request, place, unread)
  const body = renderToString(
    <PageProvider page={page}>
      <Frame head={head}>{content}</Frame>
    </PageProvider>,
  )
  return { status: head.status ?? 200, html: documentHtml(page, head, body) }
}

/** A page is not kept from anybody because this number is missing; a proxy reads no messages, and asking would be a refusal. */
async function countUnreadOf(request: PortalRequest): Promise<number> {
  if (!request.me?.actingAs || request.me.isProxy) return 0
  const found = await request.call(countUnread, {})
  return found.ok ? found.value.unread : 0
}
