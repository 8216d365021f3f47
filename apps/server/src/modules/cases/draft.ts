import type { DeliveryChoice, Draft, MergeReport, Upload } from '@tongban/contracts/drafts.ts'
import type { EvidencePlan } from '@tongban/contracts/evidence.ts'
import type { Answers, Provenance } from '@tongban/contracts/forms.ts'
import { mergeReport } from '@tongban/i18n/draft-merge.ts'
import { mergeDraft } from '@tongban/law/forms/merge.ts'
import type { Actor } from '../../kernel/actor.ts'
import type { PublishedItem } from '../catalog/index.ts'
import type { DraftRow } from './draft.repository.ts'
import { namedUploads, presentFiles } from './handed-in.ts'
import { asReadBy } from './opened-fields.ts'

/** What a draft holds; kept sealed as a whole. */
export type DraftContent = {
  readonly scenario: Readonly<Record<string, string>>
  readonly answers: Answers
  readonly provenance: Readonly<Record<string, Provenance>>
  readonly materials: Readonly<Record<string, readonly Upload[]>>
  /** Files of form fields by field id; exactly those that the answers name. */
  readonly uploads?: Readonly<Record<string, readonly Upload[]>>
  readonly promises: readonly string[]
  readonly delivery: DeliveryChoice | null
  readonly plan: EvidencePlan | null
  readonly merge: MergeReport | null
}

export const emptyDraft = (): DraftContent => ({
  scenario: {},
  answers: {},
  provenance: {},
  materials: {},
  promises: [],
  delivery: null,
  plan: null,
  merge: null,
})

/** Answers given by hand lose the provenance of what stood there before, and the files that they no longer name. */
export function withAnswers(content: DraftContent, answers: Answers): DraftContent {
  const kept = Object.entries(content.provenance).filter(
    ([field]) => JSON.stringify(answers[field]) === JSON.stringify(content.answers[field]),
  )
  return {
    ...content,
    answers,
    provenance: Object.fromEntries(kept),
    uploads: namedUploads(content, answers),
  }
}

/** The item's version moved on under the draft: kept, needs review, dropped, and the person is told (design law 2). */
export function movedTo(
  content: DraftContent,
  from: PublishedItem,
  to: PublishedItem,
  today: Temporal.PlainDate,
): DraftContent {
  const merged = mergeDraft(from.compiled.form, to.compiled.form, content.answers, today)
  const questions = new Set(to.definition.scenarios.map(({ id }) => id))
  const materials = new Set(to.compiled.materials.map(({ id }) => id))
  return {
    ...content,
    answers: merged.answers,
    provenance: Object.fromEntries(
      Object.entries(content.provenance).filter(([field]) => field in merged.answers),
    ),
    scenario: Object.fromEntries(Object.entries(content.scenario).filter(([id]) => questions.has(id))),
    materials: Object.fromEntries(Object.entries(content.materials).filter(([id]) => materials.has(id))),
    uploads: namedUploads(content, merged.answers),
    promises: content.promises.filter((id) => materials.has(id)),
    plan: null,
    merge: mergeReport('zh', merged, { fromVersion: from.version, toVersion: to.version }),
  }
}

export function presentDraft(
  row: DraftRow,
  item: PublishedItem,
  content: DraftContent,
  reader: Pick<Actor, 'mandate'>,
): Draft {
  const draft: Draft = {
    id: row.id,
    itemCode: item.code,
    itemName: item.name,
    itemVersion: item.version,
    itemVersionId: item.versionId,
    scenario: { ...content.scenario },
    form: item.compiled.form,
    answers: content.answers,
    provenance: { ...content.provenance },
    materials: presentFiles(content.materials),
    uploads: presentFiles(content.uploads),
    promises: [...content.promises],
    delivery: content.delivery,
    plan: content.plan,
    merge: content.merge,
    revision: row.revision,
    savedAt: row.saved_at,
  }
  return asReadBy(reader, item.code, draft)
}
