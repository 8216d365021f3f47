import type {
  getItemFate as fateContract,
  listNotices as listContract,
  Notice,
  NoticeSummary,
} from '@tongban/contracts/notices.ts'
import type { QueryOf, ResultOf } from '@tongban/contracts/route.ts'
import type { Page } from '@tongban/contracts/values.ts'
import { Failure } from '../../../kernel/failure.ts'
import { idAfter, PAGE_SIZE, pageOf } from '../../../kernel/http/page.ts'
import { regionPrefix } from '../../../kernel/policy.ts'
import type { Reading } from '../../../kernel/work.ts'
import { findFate, findNotice, listNotices as listRows, type NoticeRow } from '../notice.repository.ts'

/** 公告, newest first: everybody reads them. */
export async function listNotices(
  { db, language }: Reading,
  { region = '', item, after, limit = PAGE_SIZE }: QueryOf<typeof listContract>,
): Promise<Page<NoticeSummary>> {
  const rows = await listRows(
    db,
    { regionPrefix: regionPrefix(region), code: item },
    { after: idAfter({ after }, language), limit: limit + 1 },
  )
  return pageOf(rows, limit, summaryOf)
}

export async function getNotice({ db }: Reading, id: string): Promise<Notice> {
  const row = await findNotice(db, id)
  if (!row) throw new Failure('notice.not_found')
  const { basis, reason, items } = row
  return { ...summaryOf(row), basis, reason, items }
}

type Head = Pick<
  NoticeRow,
  'id' | 'published_on' | 'layer' | 'kind' | 'title' | 'organization_name' | 'region_name'
>
const summaryOf = (row: Head): NoticeSummary => ({
  id: row.id,
  on: row.published_on,
  layer: row.layer,
  kind: row.kind,
  title: row.title,
  organizationName: row.organization_name,
  regionName: row.region_name,
})

/** Where an item has gone, and why. @throws Failure `item.not_found` for one that is in force or never was */
export async function getItemFate({ db }: Reading, code: string): Promise<ResultOf<typeof fateContract>> {
  const fate = await findFate(db, code)
  if (!fate) throw new Failure('item.not_found')
  const { name, reason, since, notice_id, successors } = fate
  const status = fate.status === 'suspended' ? 'suspended' : 'cancelled'
  return { name, status, reason, since, noticeId: notice_id, successors }
}
