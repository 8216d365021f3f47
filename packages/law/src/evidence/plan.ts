/**
 * 免提交: which materials an applicant has to hand in, and what proves the others (国发〔2018〕45号 “凡是能通过网络共享
 * 复用的材料，不得要求重复提交”; 国办发〔2020〕42号 告知承诺制). Ways are tried in the order of the law, whatever the
 * order in the definition: inside the bundle, earlier hand-in, licence, data check, promise.
 */

import type { EvidenceEntry } from '@tongban/contracts/evidence.ts'
import type { EvidenceWay } from '@tongban/contracts/items.ts'
import { publishedCondition } from '../forms/compile-condition.ts'
import { holds } from '../forms/condition.ts'
import type { DemandedMaterial } from '../forms/merge-materials.ts'
import { own } from '../forms/prepared-form.ts'
import { evaluateExpression } from '../process/expression.ts'
import type { EvidenceReason } from './reason.ts'
import type { CheckResult, EvidenceSituation } from './situation.ts'

export type PlannedEvidence = Omit<EvidenceEntry, 'explanation'> & { readonly reason: EvidenceReason }

/** How every needed material is settled, in the order of the item's list. Pure: the same situation, the same plan. */
export const planEvidence = (situation: EvidenceSituation): PlannedEvidence[] =>
  neededMaterials(situation).map((material) => settle(material, situation))

/**
 * The data checks that have to be called, each once: for the materials that nothing nearer settles, and those in
 * `alsoRead`, whose facts the eligibility rules and the process read.
 */
export function requiredChecks(
  situation: Omit<EvidenceSituation, 'checkResults'>,
  alsoRead: Iterable<string> = [],
): string[] {
  const before = { ...situation, checkResults: new Map() }
  const open = neededMaterials(situation).filter((material) => {
    const { way } = settle(material, before)
    return way === null || way === 'data_check' || way === 'promise'
  })
  const checks = open.flatMap(({ evidence }) =>
    evidence.flatMap((way) => (way.kind === 'data_check' ? way.check : [])),
  )
  return [...new Set([...checks, ...alsoRead])]
}

/** The materials whose condition holds; one that cannot be decided yet is not asked for. */
function neededMaterials({
  materials,
  scenario,
  answers,
}: Omit<EvidenceSituation, 'checkResults'>): DemandedMaterial[] {
  const lookup = (name: string) => own(scenario, name) ?? own(answers, name) ?? null
  return materials.filter(
    ({ neededWhen }) => neededWhen === undefined || holds(publishedCondition(neededWhen), lookup),
  )
}

type Settlement = Pick<PlannedEvidence, 'status' | 'reason'> &
  Partial<Pick<PlannedEvidence, 'way' | 'basis' | 'proof'>>

const ORDER = ['bundle_output', 'earlier_material', 'licence', 'data_check', 'promise'] as const

function settle(material: DemandedMaterial, situation: EvidenceSituation): PlannedEvidence {
  const ways = ORDER.flatMap((kind) => material.evidence.filter((way) => way.kind === kind))
  const attempts = ways.map((way) => attempt(way, material, situation))
  const settled =
    attempts.find((result) => result.status === 'waived') ??
    attempts.find((result) => result.status === 'pending' && material.necessity === 'deferrable') ??
    attempts.find((result) => result.status === 'promise' && material.necessity !== 'optional') ??
    unsettled(material, attempts)
  return {
    materialId: material.id,
    name: material.name,
    necessity: material.necessity,
    status: settled.status,
    way: settled.way ?? null,
    basis: settled.basis ?? null,
    proof: settled.proof ?? null,
    reason: settled.reason,
    demandedBy: [...material.demandedBy],
  }
}

/** Nothing spares the material; the most telling reason is given. */
function unsettled(material: DemandedMaterial, attempts: readonly Settlement[]): Settlement {
  if (material.necessity === 'optional') return { status: 'optional', reason: { code: 'optional' } }
  const down = attempts.find(({ status }) => status === 'pending')
  if (down?.reason.code === 'pending') {
    return { status: 'hand_in', reason: { code: 'source_down', source: down.reason.source } }
  }
  const missed = attempts.find(({ status }) => status === 'hand_in')
  return missed ?? { status: 'hand_in', reason: { code: 'hand_in', standard: material.acceptStandard } }
}

function attempt(way: EvidenceWay, material: DemandedMaterial, situation: EvidenceSituation): Settlement {
  const proven = provenBy(way, material, situation)
  return proven.status === 'hand_in' ? proven : { ...proven, way: way.kind, basis: way.basis }
}

function provenBy(way: EvidenceWay, material: DemandedMaterial, situation: EvidenceSituation): Settlement {
  const missed: Settlement = {
    status: 'hand_in',
    reason: { code: 'hand_in', standard: material.acceptStandard },
  }
  switch (way.kind) {
    case 'bundle_output': {
      const output = situation.bundleOutputs.find(({ licenceType }) => licenceType === way.licenceType)
      if (!output) return missed
      const { licenceName, memberName } = output
      return { status: 'waived', reason: { code: 'bundle_output', licence: licenceName, member: memberName } }
    }
    case 'earlier_material':
      return byEarlierMaterial(way.validMonths, material, situation) ?? missed
    case 'licence':
      return byLicence(way.licenceType, situation) ?? missed
    case 'data_check':
      return byCheck(way, material, situation)
    case 'promise':
      if (situation.applicantCreditAllowsPromise) return { status: 'promise', reason: { code: 'promise' } }
      return { status: 'hand_in', reason: { code: 'promise_not_allowed' } }
  }
}

function byEarlierMaterial(
  validMonths: number,
  { standardCode }: DemandedMaterial,
  { earlierMaterials, today, now }: EvidenceSituation,
): Settlement | undefined {
  const valid = earlierMaterials
    .filter((earlier) => earlier.standardCode === standardCode)
    .filter(({ collectedOn }) => {
      const until = Temporal.PlainDate.from(collectedOn).add({ months: validMonths })
      return Temporal.PlainDate.compare(today, until) <= 0
    })
    .sort((one, other) => (one.collectedOn < other.collectedOn ? 1 : -1))[0]
  return (
    valid && {
      status: 'waived',
      reason: { code: 'earlier_material', caseNumber: valid.caseNumber, on: valid.collectedOn },
      proof: {
        reference: valid.caseNumber,
        source: valid.organizationName,
        at: now.toString(),
        digest: valid.digest,
      },
    }
  )
}

/** Only licences issued by the authority (A) or verified at a window (B) prove anything (国办函〔2016〕108号). */
function byLicence(licenceType: string, { licences, today, now }: EvidenceSituation): Settlement | undefined {
  const valid = licences.find(
    ({ typeKey, status, trustGrade, validUntil }) =>
      typeKey === licenceType &&
      status === 'active' &&
      (trustGrade === 'A' || trustGrade === 'B') &&
      (validUntil === null || Temporal.PlainDate.compare(today, Temporal.PlainDate.from(validUntil)) <= 0),
  )
  return (
    valid && {
      status: 'waived',
      reason: { code: 'licence', licence: valid.typeName, issuer: valid.issuerName },
      proof: {
        reference: valid.identifier,
        source: valid.issuerName,
        at: now.toString(),
        digest: valid.digest,
      },
    }
  )
}

function byCheck(
  { check, expects }: Extract<EvidenceWay, { kind: 'data_check' }>,
  { acceptStandard }: DemandedMaterial,
  situation: EvidenceSituation,
): Settlement {
  const result: CheckResult | undefined = situation.checkResults.get(check)
  if (!result) return { status: 'hand_in', reason: { code: 'hand_in', standard: acceptStandard } }
  const { source } = result
  if (result.outcome === 'down') return { status: 'pending', reason: { code: 'pending', source } }
  if (result.outcome === 'no_record') return { status: 'hand_in', reason: { code: 'no_record', source } }
  if (expects !== undefined && !isAsExpected(expects, result.facts, situation)) {
    return { status: 'hand_in', reason: { code: 'not_as_expected', source } }
  }
  const { reference, at, digest } = result
  return {
    status: 'waived',
    reason: { code: 'data_check', source },
    proof: { reference, source, at, digest },
  }
}

/** `expects` reads the facts by their names, and `answers` and `scenario` to compare them with. */
const isAsExpected = (
  expects: string,
  facts: Readonly<Record<string, unknown>>,
  { answers, scenario }: EvidenceSituation,
): boolean => evaluateExpression(expects, { ...facts, answers, scenario }).value === true
