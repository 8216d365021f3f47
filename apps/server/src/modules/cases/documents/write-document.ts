import { createHash } from 'node:crypto'
import { formatDay } from '@tongban/i18n/format.ts'
import { listHistory } from '../../../kernel/events/history.ts'
import { contentKey } from '../../../kernel/files/stored-object.ts'
import { TIME_ZONE } from '../../../kernel/platform.ts'
import type { Work } from '../../../kernel/work.ts'
import { findOrganization } from '../../organizations/index.ts'
import { sealDocument, sealOf } from '../../seals/index.ts'
import { getCase, lockCase } from '../case.repository.ts'
import type { DocumentKind } from '../case.schedule.ts'
import {
  insertDocument,
  listDocuments,
  setCorrectionNotice,
  setDecisionDocument,
} from '../case-record.repository.ts'
import { insertFile } from '../file.repository.ts'
import { LETTERS } from './compose.ts'
import { readFacts } from './facts.ts'

/**
 * Draws, seals and files a letter about what happened at that time; once for each kind that happens once. Drawing takes a
 * while, so the case is locked only to file the result.
 */
export async function documentOf(
  work: Work,
  caseId: string,
  kind: DocumentKind,
  at: Temporal.Instant,
): Promise<void> {
  const row = await getCase(work.tx, caseId)
  const number = await nextOfKind(work, caseId, kind)
  if (number === undefined) return
  const organization = await findOrganization(work.tx, row.organization_id)
  if (!organization) throw new Error(`case ${caseId} has no authority`)
  const { platform } = work
  const facts = await readFacts(work, row)
  const history = await listHistory(work.tx, caseId)
  const { title, compose } = LETTERS[kind]
  const day = at.toZonedDateTimeISO(TIME_ZONE).toPlainDate()
  const rendered = await platform.press.render(
    compose(
      {
        organization: organization.name,
        seal: sealOf(organization, '政务服务专用章'),
        documentNumber: `${organization.short_name}〔${day.year}〕${row.query_number}-${number}号`,
        applicant: row.applicant_name,
        itemName: row.item_name,
        caseNumber: row.number,
        queryNumber: row.query_number,
        date: formatDay(day.toString(), 'zh'),
        createdAt: at.toString(),
        trackUrl: `${platform.settings.publicUrl}/track?number=${row.query_number}`,
        chainHash: history.at(-1)?.hash.slice(0, 32) ?? '',
      },
      facts,
    ),
  )
  const pdf = await sealDocument(platform, organization, rendered, title)
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  const key = contentKey(sha256)
  await platform.files.put(key, pdf, { contentType: 'application/pdf' })
  await lockCase(work.tx, caseId)
  if ((await nextOfKind(work, caseId, kind)) !== number) return
  const id = work.newId()
  await insertFile(work.tx, {
    id,
    owner_id: row.subject_id,
    object_key: key,
    name: `${title}-${row.query_number}.pdf`,
    mime: 'application/pdf',
    size: pdf.length,
    sha256,
    kind: 'document',
    case_id: caseId,
    created_at: work.now.toString(),
  })
  await insertDocument(work.tx, { id, case_id: caseId, kind, title, at: at.toString() })
  if (kind === 'correction') await setCorrectionNotice(work.tx, caseId, id)
  if (kind === 'decision' || kind === 'intake_refusal') await setDecisionDocument(work.tx, caseId, id)
}

/** Only special procedures can happen more than once. */
async function nextOfKind(work: Work, caseId: string, kind: DocumentKind): Promise<number | undefined> {
  const made = (await listDocuments(work.tx, caseId)).filter((document) => document.kind === kind).length
  return made > 0 && kind !== 'special_procedure' ? undefined : made + 1
}
