import type { LintFinding } from '@tongban/contracts/catalog.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { COMPLETENESS_RULES } from './lint-complete.ts'
import { CONTENT_RULES } from './lint-content.ts'
import { FORM_RULES } from './lint-form.ts'
import { LIMIT_RULES } from './lint-limits.ts'
import { LOGIC_RULES } from './lint-logic.ts'
import type { LintContext, LintRule } from './lint-rule.ts'
import { SERVICE_RULES } from './lint-service.ts'

/**
 * The item-quality rules in use for the catalogue of Wenzhou (事项质量规则) with 承诺时限 ≤ 法定时限 and
 * 国办发〔2018〕45号 (no vague demands). An error keeps an item from being published, a warning does not.
 */
export const LINT_RULES: readonly LintRule[] = [
  ...COMPLETENESS_RULES,
  ...CONTENT_RULES,
  ...LIMIT_RULES,
  ...SERVICE_RULES,
  ...FORM_RULES,
  ...LOGIC_RULES,
]

/** All findings, in the order of the rules. */
export const lintItem = (definition: ItemDefinition, context: LintContext = {}): LintFinding[] =>
  LINT_RULES.flatMap((rule) => findingsOf(rule, definition, context))

/** What one rule finds. */
export const findingsOf = (
  { id, level, find }: LintRule,
  definition: ItemDefinition,
  context: LintContext = {},
): LintFinding[] =>
  [...find(definition, context)].map(([path, message]) => ({ rule: id, level, path, message }))
