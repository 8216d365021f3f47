import type { Upload } from '@tongban/contracts/drafts.ts'
import type { EvidencePlan, RuleResult } from '@tongban/contracts/evidence.ts'
import type { Answers, Provenance } from '@tongban/contracts/forms.ts'
import type { Keyring } from '../../kernel/crypto/keyring.ts'

export type DeliveryWish = {
  readonly method: 'electronic' | 'courier' | 'window'
  readonly address?: string
  readonly recipient?: string
  readonly phone?: string
}

/** What the applicant said and what was found out about it. Kept sealed as a whole (design law 9). */
export type CaseContent = {
  readonly scenario: Readonly<Record<string, string>>
  readonly answers: Answers
  readonly provenance: Readonly<Record<string, Provenance>>
  readonly materials: Readonly<Record<string, readonly Upload[]>>
  /** Files of form fields by field id; the answers name those that count. Not there in a form without such fields. */
  readonly uploads?: Readonly<Record<string, readonly Upload[]>>
  readonly promises: readonly string[]
  readonly plan: EvidencePlan | null
  readonly rules: readonly RuleResult[]
  /** Facts of the data checks by check, as the rules and the licence fields read them. */
  readonly facts: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly delivery: DeliveryWish
}

export const CONTENT_COLUMN = 'cases.case.content'
export const DRAFT_COLUMN = 'cases.draft.content'

/** Reads what `sealJson` wrote for the same column. */
export const openJson = <T>(keyring: Keyring, sealed: string, column: string): T =>
  JSON.parse(keyring.open(sealed, { column })) as T
export const sealJson = (keyring: Keyring, value: unknown, column: string): string =>
  keyring.seal(JSON.stringify(value), { column })

/** What the electronic signature of the application covers, in a fixed order of members. */
export const canonicalContent = (versionId: string, subjectId: string, content: CaseContent): string =>
  canonical({
    version: versionId,
    applicant: subjectId,
    scenario: content.scenario,
    answers: content.answers,
    materials: digestsOf(content.materials),
    ...(content.uploads && { uploads: digestsOf(content.uploads) }),
    promises: content.promises,
    delivery: content.delivery,
  })

const digestsOf = (files: CaseContent['materials']) =>
  Object.entries(files).map(([id, uploads]) => [id, uploads.map(({ sha256 }) => sha256)])

/** JSON with the members of every object sorted (in the manner of RFC 8785). */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
