import type { CaseSummary } from '@tongban/contracts/cases.ts'
import { caseWords } from '@tongban/i18n/cases.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import type { Reading } from '../../../kernel/work.ts'
import type { CaseRow } from '../case.repository.ts'

type Language = Reading['language']

/** A case in a list, from its row alone. */
export function presentSummary(row: CaseRow, language: Language, today: Temporal.PlainDate): CaseSummary {
  return {
    id: row.id,
    number: row.number,
    queryNumber: row.query_number,
    itemCode: row.item_code,
    itemName: row.item_name,
    organizationName: row.organization_name,
    applicantName: row.applicant_name,
    status: row.status,
    statusLabel: statusLabel(row, language),
    light: row.light,
    submittedAt: row.submitted_at,
    dueOn: row.due_on,
    nextStep: nextStep(row, language, today),
  }
}

export function statusLabel(
  { status, paused }: Pick<CaseRow, 'status' | 'paused'>,
  language: Language,
): string {
  const say = caseWords(language)
  return status === 'accepted' && paused ? say('status.paused') : say(`status.${status}`)
}

/** One sentence: what happens next and until when. */
function nextStep(row: CaseRow, language: Language, today: Temporal.PlainDate): string {
  const say = caseWords(language)
  const due = row.due_on ? formatDay(row.due_on, language) : ''
  switch (row.status) {
    case 'submitted':
    case 'approved':
    case 'correction':
      return row.due_on ? say(`next.${row.status}`, { due }) : say('next.soon')
    case 'accepted':
      if (row.paused) return say('next.paused')
      if (!row.due_on) return say('next.soon')
      return row.due_on < today.toString() ? say('next.overdue', { due }) : say('next.accepted', { due })
    default:
      return say(`next.${row.status}`)
  }
}

/** Names on public pages: the first character stays, e.g. 林**. */
export const maskName = (name: string): string =>
  name.length > 4
    ? `${name.slice(0, 2)}***${name.slice(-2)}`
    : `${name.slice(0, 1)}${'*'.repeat(Math.max(1, name.length - 1))}`
