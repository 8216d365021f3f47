import type { DataReading } from '@tongban/contracts/privacy.ts'
import type { Page } from '@tongban/contracts/values.ts'
import { lookSentence, privacyWords } from '@tongban/i18n/privacy.ts'
import { idAfter, PAGE_SIZE, type PageAsked, pageOf } from '../../../kernel/http/page.ts'
import type { Reading } from '../../../kernel/work.ts'
import { findOrganization } from '../../organizations/index.ts'
import { type AccessRow, listAccessesTo } from '../access.repository.ts'
import { ownerOf } from './held-data.ts'

/** 谁看过我的数据, newest first: who, by which post, when, for which case or purpose (PIPL §44). */
export async function listReadings(reading: Reading, asked: PageAsked): Promise<Page<DataReading>> {
  const { db, language } = reading
  const { limit = PAGE_SIZE } = asked
  const { subjectId } = ownerOf(reading)
  const rows = await listAccessesTo(db, subjectId, { after: idAfter(asked, language), limit: limit + 1 })
  const offices = await namesOf(reading, rows)
  return pageOf(rows, limit, (row) => present(row, offices.get(row.organization_id) ?? '', language))
}

async function namesOf({ db }: Reading, rows: readonly AccessRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.map(({ organization_id }) => organization_id))]
  const found = await Promise.all(ids.map((id) => findOrganization(db, id)))
  return new Map(found.flatMap((office) => (office ? [[office.id, office.name] as const] : [])))
}

const present = (row: AccessRow, organization: string, language: Reading['language']): DataReading => ({
  id: row.id,
  at: row.at,
  what: row.what,
  readerName: row.reader_name,
  role: row.role,
  organizationName: organization,
  caseId: row.case_id,
  caseNumber: row.case_number,
  itemName: row.item_name,
  purpose: row.purpose,
  sentence: lookSentence(
    {
      what: row.what,
      organization,
      post: privacyWords(language)(`role.${row.role}`),
      name: row.reader_name,
      itemName: row.item_name,
      caseNumber: row.case_number,
      purpose: row.purpose,
    },
    language,
  ),
})
