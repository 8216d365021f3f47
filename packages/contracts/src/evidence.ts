import { type Static, Type } from 'typebox'
import { Instant, nullable, strict } from './values.ts'

/** How one required material is settled. `pending`: a source was down, verification is queued and the case may go on (容缺). */
export const EvidenceEntry = strict({
  materialId: Type.String(),
  name: Type.String(),
  necessity: Type.Enum(['required', 'optional', 'deferrable']),
  status: Type.Enum(['hand_in', 'waived', 'promise', 'pending', 'optional']),
  way: nullable(Type.Enum(['bundle_output', 'earlier_material', 'licence', 'data_check', 'promise'])),
  /** Who fetched what, in words for the applicant. */
  explanation: Type.String(),
  basis: nullable(Type.String()),
  /** What proves it: licence identifier, check number, earlier case number. */
  proof: nullable(
    strict({ reference: Type.String(), source: Type.String(), at: Instant, digest: nullable(Type.String()) }),
  ),
  demandedBy: Type.Array(Type.String()),
})
export type EvidenceEntry = Static<typeof EvidenceEntry>

export const EvidencePlan = strict({
  entries: Type.Array(EvidenceEntry),
  sources: Type.Array(
    strict({
      check: Type.String(),
      source: Type.String(),
      outcome: Type.Enum(['answered', 'no_record', 'down']),
      tookMs: Type.Integer(),
    }),
  ),
  plannedAt: Instant,
})
export type EvidencePlan = Static<typeof EvidencePlan>

export const RuleResult = strict({
  ruleId: Type.String(),
  text: Type.String(),
  passed: nullable(Type.Boolean()),
  /** The facts the rule read, as shown to the applicant. */
  facts: Type.Array(strict({ label: Type.String(), value: Type.String(), source: Type.String() })),
  whenNot: Type.String(),
  basis: Type.String(),
})
export type RuleResult = Static<typeof RuleResult>
