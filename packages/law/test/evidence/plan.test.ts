import type { EvidenceWay } from '@tongban/contracts/items.ts'
import { evidencePlan } from '@tongban/i18n/evidence.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planEvidence, requiredChecks } from '../../src/evidence/plan.ts'
import type { CheckResult, EvidenceSituation, HeldLicence } from '../../src/evidence/situation.ts'
import { NOW, paper, situation } from './sample-material.ts'

const licence: HeldLicence = {
  typeKey: 'business_licence',
  typeName: '营业执照',
  identifier: '1.2.156.3005.2.X',
  issuerName: '温州市市场监督管理局',
  status: 'active',
  validUntil: null,
  trustGrade: 'A',
  digest: 'ab',
}
const earlier = {
  standardCode: 'A01',
  caseNumber: 'C1',
  collectedOn: '2025-09-03',
  organizationName: '市政务服务中心',
  digest: 'cd',
}
const output = { licenceType: 'business_licence', licenceName: '营业执照', memberName: '个体工商户设立登记' }
const answered = (facts: Record<string, unknown>): CheckResult => ({
  outcome: 'answered',
  source: '人口库',
  facts,
  reference: 'X1',
  at: NOW.toString(),
  digest: null,
})
const down: CheckResult = { outcome: 'down', source: '人口库' }
const noRecord: CheckResult = { outcome: 'no_record', source: '人口库' }

const WAYS = {
  bundle_output: { kind: 'bundle_output', licenceType: 'business_licence', basis: '甲' },
  earlier_material: { kind: 'earlier_material', validMonths: 6, basis: '乙' },
  licence: { kind: 'licence', licenceType: 'business_licence', basis: '丙' },
  data_check: { kind: 'data_check', check: 'population.person', expects: 'alive = true', basis: '丁' },
  promise: { kind: 'promise', text: '承诺', basis: '戊' },
} as const satisfies Record<string, EvidenceWay>
const everyWay = Object.values(WAYS).reverse()

const plan = (changed: Partial<EvidenceSituation>) => planEvidence(situation(changed))[0]
const told = (changed: Partial<EvidenceSituation>) =>
  evidencePlan('zh', planEvidence(situation(changed)), [], NOW).entries[0]?.explanation

describe('a needed material', () => {
  const all = {
    materials: [paper({ evidence: everyWay })],
    bundleOutputs: [output],
    earlierMaterials: [earlier],
    licences: [licence],
    checkResults: new Map([['population.person', answered({ alive: true })]]),
  }

  it('is spared in the order of the law, whatever the order in the definition', () => {
    const without = { ...all }
    expect(plan(without)?.way).toBe('bundle_output')
    expect(plan({ ...without, bundleOutputs: [] })?.way).toBe('earlier_material')
    expect(plan({ ...without, bundleOutputs: [], earlierMaterials: [] })?.way).toBe('licence')
    expect(plan({ ...without, bundleOutputs: [], earlierMaterials: [], licences: [] })?.way).toBe(
      'data_check',
    )
    expect(plan({ materials: all.materials })?.way).toBe('promise')
    expect(plan({ materials: all.materials, applicantCreditAllowsPromise: false })).toMatchObject({
      status: 'hand_in',
      way: null,
    })
  })

  it('names the proof, the source and the legal basis', () => {
    expect(plan({ ...all, bundleOutputs: [], earlierMaterials: [] })).toMatchObject({
      status: 'waived',
      basis: '丙',
      proof: { reference: '1.2.156.3005.2.X', source: '温州市市场监督管理局', digest: 'ab' },
    })
  })

  it.each<[string, Partial<HeldLicence>]>([
    ['revoked', { status: 'revoked' }],
    ['expired', { validUntil: '2026-03-01' }],
    ['only uploaded by the holder', { trustGrade: 'C' }],
    ['of another type', { typeKey: 'food_licence' }],
  ])('is not spared by a licence that is %s', (_, changed) => {
    const materials = [paper({ evidence: [WAYS.licence] })]
    expect(plan({ materials, licences: [licence] })?.status).toBe('waived')
    expect(plan({ materials, licences: [{ ...licence, ...changed }] })?.status).toBe('hand_in')
  })

  it('is asked for again when the earlier one is too old', () => {
    const materials = [paper({ evidence: [WAYS.earlier_material] })]
    expect(plan({ materials, earlierMaterials: [earlier] })?.status).toBe('waived')
    expect(plan({ materials, earlierMaterials: [{ ...earlier, collectedOn: '2025-09-01' }] })?.status).toBe(
      'hand_in',
    )
  })

  it('is judged by what the source says', () => {
    const materials = [paper({ evidence: [WAYS.data_check] })]
    const given = (result: CheckResult) =>
      told({ materials, checkResults: new Map([['population.person', result]]) })
    expect(given(answered({ alive: true }))).toBe('免提交：已通过人口库核验')
    expect(given(answered({ alive: false }))).toBe(
      '人口库中的记录与办理要求不一致，请上传该材料，由工作人员审核',
    )
    expect(given(noRecord)).toBe('在人口库没有查到您的记录，请上传该材料')
    expect(given(down)).toBe('人口库暂时无法连接，请上传该材料，或稍后重新核验')
    expect(told({ materials })).toBe('请提交。正反面清晰，在有效期内。')
  })

  it('may follow later when its source is down and the item allows 容缺', () => {
    const checkResults = new Map([['population.person', down]])
    expect(
      plan({ materials: [paper({ necessity: 'deferrable', evidence: [WAYS.data_check] })], checkResults })
        ?.status,
    ).toBe('pending')
    expect(
      plan({ materials: [paper({ evidence: [WAYS.data_check, WAYS.promise] })], checkResults })?.status,
    ).toBe('promise')
  })

  it('is compared with the answers where the definition says so', () => {
    const materials = [paper({ evidence: [{ ...WAYS.data_check, expects: 'name = answers.owner_name' }] })]
    const checkResults = new Map([['population.person', answered({ name: '林晓' })]])
    expect(plan({ materials, checkResults, answers: { owner_name: '林晓' } })?.status).toBe('waived')
    expect(plan({ materials, checkResults, answers: { owner_name: '王二' } })?.status).toBe('hand_in')
  })

  it('is left out when its condition does not hold', () => {
    const materials = [paper({ neededWhen: 'has_sign = "yes"' })]
    expect(planEvidence(situation({ materials, scenario: { has_sign: 'no' } }))).toEqual([])
    expect(planEvidence(situation({ materials, scenario: { has_sign: 'yes' } }))).toHaveLength(1)
    expect(planEvidence(situation({ materials }))).toEqual([])
  })
})

describe('the checks to call', () => {
  it('are each called once, and only for what nothing nearer settles', () => {
    const { checkResults: _, ...before } = situation({
      materials: [
        paper({ id: 'a', evidence: [WAYS.data_check] }),
        paper({ id: 'b', evidence: [WAYS.data_check, WAYS.promise] }),
        paper({ id: 'c', evidence: [WAYS.licence, { ...WAYS.data_check, check: 'legal_entity.firm' }] }),
      ],
      licences: [licence],
    })
    expect(requiredChecks(before, ['estate.holdings', 'population.person'])).toEqual([
      'population.person',
      'estate.holdings',
    ])
  })
})

describe('whatever the situation', () => {
  const result = fc.constantFrom(
    answered({ alive: true }),
    answered({ alive: false }),
    answered({}),
    noRecord,
    down,
  )
  const situations = fc
    .record({
      materials: fc.array(
        fc.record({
          necessity: fc.constantFrom('required' as const, 'optional' as const, 'deferrable' as const),
          evidence: fc.shuffledSubarray([...everyWay, { ...WAYS.data_check, check: 'social.insurance' }]),
          neededWhen: fc.constantFrom('has_sign = "yes"', 'true'),
        }),
        { maxLength: 4 },
      ),
      scenario: fc.record({ has_sign: fc.constantFrom('yes', 'no') }),
      applicantCreditAllowsPromise: fc.boolean(),
      licences: fc.subarray([licence]),
      earlierMaterials: fc.subarray([earlier]),
      bundleOutputs: fc.subarray([output]),
      checkResults: fc.record({ person: result, insurance: result }),
    })
    .map(({ materials, checkResults, ...rest }) =>
      situation({
        ...rest,
        materials: materials.map((material, index) => paper({ ...material, id: `material_${index}` })),
        checkResults: new Map([
          ['population.person', checkResults.person],
          ['social.insurance', checkResults.insurance],
        ]),
      }),
    )

  /** Independent of the planner: which ways would hold on their own. */
  const proves = (way: EvidenceWay, given: EvidenceSituation): boolean => {
    if (way.kind === 'bundle_output') return given.bundleOutputs.length > 0
    if (way.kind === 'earlier_material') return given.earlierMaterials.length > 0
    if (way.kind === 'licence') return given.licences.length > 0
    if (way.kind === 'promise') return false
    const said = given.checkResults.get(way.check)
    return said?.outcome === 'answered' && said.facts.alive === true
  }

  it('a waived material has a legal basis and a proof, or comes out of the bundle', () => {
    fc.assert(
      fc.property(situations, (given) => {
        for (const { status, basis, proof, way } of planEvidence(given)) {
          if (status !== 'waived') continue
          expect(basis).toBeTruthy()
          expect(proof !== null || way === 'bundle_output').toBe(true)
        }
      }),
    )
  })

  it('nothing is asked for that a way spares, and nothing is spared without a way', () => {
    fc.assert(
      fc.property(situations, (given) => {
        for (const entry of planEvidence(given)) {
          const material = given.materials.find(({ id }) => id === entry.materialId)
          const ways = material?.evidence.filter((way) => proves(way, given)).map(({ kind }) => kind) ?? []
          expect(entry.status === 'waived').toBe(ways.length > 0)
          if (entry.status === 'hand_in') expect(entry.necessity).not.toBe('optional')
        }
      }),
    )
  })

  it('the first possible way in the order of the law is taken', () => {
    const order = ['bundle_output', 'earlier_material', 'licence', 'data_check']
    fc.assert(
      fc.property(situations, (given) => {
        for (const entry of planEvidence(given).filter(({ status }) => status === 'waived')) {
          const possible = given.materials
            .find(({ id }) => id === entry.materialId)
            ?.evidence.filter((way) => proves(way, given))
            .map(({ kind }) => order.indexOf(kind))
          expect(order.indexOf(entry.way ?? '')).toBe(Math.min(...(possible ?? [])))
        }
      }),
    )
  })

  it('a source that is down never spares anything', () => {
    fc.assert(
      fc.property(situations, (given) => {
        const allDown = new Map(
          [...given.checkResults.keys()].map((check): [string, CheckResult] => [check, down]),
        )
        const ways = planEvidence({ ...given, checkResults: allDown }).filter(
          ({ status }) => status === 'waived',
        )
        expect(ways.map(({ way }) => way)).not.toContain('data_check')
      }),
    )
  })

  it('the plan depends on nothing else, and needs no check beyond those it asked for', () => {
    fc.assert(
      fc.property(situations, (given) => {
        const planned = planEvidence(given)
        expect(planEvidence(given)).toEqual(planned)
        const called = new Set(requiredChecks(given))
        const results = new Map([...given.checkResults].filter(([check]) => called.has(check)))
        expect(planEvidence({ ...given, checkResults: results })).toEqual(planned)
      }),
    )
  })

  it('every entry has a complete sentence in both languages', () => {
    fc.assert(
      fc.property(situations, fc.constantFrom('zh' as const, 'en' as const), (given, language) => {
        for (const { explanation } of evidencePlan(language, planEvidence(given), [], NOW).entries) {
          expect(explanation).not.toMatch(/[{}]|undefined/)
        }
      }),
    )
  })
})
