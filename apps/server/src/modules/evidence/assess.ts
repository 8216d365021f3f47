import type { EvidencePlan, RuleResult } from '@tongban/contracts/evidence.ts'
import type { Answers } from '@tongban/contracts/forms.ts'
import type { EarlierMaterial, ExpectedOutput, HeldLicence } from '@tongban/law/evidence/situation.ts'
import type { Platform } from '../../kernel/platform.ts'
import type { PublishedItem } from '../catalog/index.ts'
import type { Facts } from '../registers/index.ts'

export type Applicant = { readonly id: string; readonly kind: 'person' | 'firm'; readonly name: string; readonly identifier: string }

export type AssessmentRequest = {
  readonly item: PublishedItem
  readonly scenario: Readonly<Record<string, string>>
  readonly answers: Answers
  readonly subject: Applicant
  readonly licences: readonly HeldLicence[]
  readonly earlierMaterials: readonly EarlierMaterial[]
  /** Of a member case: what the other members will issue. For a bundle its own members are found out here. */
  readonly bundleOutputs: readonly ExpectedOutput[]
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
  /** By check, dots written as underscores. */
  readonly facts: Record<string, Facts>
  /** True: every rule passed; false: one failed; null: a person has to look. */
  readonly eligible: boolean | null
}

/**
 * Finds out what data can prove: runs the checks side by side, settles each material and decides the rules. It reads on
 * connections of its own, so call it outside a transaction.
 */
export async function assess(platform: Platform, request: AssessmentRequest): Promise<Assessment> {
  throw new Error(`not yet: ${request.purpose} ${platform.now()}`)
}
