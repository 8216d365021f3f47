import { explanations as en } from './en/explanations.ts'
import { translator } from './translator.ts'
import { explanations as zh } from './zh/explanations.ts'

export const explanationWords = translator({ zh, en })

/** What a rule of the policies says. */
export type RuleWord = Extract<keyof typeof zh, `rule.${string}`>
export const isRuleWord = (key: string): key is RuleWord => key.startsWith('rule.') && Object.hasOwn(zh, key)
