import type { MyCase } from '@tongban/contracts/cases.ts'
import { caseWords } from '@tongban/i18n/cases.ts'
import { type HistoryEvent, listHistory } from '../../../kernel/events/history.ts'
import type { Reading } from '../../../kernel/work.ts'
import { getItemVersion, type PublishedItem } from '../../catalog/index.ts'
import { listLicencesOfCase } from '../../licences/index.ts'
import { type CaseRow, listMembers } from '../case.repository.ts'
import { isWithdrawable } from '../case.ts'
import { type CaseContent, CONTENT_COLUMN, openJson } from '../case-content.ts'
import { findCorrection, findDecision, findDelivery, listDocuments } from '../case-record.repository.ts'
import { namedUploads, presentFiles } from '../handed-in.ts'
import type { CaseClocks } from '../limits.ts'
import { listTasks, type TaskRow } from '../task.repository.ts'
import { clocksOf, presentClocks, presentHistory, presentProgress, ratingIn } from './present-parts.ts'
import { presentSummary, statusLabel } from './present-summary.ts'

export type WholeCase = {
  readonly view: MyCase
  readonly item: PublishedItem
  readonly content: CaseContent
  readonly tasks: readonly TaskRow[]
  readonly clocks: CaseClocks
  readonly history: readonly HistoryEvent[]
}

/** Everything that hangs on a case; the caller has checked that this person may see the row. */
export async function readCase(
  reading: Pick<Reading, 'db' | 'platform' | 'language' | 'today'>,
  row: CaseRow,
): Promise<WholeCase> {
  const { db, platform, language, today } = reading
  const [item, tasks, correction, decision, delivery, documents, licences, members, history] =
    await Promise.all([
      getItemVersion(platform, row.version_id, db),
      listTasks(db, row.id),
      findCorrection(db, row.id),
      findDecision(db, row.id),
      findDelivery(db, row.id),
      listDocuments(db, row.id),
      listLicencesOfCase(db, row.id),
      listMembers(db, row.id),
      listHistory(db, row.id),
    ])
  const content = openJson<CaseContent>(platform.keyring, row.content_sealed, CONTENT_COLUMN)
  const clocks = clocksOf(row, item, today)
  const say = caseWords(language)
  const rating = ratingIn(history)
  const view: MyCase = {
    ...presentSummary(row, language, today),
    ...(isAutomatic(row, tasks) && { nextStep: say('next.soon') }),
    itemVersion: item.version,
    scenario: item.definition.scenarios.flatMap((question) => {
      const option = question.options.find(({ value }) => value === content.scenario[question.id])
      return option ? [{ question: question.text, answer: option.label }] : []
    }),
    form: item.compiled.form,
    answers: content.answers,
    provenance: { ...content.provenance },
    materials: presentFiles(content.materials),
    uploads: presentFiles(namedUploads(content, content.answers)),
    evidence: content.plan,
    progress: presentProgress(row, item, tasks),
    clocks: presentClocks(clocks),
    correction: correction
      ? {
          notifiedAt: correction.notified_at,
          dueOn: correction.due_on,
          defects: correction.defects,
          answeredAt: correction.answered_at,
          noticeFileId: correction.notice_file_id,
        }
      : null,
    decision: decision
      ? {
          outcome: decision.outcome,
          on: decision.decided_on,
          reasons: decision.reasons,
          rules: content.rules.filter(({ passed }) => decision.outcome === 'refused' && passed === false),
          appeal: decision.appeal,
          documentId: decision.document_id,
        }
      : null,
    licences: licences.map(({ id, typeName, identifier }) => ({ id, name: typeName, identifier })),
    documents: documents.map(({ id, title, kind, at }) => ({ id, title, kind, at })),
    delivery: delivery
      ? {
          method: delivery.method,
          state: say(`delivery.${delivery.state}`),
          trackingNumber: delivery.tracking_number,
          address:
            delivery.address_sealed &&
            platform.keyring.open(delivery.address_sealed, { column: 'cases.delivery.address' }),
        }
      : null,
    members: members.map((member) => ({
      id: member.id,
      number: member.number,
      itemName: member.item_name,
      organizationName: member.organization_name,
      status: member.status,
      statusLabel: statusLabel(member, language),
    })),
    rating,
    history: presentHistory(history, language),
    receiptId: documents.find(({ kind }) => kind === 'receipt')?.id ?? null,
    chainHash: history.at(-1)?.hash ?? '',
    abilities: applicantAbilities(row, rating !== null),
    version: row.version,
  }
  return { view, item, content, tasks, clocks, history }
}

/** The rules are at work, and no officer has anything to do yet. */
const isAutomatic = ({ status }: CaseRow, tasks: readonly TaskRow[]): boolean =>
  status === 'submitted' && tasks.every(({ closed_at }) => closed_at !== null)

const RATEABLE: ReadonlySet<CaseRow['status']> = new Set(['closed', 'refused', 'refused_intake', 'withdrawn'])

function applicantAbilities(row: CaseRow, isRated: boolean): MyCase['abilities'] {
  const can: [MyCase['abilities'][number], boolean][] = [
    ['correct', row.status === 'correction'],
    ['withdraw', isWithdrawable(row.status) && row.parent_id === null],
    ['rate', RATEABLE.has(row.status) && row.parent_id === null && !isRated],
  ]
  return can.filter(([, may]) => may).map(([name]) => name)
}
