import type { CaseSummary, MyCase } from '@tongban/contracts/cases.ts'
import type { Page } from '@tongban/contracts/values.ts'
import { Failure } from '../../../kernel/failure.ts'
import { idAfter, PAGE_SIZE, type PageAsked, pageOf } from '../../../kernel/http/page.ts'
import type { Reading, Work } from '../../../kernel/work.ts'
import { getItemVersion } from '../../catalog/index.ts'
import { casePolicy } from '../case.policy.ts'
import { type CaseRow, findByQueryNumber, findCase, listCases } from '../case.repository.ts'
import { listDraftsOf } from '../draft.repository.ts'
import { LAST_FOUR_COLUMN } from '../open-case.ts'
import { asReadBy } from '../opened-fields.ts'
import { listTasks } from '../task.repository.ts'
import { presentProgress } from './present-parts.ts'
import { maskName, presentSummary } from './present-summary.ts'
import { readCase } from './read-case.ts'

export async function listMyCases(
  { db, actor, language, today }: Reading,
  asked: PageAsked,
): Promise<Page<CaseSummary>> {
  const { limit = PAGE_SIZE } = asked
  const page = { after: idAfter(asked, language), limit: limit + 1 }
  const rows = await listCases(db, actor, casePolicy.own, { topOnly: true }, page)
  return pageOf(rows, limit, (row) => presentSummary(row, language, today))
}

export async function getMyCase(reading: Reading, id: string): Promise<MyCase> {
  const row = await findCase(reading.db, id, reading.actor, casePolicy.own)
  if (!row) throw new Failure('case.not_found')
  return asReadBy(reading.actor, row.item_code, (await readCase(reading, row)).view)
}

/** After a command of the applicant: the row is theirs, as the command has checked. */
export async function presentOwn(work: Work, row: CaseRow): Promise<MyCase> {
  await work.record()
  return asReadBy(work.actor, row.item_code, (await readCase(work, row)).view)
}

export async function listMyDrafts({ db, actor, language }: Reading, asked: PageAsked) {
  const { limit = PAGE_SIZE } = asked
  const page = { after: idAfter(asked, language), limit: limit + 1 }
  return pageOf(await listDraftsOf(db, actor, page), limit, (row) => row)
}

/** Anonymous progress by query number and the last four characters of the applicant's identifier; names masked. */
export async function trackCase(
  { db, platform, language, today }: Reading,
  queryNumber: string,
  lastFour: string,
) {
  const row = await findByQueryNumber(
    db,
    queryNumber.replaceAll(/\s/g, ''),
    platform.keyring.blindIndexes(lastFour, LAST_FOUR_COLUMN),
  )
  if (!row) throw new Failure('case.not_found')
  const [item, tasks] = await Promise.all([
    getItemVersion(platform, row.version_id, db),
    listTasks(db, row.id),
  ])
  const progress = presentProgress(row, item, tasks).map((step) => ({ ...step, note: null }))
  return { ...presentSummary(row, language, today), applicantName: maskName(row.applicant_name), progress }
}
