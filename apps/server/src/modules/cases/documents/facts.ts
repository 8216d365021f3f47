import { formatDay } from '@tongban/i18n/format.ts'
import type { Work } from '../../../kernel/work.ts'
import { getItemVersion, type PublishedItem } from '../../catalog/index.ts'
import type { CaseRow } from '../case.repository.ts'
import { type CaseContent, CONTENT_COLUMN, openJson } from '../case-content.ts'
import { findCorrection, findDecision, listSpecialProcedures } from '../case-record.repository.ts'
import { limitsOf, readClocks } from '../limits.ts'

/** What the letters draw on. */
export async function readFacts(work: Work, row: CaseRow) {
  const item: PublishedItem = await getItemVersion(work.platform, row.version_id, work.tx)
  const { report } = readClocks(
    limitsOf(item.definition, row.process_state.variables),
    row.clock_events,
    work.today,
  )
  const [decision, correction, specials] = await Promise.all([
    findDecision(work.tx, row.id),
    findCorrection(work.tx, row.id),
    listSpecialProcedures(work.tx, row.id),
  ])
  const due = (day: string | null) => day && formatDay(day, 'zh')
  return {
    row,
    item,
    content: openJson<CaseContent>(work.platform.keyring, row.content_sealed, CONTENT_COLUMN),
    decision,
    correction,
    special: specials.at(-1),
    extension: row.clock_events.findLast((event) => event.kind === 'extended'),
    statutoryDue: due(report.clocks.statutory.due),
    promisedDue: due(report.clocks.promised.due),
  }
}
export type OfficerFacts = Awaited<ReturnType<typeof readFacts>>
