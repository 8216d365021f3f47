import type { Checklist } from '@tongban/contracts/catalog.ts'
import type { EvidencePlan, RuleResult } from '@tongban/contracts/evidence.ts'
import type { PlannedChecklist } from '@tongban/law/catalog/checklist.ts'
import type { PlannedEvidence } from '@tongban/law/evidence/plan.ts'
import type { FactName, RuleOutcome } from '@tongban/law/evidence/rules.ts'
import { showAnswer } from './answers.ts'
import * as en from './en/evidence.ts'
import { formatDay } from './format.ts'
import { fill, type Language } from './translator.ts'
import * as zh from './zh/evidence.ts'

const WORDS = { zh, en }

/** The plan as the applicant reads it. `sources` are the checks that were called. */
export const evidencePlan = (
  language: Language,
  planned: readonly PlannedEvidence[],
  sources: EvidencePlan['sources'],
  plannedAt: Temporal.Instant,
): EvidencePlan => ({
  entries: planned.map(({ reason, ...entry }) => ({ ...entry, explanation: explain(language, reason) })),
  sources,
  plannedAt: plannedAt.toString(),
})

function explain(language: Language, reason: PlannedEvidence['reason']): string {
  const { code, ...params } = reason
  const sentence = WORDS[language].evidenceReasons[code]
  return fill(sentence, 'on' in params ? { ...params, on: formatDay(params.on, language) } : params)
}

/** The personal checklist of the guide. */
export const checklist = (language: Language, planned: PlannedChecklist): Checklist => ({
  ...planned,
  entries: planned.entries.map(({ ways, standard, ...entry }) => ({
    ...entry,
    why: whyOf(language, entry.status, ways, standard),
  })),
})

function whyOf(
  language: Language,
  status: Checklist['entries'][number]['status'],
  ways: PlannedChecklist['entries'][number]['ways'],
  standard: string,
): string {
  const { checklistWays, evidenceWords } = WORDS[language]
  if (status === 'optional') return evidenceWords.optional
  if (ways.length === 0) return fill(evidenceWords.hand_in, { standard })
  return ways.map(({ code, ...params }) => fill(checklistWays[code], params)).join(evidenceWords.separator)
}

/** A decided rule with the facts it read. */
export function ruleResult(
  language: Language,
  outcome: RuleOutcome,
  nameOf: (path: string) => FactName,
): RuleResult {
  const { reads, ...result } = outcome
  const { evidenceWords } = WORDS[language]
  return {
    ...result,
    facts: reads
      .filter(({ path }) => path.includes('.'))
      .map(({ path, value }) => {
        const { field, source } = nameOf(path)
        return {
          label: field.label,
          value: value === null ? evidenceWords.no_record : showAnswer(language, field, value),
          source: source ?? evidenceWords.your_answer,
        }
      }),
  }
}
