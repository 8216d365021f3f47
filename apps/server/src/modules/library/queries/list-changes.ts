import type { listChanges as contract } from '@tongban/contracts/change-control.ts'
import { type ChangeSummary, REVIEWS } from '@tongban/contracts/changes.ts'
import type { QueryOf } from '@tongban/contracts/route.ts'
import type { Page } from '@tongban/contracts/values.ts'
import { idAfter, PAGE_SIZE, pageOf } from '../../../kernel/http/page.ts'
import type { Reading } from '../../../kernel/work.ts'
import { listUpwards } from '../../regions/index.ts'
import { changePolicy } from '../change.policy.ts'
import { listChanges as listRows } from '../change.repository.ts'
import { REVIEW_POSTS } from '../change.ts'
import { presentSummary } from './present-change.ts'

/** 动态调整 that one prepares or reviews, newest first. */
export async function listChanges(
  { db, actor, language }: Reading,
  { after, limit = PAGE_SIZE, q = '', awaiting, ...filter }: QueryOf<typeof contract>,
): Promise<Page<ChangeSummary>> {
  const mine = REVIEWS.filter((kind) => actor.posts.some(({ post }) => post === REVIEW_POSTS[kind]))
  const rows = await listRows(
    db,
    actor,
    changePolicy.read,
    { ...filter, q: q.trim(), awaiting: awaiting ? mine : undefined },
    { after: idAfter({ after }, language), limit: limit + 1 },
  )
  const names = new Map<string, string>()
  for (const code of new Set(rows.map(({ region_code }) => region_code))) {
    const [region] = await listUpwards(db, code)
    names.set(code, region?.name ?? '')
  }
  return pageOf(rows, limit, (row) => presentSummary(row, names.get(row.region_code) ?? ''))
}
