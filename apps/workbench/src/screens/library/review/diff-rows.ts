import type { Change, DraftDefinition } from '@tongban/contracts/changes.ts'
import { definitionDifferences } from '@tongban/law/catalog/definition-differences.ts'
import type { Difference } from '@tongban/law/catalog/diff-definition.ts'
import { isRow } from '@tongban/law/forms/prepared-form.ts'

/** What a draft is compared with: what is in force, or for something new nothing, list by list. */
export function baseOf(change: Change, draft: DraftDefinition): object {
  const [standing] = change.concerned
  return standing && change.kind !== 'merge' ? standing.definition : emptied(draft)
}

/** Lists without elements, so that what is new shows element by element. */
function emptied(draft: DraftDefinition): object {
  return Object.fromEntries(
    Object.entries(draft).flatMap(([name, value]): [string, unknown][] => {
      if (Array.isArray(value) && value.some(isRow)) return [[name, []]]
      return name === 'form' ? [[name, { sections: [] }]] : []
    }),
  )
}

/** Differences worth a look, in the order of the definition; what is empty on both sides is none. */
export const differencesOf = (before: object, after: object): Difference[] =>
  definitionDifferences(before, after).filter(({ before: was, after: is }) => !(isEmpty(was) && isEmpty(is)))

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
