import type { Answers } from '@tongban/contracts/forms.ts'
import { isRow, own } from './prepared-form.ts'

export interface EditConflict {
  readonly fieldId: string
  readonly base: unknown
  readonly mine: unknown
  readonly theirs: unknown
}

export interface MergedEdits {
  /** Both edits together; where they conflict, mine, so that nothing vanishes under the hands of who is typing. */
  readonly answers: Answers
  readonly conflicts: readonly EditConflict[]
}

/** Joins two edits of one draft, made on two devices from the same base, field by field. */
export function mergeEdits(base: Answers, mine: Answers, theirs: Answers): MergedEdits {
  const answers: Answers = {}
  const conflicts: EditConflict[] = []
  for (const fieldId of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const [before, here, there] = [own(base, fieldId), own(mine, fieldId), own(theirs, fieldId)]
    const merged = isSameAnswer(here, before) ? there : here
    if (merged !== undefined) answers[fieldId] = merged
    if (!isSameAnswer(here, before) && !isSameAnswer(there, before) && !isSameAnswer(here, there)) {
      conflicts.push({ fieldId, base: before, mine: here, theirs: there })
    }
  }
  return { answers, conflicts }
}

/** Equal content; the order of list elements counts, that of object members does not. */
export function isSameAnswer(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((element, index) => isSameAnswer(element, other[index]))
  }
  if (isRow(one) && isRow(other)) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)])
    return [...keys].every((key) => isSameAnswer(own(one, key), own(other, key)))
  }
  return Object.is(one, other)
}
