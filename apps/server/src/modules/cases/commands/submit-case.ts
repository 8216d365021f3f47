import type { EvidenceEntry } from '@tongban/contracts/evidence.ts'
import { evaluateForm } from '@tongban/law/forms/evaluate.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Reading, Work } from '../../../kernel/work.ts'
import { refuseFeeAbove } from '../../identity/index.ts'
import { recordUses } from '../../licences/index.ts'
import type { Assessed } from '../assess.ts'
import { caseSubmitted } from '../case.events.ts'
import type { CaseRow } from '../case.repository.ts'
import { writeDocument } from '../case.schedule.ts'
import { type CaseContent, canonicalContent, type DeliveryWish } from '../case-content.ts'
import { insertDelivery } from '../case-record.repository.ts'
import { letGo } from '../content-store.ts'
import { claimDraft } from '../draft.access.ts'
import { deleteDraft } from '../draft.repository.ts'
import { feeOf } from '../fee.ts'
import { attachFiles } from '../file.repository.ts'
import { filesGone, filesIn, namedUploads } from '../handed-in.ts'
import { openCase } from '../open-case.ts'
import { inWords } from './edit-draft.ts'
import { assessDraft } from './plan-draft.ts'

type Submission = { draftId: string; revision: number; delivery?: DeliveryWish | undefined }
type Prepared = Assessed & { readonly revision: number; readonly versionId: string }

export const prepareSubmission = (reading: Reading, { draftId }: Submission): Promise<Prepared> =>
  assessDraft(reading, draftId)

/**
 * Draft → case: checked in full, evidence planned, signed over its canonical content, numbered, its clocks and process
 * started, history begun; one transaction.
 */
export async function submitCase(
  work: Work,
  { draftId, revision, delivery = { method: 'electronic' } }: Submission,
  prepared: Prepared,
): Promise<CaseRow> {
  const { row: draft, item, content: drafted } = await claimDraft(work, draftId, revision)
  if (draft.version_id !== prepared.versionId) throw new Failure('draft.moved_on')
  const evaluation = evaluateForm(item.compiled.form, drafted.answers, drafted.scenario, {
    today: work.today,
    mode: 'submit',
    uploads: drafted.uploads ?? {},
  })
  const missing = missingMaterials(prepared.plan.entries, drafted)
  const errors = [...inWords(work, evaluation.problems), ...missing]
  if (errors.length > 0)
    throw new Failure(evaluation.problems.length > 0 ? 'form.invalid' : 'material.missing', { errors })
  if (delivery.method === 'courier' && !(delivery.address && delivery.recipient && delivery.phone))
    throw new Failure('delivery.address_missing')

  const fee = feeOf(item, { scenario: drafted.scenario, answers: evaluation.answers })
  refuseFeeAbove(work.actor, fee)
  if (delivery.method === 'electronic' && fee > 0) throw new Failure('delivery.fee_at_hand_over')

  const uploads = namedUploads(drafted, evaluation.answers)
  const content: CaseContent = {
    scenario: drafted.scenario,
    answers: evaluation.answers,
    provenance: drafted.provenance,
    materials: drafted.materials,
    ...(Object.keys(uploads).length > 0 && { uploads }),
    promises: drafted.promises,
    plan: prepared.plan,
    rules: prepared.rules,
    facts: prepared.facts,
    delivery,
  }
  const row = await openCase(work, {
    item,
    subject: prepared.subject,
    content,
    clock: [{ kind: 'submitted', on: work.today.toString() }],
  })
  const signed = work.platform.keyring.sign(canonicalContent(row.version_id, row.subject_id, content))
  work.emit(
    caseSubmitted(row.id, {
      number: row.number,
      versionId: row.version_id,
      digest: row.content_digest,
      ...signed,
    }),
  )
  const handOver = {
    case_id: row.id,
    method: delivery.method,
    state: delivery.method === 'electronic' ? ('electronic' as const) : ('waiting' as const),
    address_sealed: delivery.address
      ? work.platform.keyring.seal(addressLine(delivery), { column: 'cases.delivery.address' })
      : null,
  }
  const files = filesIn(content).map(({ id }) => id)
  work.later(insertDelivery(work.tx, handOver))
  work.later(attachFiles(work.tx, files, row.id))
  await letGo(work, filesGone(drafted, content))
  work.later(deleteDraft(work.tx, draft.id))
  await recordUses(work, {
    identifiers: prepared.plan.entries.flatMap(({ way, proof }) =>
      way === 'licence' && proof ? [proof.reference] : [],
    ),
    usedBy: item.organization.name,
    purpose: `办理《${item.name}》`,
    caseId: row.id,
  })
  work.enqueue(writeDocument, { caseId: row.id, kind: 'receipt', at: work.now.toString() })
  return row
}

/** Everything still to hand in that has neither a file nor, where the item allows it, a promise. */
export function missingMaterials(
  entries: readonly EvidenceEntry[],
  given: Pick<CaseContent, 'materials' | 'promises'>,
) {
  return entries
    .filter(({ materialId, necessity, status }) => {
      if (necessity !== 'required') return false
      if (status === 'promise')
        return !given.promises.includes(materialId) && !given.materials[materialId]?.length
      return status === 'hand_in' && !given.materials[materialId]?.length
    })
    .map(({ materialId, name, status }) => ({
      path: `/materials/${materialId}`,
      code: 'missing',
      message: status === 'promise' ? `请上传“${name}”，或勾选告知承诺` : `请上传“${name}”`,
    }))
}

const addressLine = ({ recipient, phone, address }: DeliveryWish): string =>
  [recipient, phone, address].filter(Boolean).join(' ')
