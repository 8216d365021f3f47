import type { DeliveryChoice, Draft } from '@tongban/contracts/drafts.ts'
import type { Answers, FieldProblem } from '@tongban/contracts/forms.ts'
import { formMessage } from '@tongban/i18n/forms.ts'
import { evaluateForm } from '@tongban/law/forms/evaluate.ts'
import { isLocked } from '@tongban/law/forms/locked.ts'
import { fieldsOf } from '@tongban/law/forms/prepared-form.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import type { PublishedItem } from '../../catalog/index.ts'
import { letGo } from '../content-store.ts'
import { claimDraft, storeDraft } from '../draft.access.ts'
import { deleteDraft } from '../draft.repository.ts'
import { type DraftContent, presentDraft, withAnswers } from '../draft.ts'
import { filesIn } from '../handed-in.ts'
import { keepingUnseen } from '../opened-fields.ts'
import { refuseUnknownScenario } from './start-draft.ts'

type Saved = { revision: number; savedAt: string; problems: FieldProblem[] }
type Edit = {
  revision: number
  answers: Answers
  scenario?: Record<string, string>
  promises?: string[]
  delivery?: DeliveryChoice
}

/** Keeps incomplete answers as they are; only what no form of this item can hold is refused, by field. */
export async function saveDraft(
  work: Work,
  id: string,
  { revision, answers, scenario, promises, delivery }: Edit,
): Promise<Saved> {
  const claimed = await claimDraft(work, id, revision)
  const { item } = claimed
  if (scenario) refuseUnknownScenario(item, scenario)
  const chosen = scenario ?? { ...claimed.content.scenario }
  const given = withLocked(item, keepingUnseen(work.actor, item, answers, claimed.content), claimed.content)
  const { uploads = {} } = claimed.content
  const evaluation = evaluateForm(item.compiled.form, given, chosen, {
    today: work.today,
    mode: 'draft',
    uploads,
  })
  if (evaluation.problems.length > 0)
    throw new Failure('form.invalid', { errors: inWords(work, evaluation.problems) })
  const isSameSituation =
    scenario === undefined || JSON.stringify(scenario) === JSON.stringify(claimed.content.scenario)
  const stored = await storeDraft(work, claimed, {
    ...withAnswers(claimed.content, evaluation.answers),
    scenario: chosen,
    promises: promises ? promisesOf(item, promises) : claimed.content.promises,
    delivery: delivery ?? claimed.content.delivery,
    // A report made by this very save has not been seen yet.
    merge: claimed.row.revision === revision ? null : claimed.content.merge,
    plan: isSameSituation ? claimed.content.plan : null,
  })
  return { revision: stored.row.revision, savedAt: stored.row.saved_at, problems: [] }
}

type Stored = Pick<DraftContent, 'answers' | 'provenance'>

/** Locked fields hold what a base said; what a caller sends for them is not listened to. */
export function withLocked(
  { compiled }: PublishedItem,
  given: Answers,
  { answers, provenance }: Stored,
): Answers {
  const locked = fieldsOf(compiled.form).filter((field) =>
    isLocked(field, answers[field.id], provenance[field.id]),
  )
  return { ...given, ...Object.fromEntries(locked.map(({ id }) => [id, answers[id]])) }
}

export const inWords = (
  { language }: Pick<Work, 'language'>,
  problems: ReturnType<typeof evaluateForm>['problems'],
): FieldProblem[] =>
  problems.map((problem) => ({
    path: problem.path,
    code: problem.code,
    message: formMessage(language, problem),
  }))

function promisesOf({ compiled }: PublishedItem, promises: readonly string[]): string[] {
  const promisable = new Set(
    compiled.materials
      .filter(({ evidence }) => evidence.some(({ kind }) => kind === 'promise'))
      .map(({ id }) => id),
  )
  return promises.filter((id) => promisable.has(id))
}

export async function removeDraft(work: Work, id: string): Promise<Record<string, never>> {
  const { row, content } = await claimDraft(work, id)
  await letGo(work, filesIn(content))
  await deleteDraft(work.tx, row.id)
  return {}
}

export async function removeUpload(
  work: Work,
  id: string,
  materialId: string,
  fileId: string,
): Promise<Draft> {
  const claimed = await claimDraft(work, id)
  const before = claimed.content.materials[materialId] ?? []
  const files = before.filter((file) => file.id !== fileId)
  if (files.length === before.length) throw new Failure('file.not_found')
  const materials = { ...claimed.content.materials, [materialId]: files }
  return present(work, await storeDraft(work, claimed, { ...claimed.content, materials }))
}

export const present = (
  { actor }: Pick<Work, 'actor'>,
  { row, item, content }: Awaited<ReturnType<typeof claimDraft>>,
): Draft => presentDraft(row, item, content, actor)
