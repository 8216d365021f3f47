import { lintRules as en } from './en/lint-rules.ts'
import type { Language } from './translator.ts'
import { lintRules as zh } from './zh/lint-rules.ts'

const TITLES: Record<Language, Readonly<Record<string, string>>> = { zh, en }

/** What a rule of the linter is about; the id itself where it has no title yet. */
export const lintRuleTitle = (rule: string, language: Language): string => TITLES[language][rule] ?? rule
