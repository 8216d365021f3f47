import { LINT_RULES } from '@tongban/law/catalog/lint.ts'
import { expect, it } from 'vitest'
import { lintRuleTitle } from '../src/lint-rules.ts'

it('every rule of the item linter has a title in both languages', () => {
  for (const { id } of LINT_RULES)
    for (const language of ['zh', 'en'] as const) expect(lintRuleTitle(id, language)).not.toBe(id)
})
