import type { Draft } from '@tongban/contracts/drafts.ts'
import { SUBJECTS } from '@tongban/contracts/items.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Reading, Work } from '../../../kernel/work.ts'
import { findPublishedItem, type PublishedItem } from '../../catalog/index.ts'
import { prefill } from '../../evidence/index.ts'
import { getSubject, refuseItemOutside, type Subject } from '../../identity/index.ts'
import { DRAFT_COLUMN, sealJson } from '../case-content.ts'
import { insertDraft } from '../draft.repository.ts'
import { type DraftContent, emptyDraft, presentDraft } from '../draft.ts'

type Prepared = { readonly item: PublishedItem; readonly subject: Subject; readonly content: DraftContent }

/** Reads what government already knows, outside the transaction that then stores the draft. */
export async function prepareDraft(
  reading: Reading,
  itemCode: string,
  scenario: Record<string, string>,
): Promise<Prepared> {
  const { platform, actor, db } = reading
  const item = await findPublishedItem(platform, itemCode, db)
  if (!item) throw new Failure('item.not_found')
  if (item.status !== 'published' || item.definition.onlineDepth < '3') throw new Failure('item.not_online')
  if (!actor.subjectId) throw new Failure('permission.denied')
  refuseItemOutside(actor, item.code)
  const subject = await getSubject(platform, db, actor.subjectId)
  if (!servesSubject(item, subject.kind)) {
    throw new Failure('item.wrong_subject', {
      params: { subjects: item.definition.subjects.map((code) => SUBJECTS[code]).join('、') },
    })
  }
  refuseUnknownScenario(item, scenario)
  const known = await prefill(platform, {
    form: item.compiled.form,
    subject,
    purpose: `填报《${item.name}》`,
    accountId: actor.accountId,
  })
  return {
    item,
    subject,
    content: { ...emptyDraft(), scenario, answers: known.answers, provenance: known.provenance },
  }
}

export async function startDraft(work: Work, { item, subject, content }: Prepared): Promise<Draft> {
  const { accountId } = work.actor
  if (!accountId) throw new Failure('session.required')
  const row = {
    id: work.newId(),
    owner_id: subject.id,
    account_id: accountId,
    item_code: item.code,
    item_name: item.name,
    version_id: item.versionId,
    content_sealed: sealJson(work.platform.keyring, content, DRAFT_COLUMN),
    revision: 1,
    saved_at: work.now.toString(),
  }
  await insertDraft(work.tx, row)
  return presentDraft(row, item, content, work.actor)
}

/** Codes 1 自然人; all others are kinds of firms and bodies. */
const servesSubject = ({ definition: { subjects } }: PublishedItem, kind: 'person' | 'firm'): boolean =>
  subjects.some((code) => (kind === 'person' ? code === '1' : code !== '1'))

export function refuseUnknownScenario({ definition }: PublishedItem, scenario: Record<string, string>): void {
  const errors = Object.entries(scenario).flatMap(([id, value]) => {
    const question = definition.scenarios.find((candidate) => candidate.id === id)
    const isKnown = question?.options.some((option) => option.value === value)
    return isKnown
      ? []
      : [
          {
            path: `/scenario/${id}`,
            code: 'unknown',
            message: question ? `“${question.text}”没有这个选项` : '没有这个情形问题',
          },
        ]
  })
  if (errors.length > 0) throw new Failure('item.scenario_unknown', { errors })
}
