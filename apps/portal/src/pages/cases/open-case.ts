import { getMyCase } from '@tongban/contracts/applicant-cases.ts'
import type { MyCase } from '@tongban/contracts/cases.ts'
import type { PageHead } from '../../page.tsx'
import type { PortalRequest, PortalResponse } from '../../page-route.ts'
import { problemPage } from '../../problem-page.tsx'

type Opened = { ok: true; value: MyCase } | { ok: false; answer: PortalResponse }

/** The case of the address, or the page that says why not. */
export async function openCase(request: PortalRequest): Promise<Opened> {
  const found = await request.call(getMyCase, { params: { caseId: request.params.caseId ?? '' } })
  return found.ok ? found : { ok: false, answer: await problemPage(request, found.problem) }
}

export const casePath = ({ id }: Pick<MyCase, 'id'>, rest = ''): string => `/cases/${id}${rest}`

export const casePage = (title: string, crumbs: PageHead['crumbs'] = []): PageHead => ({
  title,
  section: 'progress',
  hidden: true,
  crumbs,
})
