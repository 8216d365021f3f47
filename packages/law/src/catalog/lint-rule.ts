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
  readonly find: (definition: ItemDefinition, context: LintContext) => Iterable<LintPlace>
}

/** JSON pointer below the definition, and what to do, in Chinese: the linter is for catalogue editors. */
export type LintPlace = readonly [path: string, message: string]

export const rule = (id: string, level: LintRule['level'], find: LintRule['find']): LintRule => ({
  id,
  level,
  find,
})

export const place = (isWrong: boolean, path: string, message: string): LintPlace[] =>
  isWrong ? [[path, message]] : []
