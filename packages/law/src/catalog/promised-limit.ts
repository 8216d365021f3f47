import type { ItemDefinition, Limit } from '@tongban/contracts/items.ts'
import { publishedCondition } from '../forms/compile-condition.ts'
import { holds, type Lookup } from '../forms/condition.ts'

/** 承诺时限 of one application: that of its scenario where the item has one for it, else the item's own. */
export function promisedLimit(
  { promised, promisedWhen = [] }: Pick<ItemDefinition, 'promised' | 'promisedWhen'>,
  lookup: Lookup,
): Limit {
  const ofScenario = promisedWhen.find(({ when }) => holds(publishedCondition(when), lookup))
  return ofScenario?.promised ?? promised
}
