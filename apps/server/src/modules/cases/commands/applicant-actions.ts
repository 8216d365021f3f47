import type { Answers } from '@tongban/contracts/forms.ts'
import { evaluateForm } from '@tongban/law/forms/evaluate.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { getItemVersion } from '../../catalog/index.ts'
import { claimOwnCase } from '../case.access.ts'
import { caseWithdrawn, correctionAnswered } from '../case.events.ts'
import { type CaseRow, listMembers } from '../case.repository.ts'
import { isWithdrawable } from '../case.ts'
import { type CaseContent, CONTENT_COLUMN, canonicalContent, openJson, sealJson } from '../case-content.ts'
import { setCorrectionAnswered } from '../case-record.repository.ts'
import { cancelMemberOf } from '../members.ts'
import { moveCase } from '../move-case.ts'
import { keepingUnseen } from '../opened-fields.ts'
import { inWords, withLocked } from './edit-draft.ts'
import { missingMaterials } from './submit-case.ts'

/** 补正: answers and files as a whole, once; the intake clock runs on. */
export async function answerCorrection(
  work: Work,
  id: string,
  version: number,
  answers: Answers,
): Promise<CaseRow> {
  const found = await claimOwnCase(work, id, version)
  if (found.status !== 'correction') throw new Failure('case.wrong_status')
  const item = await getItemVersion(work.platform, found.version_id, work.tx)
  const content = openJson<CaseContent>(work.platform.keyring, found.content_sealed, CONTENT_COLUMN)
  const { uploads = {} } = content
  const evaluation = evaluateForm(
    item.compiled.form,
    withLocked(item, keepingUnseen(work.actor, item, answers, content), content),
    content.scenario,
    { today: work.today, mode: 'submit', uploads },
  )
  const errors = [
    ...inWords(work, evaluation.problems),
    ...missingMaterials(content.plan?.entries ?? [], content),
  ]
  if (errors.length > 0) throw new Failure('form.invalid', { errors })
  const next: CaseContent = {
    ...content,
    answers: evaluation.answers,
    provenance: keepProvenance(content, evaluation.answers),
  }
  const digest = work.platform.keyring.suite.hash(canonicalContent(found.version_id, found.subject_id, next))
  const { row } = await moveCase(work, found, {
    status: 'submitted',
    clock: [{ kind: 'materials_completed', on: work.today.toString() }],
    content: {
      content_sealed: sealJson(work.platform.keyring, next, CONTENT_COLUMN),
      content_digest: digest,
    },
  })
  await setCorrectionAnswered(work.tx, id, work.now.toString())
  work.emit(correctionAnswered(id, { digest }))
  return row
}

const keepProvenance = ({ provenance, answers }: CaseContent, now: Answers): CaseContent['provenance'] =>
  Object.fromEntries(
    Object.entries(provenance).filter(
      ([field]) => JSON.stringify(now[field]) === JSON.stringify(answers[field]),
    ),
  )

/** 撤回申请: any time before the decision; members of a bundle end with it. */
export async function withdrawCase(
  work: Work,
  id: string,
  version: number,
  reason: string,
): Promise<CaseRow> {
  const found = await claimOwnCase(work, id, version)
  if (!isWithdrawable(found.status) || found.parent_id) throw new Failure('case.wrong_status')
  const { row } = await moveCase(work, found, {
    status: 'withdrawn',
    clock: [{ kind: 'terminated', on: work.today.toString() }],
    process: { type: 'cancel', reason: '申请人撤回' },
  })
  for (const { member_key } of await listMembers(work.tx, id))
    if (member_key) await cancelMemberOf(work, id, member_key)
  work.emit(caseWithdrawn(id, {}, reason))
  return row
}
