import type {
  listConsultations as contract,
  ConsultationRow as Listed,
  OfficerConsultation,
} from '@tongban/contracts/consultations.ts'
import type { QueryOf } from '@tongban/contracts/route.ts'
import { Day, Id, type Page } from '@tongban/contracts/values.ts'
import { Type } from 'typebox'
import { Failure } from '../../../kernel/failure.ts'
import { readCursor, writeCursor } from '../../../kernel/http/cursor.ts'
import { idAfter, PAGE_SIZE, pageOf } from '../../../kernel/http/page.ts'
import type { Reading } from '../../../kernel/work.ts'
import { consultationPolicy } from '../consultation.policy.ts'
import { findConsultation, type ListedRow, listAnswered, listOpen } from '../consultation.repository.ts'
import { daysLate } from '../consultation.ts'
import { presentSummary, presentToOfficer } from '../present.ts'

const AfterDue = Type.Tuple([Day, Id])

/** What waits for an answer by due day (all, overdue, or mine), or what was answered, newest first. */
export async function listConsultations(
  reading: Reading,
  { view = 'open', after, limit = PAGE_SIZE }: QueryOf<typeof contract>,
): Promise<Page<Listed>> {
  const { db, actor, language, today } = reading
  const { read, mine } = consultationPolicy
  if (view === 'answered') {
    const page = { after: idAfter({ after }, language), limit: limit + 1 }
    return pageOf(await listAnswered(db, actor, read, page), limit, (row) => present(reading, row))
  }
  const rows = await listOpen(
    db,
    actor,
    view === 'mine' ? [read, mine] : [read],
    view === 'overdue' ? today.toString() : undefined,
    { after: after === undefined ? undefined : readCursor(after, AfterDue, reading), limit: limit + 1 },
  )
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    items: rows.slice(0, limit).map((row) => present(reading, row)),
    next: last ? writeCursor([last.due_on, last.id]) : null,
  }
}

export async function getConsultation(reading: Reading, id: string): Promise<OfficerConsultation> {
  const row = await findConsultation(reading.db, id, reading.actor, consultationPolicy.read)
  if (!row) throw new Failure('consultation.not_found')
  return presentToOfficer(reading, row, 'opened')
}

const present = (reading: Reading, row: ListedRow): Listed => ({
  ...presentSummary(reading, row),
  regionName: row.region_name,
  assigneeName: row.assignee_name,
  daysLate: row.status === 'open' ? daysLate(row.due_on, reading.today) : 0,
})
