import type { ExplainedClause } from '@tongban/contracts/explanations.ts'
import { explanationWords, isRuleWord, type RuleWord } from '@tongban/i18n/explanations.ts'
import type { Clause } from '../../../kernel/policy.ts'
import type { Reading } from '../../../kernel/work.ts'

/** Names of organizations by id and of regions by code, for what is compared. */
export type Names = ReadonlyMap<string, string>
type Language = Reading['language']

/** A clause and its parts as lines; the outermost “all of these” needs no line of its own. */
export function linesOf(clause: Clause, names: Names, language: Language): ExplainedClause[] {
  const outer = clause.rule === null && clause.kind === 'all'
  return outer
    ? clause.parts.flatMap((part) => linesOf(part, names, language))
    : linesAt(clause, 0, names, language)
}

function linesAt(clause: Clause, depth: number, names: Names, language: Language): ExplainedClause[] {
  const say = explanationWords(language)
  const line = {
    depth,
    holds: clause.holds,
    text: say(wordOf(clause)),
    // A group says what its parts are compared with, part by part.
    detail: clause.rule === null && clause.parts.length > 0 ? null : detailOf(clause, names, language),
  }
  // A rule with a name is said as a whole; what it is made of is for who reads the code.
  if (clause.rule !== null) return [line]
  return [line, ...clause.parts.flatMap((part) => linesAt(part, depth + 1, names, language))]
}

/** One sentence: yes, or which rules are not fulfilled. */
export function verdictOn(clause: Clause, language: Language): string {
  const say = explanationWords(language)
  if (clause.holds) return say('verdict.yes')
  return say('verdict.no', { reasons: missing(clause, language).join(language === 'zh' ? '；' : '; ') })
}

/** What would have to hold: rule by rule, and of rules of which one is enough all together. */
function missing(clause: Clause, language: Language): string[] {
  const say = explanationWords(language)
  if (clause.holds) return []
  if (clause.rule !== null || clause.parts.length === 0)
    return [say('verdict.lacks', { rule: say(wordOf(clause)) })]
  if (clause.kind !== 'any') return clause.parts.flatMap((part) => missing(part, language))
  const rules = clause.parts.map((part) => `“${say(wordOf(part))}”`)
  return [say('verdict.lacks_all', { rules: rules.join(language === 'zh' ? '、' : ', ') })]
}

function wordOf({ rule, kind }: Clause): RuleWord {
  const key = `rule.${rule ?? (kind === 'one' ? 'other' : kind)}`
  return isRuleWord(key) ? key : 'rule.other'
}

/** Organizations and regions only: whose case it is, is nobody's business here. */
function detailOf(clause: Clause, names: Names, language: Language): string | null {
  const say = explanationWords(language)
  const compared = comparisonsIn(clause).find(
    ({ column }) => column === 'organization_id' || column === 'region_code',
  )
  if (!compared || (compared.column !== 'organization_id' && compared.column !== 'region_code')) return null
  const nameOf = (value: string) => names.get(value) ?? names.get(value.padEnd(6, '0')) ?? value
  const own = [
    ...new Set(
      comparisonsIn(clause)
        .filter(({ column }) => column === compared.column)
        .flatMap((one) => one.with),
    ),
  ]
  return say(`compared.${compared.column}`, {
    value: compared.value === null ? say('compared.none') : nameOf(compared.value),
    own: own.length === 0 ? say('compared.none') : own.map(nameOf).join(language === 'zh' ? '、' : ', '),
  })
}

const comparisonsIn = (clause: Clause): NonNullable<Clause['compared']>[] => [
  ...(clause.compared ? [clause.compared] : []),
  ...clause.parts.flatMap(comparisonsIn),
]
