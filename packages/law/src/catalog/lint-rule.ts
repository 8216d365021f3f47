import type { LintFinding } from '@tongban/contracts/catalog.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'

/** What a rule cannot know from the definition alone; what is not given is not checked. */
export interface LintContext {
  /** Names of the data checks that the exchange offers. */
  readonly checks?: ReadonlySet<string>
  /** Keys of the licence types in the register. */
  readonly licenceTypes?: ReadonlySet<string>
}

/** One item-quality rule. `find` names the places that break it. */
export interface LintRule {
  readonly id: string
  readonly level: LintFinding['level']
  /** All members of a definition that decide what is found. */
  readonly reads: readonly (keyof ItemDefinition)[]
  readonly find: (definition: ItemDefinition, context: LintContext) => Iterable<LintPlace>
}

/** JSON pointer below the definition, and what to do, in Chinese: the linter is for catalogue editors. */
export type LintPlace = readonly [path: string, message: string]

/** `find` sees no member besides those that it says to read. */
export const rule = <Read extends keyof ItemDefinition>(
  id: string,
  level: LintRule['level'],
  reads: readonly Read[],
  find: (definition: Pick<ItemDefinition, Read>, context: LintContext) => Iterable<LintPlace>,
): LintRule => ({ id, level, reads, find })

export const place = (isWrong: boolean, path: string, message: string): LintPlace[] =>
  isWrong ? [[path, message]] : []
