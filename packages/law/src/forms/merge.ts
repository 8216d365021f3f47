import type { Answers } from '@tongban/contracts/forms.ts'
import { canonicalAnswer, isBlank, readNumber } from './canonical-answer.ts'
import { checkAnswer, hasRightType } from './check-answer.ts'
import type { FaultParams, FieldFault, FieldFaultCode } from './field-fault.ts'
import { type AnswerRule, type FieldRule, fieldsOf, isRow, own, type Row } from './prepared-form.ts'

/** A form of either kind, as far as merging looks at it. */
export interface FormShape {
  readonly sections: readonly { readonly fields: readonly AnswerRule[] }[]
}

/** What became of a draft when its item moved to another version: by stable field id, nothing lost silently. */
export interface DraftMerge {
  /** The answers that go on. */
  readonly answers: Answers
  readonly kept: readonly string[]
  /** Still there, but the person has to look: `staff/phone` names a column of a group. */
  readonly needsReview: readonly {
    readonly fieldId: string
    readonly field: FieldRule
    readonly why: ReviewReason
  }[]
  /** No longer asked for, or of another type: shown once, with the value. */
  readonly dropped: readonly {
    readonly fieldId: string
    readonly field: FieldRule
    readonly values: readonly unknown[]
  }[]
}

export type ReviewReason =
  | { readonly code: 'meaning_changed' }
  | { readonly code: 'label_changed'; readonly before: string; readonly after: string }
  | { readonly code: 'option_changed'; readonly before: string; readonly after: string }
  | { readonly code: 'no_longer_fits'; readonly fault: Pick<FieldFault, 'code' | 'params'> }

/** Carries the answers of a draft from one version of a form to another (design law 2). */
export function mergeDraft(
  from: FormShape,
  to: FormShape,
  answers: Answers,
  today: Temporal.PlainDate,
): DraftMerge {
  const merging = new Merging(today)
  const merged = merging.level(fieldsOf(from), fieldsOf(to), answers, '')
  return { answers: merged, kept: merging.kept, needsReview: merging.needsReview, dropped: merging.dropped }
}

type Kept = {
  -readonly [K in keyof DraftMerge]: DraftMerge[K] extends readonly (infer T)[] ? T[] : DraftMerge[K]
}

class Merging implements Omit<DraftMerge, 'answers'> {
  readonly kept: Kept['kept'] = []
  readonly needsReview: Kept['needsReview'] = []
  readonly dropped: Kept['dropped'] = []
  readonly #today: Temporal.PlainDate

  constructor(today: Temporal.PlainDate) {
    this.#today = today
  }

  level(before: readonly AnswerRule[], after: readonly AnswerRule[], answers: Row, parent: string): Answers {
    const merged: Answers = {}
    for (const old of before) {
      const value = own(answers, old.id)
      if (isBlank(value)) continue
      const field = after.find((candidate) => candidate.id === old.id)
      if (old.type === 'group' && field?.type === 'group') merged[old.id] = this.#group(old, field, value)
      else this.#column(old, field, [value], parent, (moved) => (merged[old.id] = moved[0]))
    }
    return merged
  }

  /** A group is carried over column by column. */
  #group(old: AnswerRule, field: AnswerRule, value: unknown): unknown {
    const rows = Array.isArray(value) ? value.filter(isRow) : []
    const merged: Answers[] = rows.map(() => ({}))
    for (const column of old.fields ?? []) {
      const filled = rows.map((row) => own(row, column.id) ?? null)
      if (filled.every(isBlank)) continue
      const next = field.fields?.find((candidate) => candidate.id === column.id)
      this.#column(column, next, filled, `${old.id}/`, (moved) => {
        for (const [index, row] of merged.entries()) if (!isBlank(moved[index])) row[column.id] = moved[index]
      })
    }
    const why = this.#changed(old, field, [merged])
    if (why) this.needsReview.push({ fieldId: field.id, field, why })
    return merged
  }

  #column(
    old: AnswerRule,
    field: AnswerRule | undefined,
    values: readonly unknown[],
    parent: string,
    keep: (moved: readonly unknown[]) => void,
  ): void {
    const fieldId = `${parent}${old.id}`
    const moved = values.map((value) => (isBlank(value) || !field ? null : convert(value, old, field)))
    if (!field || moved.some((value, index) => value === null && !isBlank(values[index]))) {
      this.dropped.push({ fieldId, field: old, values: values.filter((value) => !isBlank(value)) })
      return
    }
    keep(moved)
    const why = this.#changed(old, field, moved)
    if (why) this.needsReview.push({ fieldId, field, why })
    else this.kept.push(fieldId)
  }

  #changed(old: AnswerRule, field: AnswerRule, values: readonly unknown[]): ReviewReason | undefined {
    if (old.element !== field.element || old.unit !== field.unit) return { code: 'meaning_changed' }
    if (old.label !== field.label) return { code: 'label_changed', before: old.label, after: field.label }
    for (const value of values.filter((candidate) => !isBlank(candidate))) {
      const renamed = renamedOption(old, field, value)
      if (renamed) return renamed
      const fault = this.#faultOf(field, value)
      // What was already wrong or unfinished before is for the form to say, not for the merge.
      if (fault && !this.#faultOf(old, value)) return { code: 'no_longer_fits', fault }
    }
    return undefined
  }

  #faultOf(field: AnswerRule, value: unknown): { code: FieldFaultCode; params: FaultParams } | null {
    const fault = checkAnswer(field, canonicalAnswer(field, value) ?? '', this.#today)
    return fault && { code: fault.code, params: { label: field.label, ...fault.params } }
  }
}

/** The value in the type of the field where that is the same answer; otherwise null. */
function convert(value: unknown, old: AnswerRule, field: AnswerRule): unknown {
  // A list of files and a list of choices look alike, and are never the same answer.
  if ((old.type === 'upload') !== (field.type === 'upload')) return null
  if (hasRightType(field, value)) return value
  if (typeof value === 'number' && field.type === 'text') return String(value)
  if (typeof value === 'string' && (field.type === 'number' || field.type === 'money'))
    return readNumber(value)
  if (typeof value === 'string' && field.type === 'choices') return [value]
  if (Array.isArray(value) && value.length === 1 && field.type === 'choice') return value[0]
  return null
}

function renamedOption(old: AnswerRule, field: AnswerRule, value: unknown): ReviewReason | undefined {
  for (const chosen of Array.isArray(value) ? value : [value]) {
    const before = old.options?.find((option) => option.value === chosen)?.label
    const after = field.options?.find((option) => option.value === chosen)?.label
    if (before !== undefined && after !== undefined && before !== after)
      return { code: 'option_changed', before, after }
  }
  return undefined
}
