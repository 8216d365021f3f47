import type { Upload } from '@tongban/contracts/drafts.ts'
import type { EvidencePlan, RuleResult } from '@tongban/contracts/evidence.ts'
import type { Answers } from '@tongban/contracts/forms.ts'
import type { Reading } from '../../kernel/work.ts'
import type { PublishedItem } from '../catalog/index.ts'
import { assess } from '../evidence/index.ts'
import { getSubject, type Subject } from '../identity/index.ts'
import { listValidLicences } from '../licences/index.ts'
import { earlierMaterials } from './earlier-materials.ts'

export type Assessed = {
  readonly subject: Subject
  readonly plan: EvidencePlan
  readonly rules: readonly RuleResult[]
  readonly facts: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

type Situation = {
  readonly item: PublishedItem
  readonly content: {
    readonly scenario: Readonly<Record<string, string>>
    readonly answers: Answers
    readonly materials: Readonly<Record<string, readonly Upload[]>>
  }
  readonly subjectId: string
  /** Stands in the access log that the subject can read (design law 4). */
  readonly purpose: string
  readonly caseId: string | null
}

/** Evidence and rules for an applicant: own licences, earlier cases, data checks (design §7). */
export async function assessFor(
  { platform, db, actor, today }: Reading,
  { item, content, subjectId, purpose, caseId }: Situation,
): Promise<Assessed> {
  const [subject, licences, earlier] = await Promise.all([
    getSubject(platform, db, subjectId),
    listValidLicences(platform, db, subjectId, today),
    earlierMaterials(platform, db, subjectId, item),
  ])
  const { plan, rules, facts } = await assess(platform, {
    item,
    scenario: { ...content.scenario },
    answers: content.answers,
    subject,
    licences,
    earlierMaterials: earlier,
    bundleOutputs: [],
    purpose,
    ...(caseId !== null && { caseId }),
    accountId: actor.accountId,
    today,
  })
  return { subject, plan, rules, facts }
}
