import type { EvidencePlan, RuleResult } from '@tongban/contracts/evidence.ts'
import type { Answers } from '@tongban/contracts/forms.ts'
import { evidencePlan, ruleResult } from '@tongban/i18n/evidence.ts'
import { planEvidence, requiredChecks } from '@tongban/law/evidence/plan.ts'
import { evaluateRules, factNames, factsOf } from '@tongban/law/evidence/rules.ts'
import type { EarlierMaterial, ExpectedOutput, HeldLicence } from '@tongban/law/evidence/situation.ts'
import { evaluateForm } from '@tongban/law/forms/evaluate.ts'
import type { Platform } from '../../kernel/platform.ts'
import type { PublishedItem } from '../catalog/index.ts'
import { type AskSource, CHECKS, type Facts } from '../registers/index.ts'
import { askBases } from './ask-bases.ts'
import { bundleOutputs } from './bundle-outputs.ts'
import { knownInputs } from './known-inputs.ts'

export type Applicant = {
  readonly id: string
  readonly kind: 'person' | 'firm'
  readonly name: string
  readonly identifier: string
}

export type AssessmentRequest = {
  readonly item: PublishedItem
  readonly scenario: Readonly<Record<string, string>>
  readonly answers: Answers
  readonly subject: Applicant
  readonly licences: readonly HeldLicence[]
  readonly earlierMaterials: readonly EarlierMaterial[]
  /** Of a member case: what the other members issue. Those of the item's own members are found here. */
  readonly bundleOutputs: readonly ExpectedOutput[]
  /** Neither dishonest nor with a broken promise on record (国办发〔2020〕42号); until a credit base says otherwise. */
  readonly creditAllowsPromise?: boolean | undefined
  readonly purpose: string
  readonly caseId?: string | undefined
  readonly accountId: string | null
  readonly today: Temporal.PlainDate
  readonly language?: 'zh' | 'en' | undefined
  /** How long one source may take; default 3000. */
  readonly sourceDeadlineMs?: number | undefined
}

export type Assessment = {
  readonly plan: EvidencePlan
  readonly rules: RuleResult[]
  /** Of the checks that were answered, by check with dots written as underscores. */
  readonly facts: Record<string, Facts>
  /** True: every rule passed; false: one failed; null: a person has to look. */
  readonly eligible: boolean | null
}

/**
 * Finds out what data can prove: asks the bases side by side, settles each material and decides the rules. It reads on
 * connections of its own, so call it outside a transaction.
 *
 * @param ask how sources are asked; by default the platform's own bases
 */
export async function assess(
  platform: Platform,
  request: AssessmentRequest,
  ask?: AskSource,
): Promise<Assessment> {
  const { item, scenario, subject, today, language = 'zh' } = request
  const { definition, compiled } = item
  const { answers } = evaluateForm(compiled.form, request.answers, scenario, { today, mode: 'submit' })
  const situation = {
    materials: compiled.materials,
    scenario,
    answers,
    applicantCreditAllowsPromise: request.creditAllowsPromise ?? true,
    licences: request.licences,
    earlierMaterials: request.earlierMaterials,
    bundleOutputs: [...request.bundleOutputs, ...bundleOutputs(compiled.members, scenario, answers)],
    today,
    now: platform.now(),
  }
  const { results, sources } = await askBases(
    platform,
    requiredChecks(situation, definition.checks),
    {
      inputs: knownInputs(compiled.form, answers, subject),
      regionCode: item.region.code,
      purpose: request.purpose,
      caseId: request.caseId,
      accountId: request.accountId,
      deadlineMs: request.sourceDeadlineMs,
    },
    ask,
  )
  const planned = planEvidence({ ...situation, checkResults: results })
  const facts = factsOf(results)
  const { name, identifier } = subject
  const outcomes = evaluateRules(definition.eligibility, {
    answers,
    scenario: { ...scenario },
    facts,
    applicant: { name, identifier },
  })
  const nameOf = factNames(definition, CHECKS)
  return {
    plan: evidencePlan(language, planned, sources, situation.now),
    rules: outcomes.map((outcome) => ruleResult(language, outcome, nameOf)),
    facts: Object.fromEntries(
      Object.entries(facts).flatMap(([check, known]) => (known ? [[check, known]] : [])),
    ),
    eligible: eligibility(outcomes.map(({ passed }) => passed)),
  }
}

const eligibility = (passed: readonly (boolean | null)[]): boolean | null =>
  passed.includes(false) ? false : passed.includes(null) ? null : true
