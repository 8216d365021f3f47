import { type Guide, getGuide } from '@tongban/contracts/catalog.ts'
import { type Draft, getDraft } from '@tongban/contracts/drafts.ts'
import type { PortalRequest, PortalResponse } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'
import { fatePage } from '../notices/fate.tsx'

/** A draft with the guide of its item: what the steps of an application are drawn from. */
export type OpenDraft = { draft: Draft; guide: Guide }

type Opened = { ok: true; value: OpenDraft } | { ok: false; answer: PortalResponse }

/** The draft of the address, or the page that says why not. */
export async function openDraft(request: PortalRequest): Promise<Opened> {
  const draft = await request.call(getDraft, { params: { draftId: request.params.draftId ?? '' } })
  if (!draft.ok) return { ok: false, answer: await problemPage(request, draft.problem) }
  const guide = await request.call(getGuide, { params: { code: draft.value.itemCode } })
  if (!guide.ok)
    return { ok: false, answer: await fatePage(request, draft.value.itemCode, guide.problem, draft.value) }
  return { ok: true, value: { draft: draft.value, guide: guide.value } }
}
