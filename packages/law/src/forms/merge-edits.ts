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

/**
 * Joins two edits of one draft, made on two devices from the same base, field by field. `fileFields` are answered with
 * lists of files: what either side added is there, what either side took away is not, so that they never conflict.
 */
export function mergeEdits(
  base: Answers,
  mine: Answers,
  theirs: Answers,
  fileFields: ReadonlySet<string> = NONE,
): MergedEdits {
  const answers: Answers = {}
  const conflicts: EditConflict[] = []
  for (const fieldId of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const [before, here, there] = [own(base, fieldId), own(mine, fieldId), own(theirs, fieldId)]
    if (fileFields.has(fieldId)) {
      const files = mergeFiles(listOf(before), listOf(here), listOf(there))
      if (files.length > 0) answers[fieldId] = files
      continue
    }
    const merged = isSameAnswer(here, before) ? there : here
    if (merged !== undefined) answers[fieldId] = merged
    if (!isSameAnswer(here, before) && !isSameAnswer(there, before) && !isSameAnswer(here, there)) {
      conflicts.push({ fieldId, base: before, mine: here, theirs: there })
    }
  }
  return { answers, conflicts }
}

const NONE: ReadonlySet<string> = new Set()
const listOf = (answer: unknown): readonly unknown[] => (Array.isArray(answer) ? answer : [])

function mergeFiles(
  before: readonly unknown[],
  here: readonly unknown[],
  there: readonly unknown[],
): unknown[] {
  const isTakenAway = (file: unknown) =>
    before.includes(file) && !(here.includes(file) && there.includes(file))
  return [...new Set([...there, ...here])].filter((file) => !isTakenAway(file))
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
