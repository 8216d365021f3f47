import type { DraftDefinition } from '@tongban/contracts/changes.ts'
import { ItemDefinition } from '@tongban/contracts/items.ts'
import { completed } from '@tongban/law/catalog/complete-draft.ts'
import { conditionsOf } from '@tongban/law/catalog/condition-places.ts'
import type { ItemDraft } from '@tongban/law/catalog/draft-findings.ts'
import { compileCondition } from '@tongban/law/forms/compile-condition.ts'

/** Drafts of items carry the code of what they implement, those of basic items a code of their own. */
export const isItemDraft = (definition: DraftDefinition): definition is ItemDraft => !('code' in definition)

/** The draft with its blanks filled, to compute with; undefined while a condition in it cannot be computed. */
export function computable(definition: DraftDefinition): ItemDefinition | undefined {
  if (!isItemDraft(definition)) return undefined
  const whole = completed<ItemDefinition>(ItemDefinition, definition)
  return conditionsOf(whole).every(({ source }) => compileCondition(source).ok) ? whole : undefined
}
