import type {
  Consultation,
  ConsultationEntry,
  ConsultationSummary,
  OfficerConsultation,
} from '@tongban/contracts/consultations.ts'
import { legalDay } from '../../kernel/platform.ts'
import type { Reading } from '../../kernel/work.ts'
import { noteRead } from '../privacy/index.ts'
import { consultationPolicy } from './consultation.policy.ts'
import {
  type ConsultationRow,
  type EntryRow,
  type ListedRow,
  listEntries,
} from './consultation.repository.ts'
import { dueProof } from './consultation.ts'
import { isSuggested } from './faq-candidate.repository.ts'
import { openText } from './sealed-text.ts'

const EXCERPT = 60

type Head = Omit<ConsultationSummary, 'excerpt'>

const headOf = (row: ConsultationRow, today: Temporal.PlainDate): Head => ({
  id: row.id,
  number: row.number,
  status: row.status,
  itemCode: row.item_code,
  itemName: row.item_name,
  organizationName: row.organization_name,
  askedAt: row.asked_at,
  dueOn: row.due_on,
  isLate: isLate(row, today),
  answeredAt: row.answered_at,
})

/** While it is open, by today; then by the day of the answer. ISO days sort as text. */
const isLate = ({ status, due_on, answered_at }: ConsultationRow, today: Temporal.PlainDate): boolean =>
  status === 'open' || answered_at === null ? due_on < today.toString() : due_on < legalDay(answered_at)

export function presentSummary({ platform, today }: Reading, row: ListedRow): ConsultationSummary {
  const question = row.question_sealed === null ? '' : openText(platform, row.question_sealed)
  return { ...headOf(row, today), excerpt: [...question.replace(/\s+/g, ' ')].slice(0, EXCERPT).join('') }
}

export async function presentOwn(reading: Reading, row: ConsultationRow): Promise<Consultation> {
  const entries = await listEntries(reading.db, row.id)
  return {
    ...headOf(row, reading.today),
    entries: entries.map((entry) => presentEntry(reading, entry)),
    dueProof: dueProof(row.clock_from, row.limit_workdays, reading.language),
    abilities: [
      ...(row.status === 'answered' && !row.followed_up ? (['follow_up'] as const) : []),
      ...(row.status === 'closed' ? [] : (['close'] as const)),
    ],
  }
}

export async function presentToOfficer(
  reading: Reading,
  row: ConsultationRow,
  as: 'opened' | 'handled' = 'handled',
): Promise<OfficerConsultation> {
  // Who asked without signing in is not known.
  if (row.subject_id !== null)
    await noteRead(reading, as, [{ subjectId: row.subject_id, case: null }], `答复咨询 ${row.number}`)
  const { abilities: _, ...shown } = await presentOwn(reading, row)
  const suggested = await isSuggested(reading.db, row.id)
  const mayAnswer = consultationPolicy.answer.holds(reading.actor, row)
  const isOpen = row.status === 'open'
  return {
    ...shown,
    regionName: row.region_name,
    version: row.version,
    assigneeName: row.assignee_name,
    suggested,
    abilities: mayAnswer
      ? [
          ...(isOpen && row.assignee_id !== reading.actor.accountId ? (['take'] as const) : []),
          ...(isOpen ? (['answer'] as const) : []),
          ...(row.answered_at !== null && row.item_code !== null && !suggested ? (['suggest'] as const) : []),
        ]
      : [],
  }
}

const presentEntry = ({ platform }: Reading, entry: EntryRow): ConsultationEntry => ({
  kind: entry.kind,
  by: entry.organization_name,
  at: entry.at,
  text: openText(platform, entry.text_sealed),
  quotes: entry.quotes,
})
