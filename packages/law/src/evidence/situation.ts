import type { DemandedMaterial } from '../forms/merge-materials.ts'

/** Everything that decides how the materials of one application are settled. */
export interface EvidenceSituation {
  readonly materials: readonly DemandedMaterial[]
  readonly scenario: Readonly<Record<string, string>>
  /** Canonical answers of the visible fields. */
  readonly answers: Readonly<Record<string, unknown>>
  /** Neither on a list of dishonest persons nor with a broken promise on record (国办发〔2020〕42号). */
  readonly applicantCreditAllowsPromise: boolean
  readonly licences: readonly HeldLicence[]
  readonly earlierMaterials: readonly EarlierMaterial[]
  /** What the selected members of the bundle will issue. */
  readonly bundleOutputs: readonly ExpectedOutput[]
  /** By name of the check. A check that was not called counts as not available. */
  readonly checkResults: ReadonlyMap<string, CheckResult>
  readonly today: Temporal.PlainDate
  readonly now: Temporal.Instant
}

export interface HeldLicence {
  readonly typeKey: string
  readonly typeName: string
  readonly identifier: string
  readonly issuerName: string
  readonly status: string
  /** ISO day, inclusive; null: unlimited. */
  readonly validUntil: string | null
  readonly trustGrade: 'A' | 'B' | 'C' | 'D'
  readonly digest: string | null
}

/** A paper that this applicant has handed in before. */
export interface EarlierMaterial {
  readonly standardCode: string
  readonly caseNumber: string
  /** ISO day. */
  readonly collectedOn: string
  readonly organizationName: string
  readonly digest: string | null
}

export interface ExpectedOutput {
  readonly licenceType: string
  readonly licenceName: string
  readonly memberName: string
}

/** What an authoritative source said. `source` is the name of the base for the screen. */
export type CheckResult =
  | {
      readonly outcome: 'answered'
      readonly source: string
      readonly facts: Readonly<Record<string, unknown>>
      /** Number under which the exchange logged the call. */
      readonly reference: string
      /** RFC 3339. */
      readonly at: string
      readonly digest: string | null
    }
  | { readonly outcome: 'no_record'; readonly source: string }
  | { readonly outcome: 'down'; readonly source: string }
