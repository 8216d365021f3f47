import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { documentHtml } from './layout/document.tsx'
import { Frame } from './layout/frame.tsx'
import { newPage, type PageHead, PageProvider } from './page.tsx'
import type { PortalRequest, PortalResponse } from './page-route.ts'
import { placeName } from './place.ts'

/** Answers with a page: its content inside the frame of the site. */
export async function show(request: PortalRequest, head: PageHead, content: VNode): Promise<PortalResponse> {
  const page = newPage(request, await placeName(request))
  const body = renderToString(
    <PageProvider page={page}>
      <Frame head={head}>{content}</Frame>
    </PageProvider>,
  )
  return { status: head.status ?? 200, html: documentHtml(page, head, body) }
}
