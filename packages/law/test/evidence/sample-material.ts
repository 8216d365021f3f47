import type { EvidenceSituation } from '../../src/evidence/situation.ts'
import type { DemandedMaterial } from '../../src/forms/merge-materials.ts'

export const NOW = Temporal.Instant.from('2026-03-02T02:00:00Z')
export const TODAY = Temporal.PlainDate.from('2026-03-02')

export const paper = (changed: Partial<DemandedMaterial> = {}): DemandedMaterial => ({
  id: 'id_card',
  standardCode: 'A01',
  name: '居民身份证',
  necessity: 'required',
  kind: 'copy',
  medium: 'electronic',
  copies: 1,
  source: 'government',
  sourceExplain: '公安机关核发',
  acceptStandard: '正反面清晰，在有效期内。',
  basis: '《个体工商户条例》第九条',
  evidence: [],
  demandedBy: ['个体工商户设立登记'],
  ...changed,
})

export const situation = (changed: Partial<EvidenceSituation> = {}): EvidenceSituation => ({
  materials: [paper()],
  scenario: {},
  answers: {},
  applicantCreditAllowsPromise: true,
  licences: [],
  earlierMaterials: [],
  bundleOutputs: [],
  checkResults: new Map(),
  today: TODAY,
  now: NOW,
  ...changed,
})
