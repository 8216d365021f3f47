import { checklist } from '@tongban/i18n/evidence.ts'
import { describe, expect, it } from 'vitest'
import { planChecklist } from '../../src/catalog/checklist.ts'
import { askedQuestions, relevantAnswers, scenarioFaults } from '../../src/catalog/scenario.ts'
import { demandedBy } from '../../src/forms/merge-materials.ts'
import { changed, sanitation, withFirst } from './sample-item.ts'

const NAMES = { licence: () => '营业执照', source: () => '法人库' }
const listed = (scenario: Record<string, string>, item = sanitation) =>
  checklist('zh', planChecklist(item, scenario, NAMES))

describe('the checklist before sign-in', () => {
  it('lists what the scenario needs, what is spared and why', () => {
    expect(listed({ venue: 'hotel', has_pool: 'yes' })).toMatchObject({
      eligible: true,
      fee: 0,
      promisedDays: 8,
      visits: 0,
      entries: [
        {
          materialId: 'business_licence',
          status: 'waived',
          way: 'licence',
          basis: '国务院令第716号第十条',
          why: '可免提交：持有有效的《营业执照》电子证照的，由系统调取；可免提交：由系统向法人库核验',
        },
        {
          materialId: 'pool_report',
          status: 'waived',
          why: '可免提交：12个月内在本平台办事时提交过的，无需重复提交',
        },
        {
          materialId: 'layout',
          status: 'hand_in',
          why: '请准备。标注各功能区和面积。',
          basis: '《公共场所卫生管理条例实施细则》第二十三条',
        },
      ],
    })
    expect(listed({ venue: 'hair' }).entries.map(({ materialId }) => materialId)).toEqual([
      'business_licence',
      'layout',
    ])
  })

  it('offers a promise only where nothing else spares a required material', () => {
    const promise = [{ kind: 'promise' as const, text: '承诺', basis: '国办发〔2020〕42号' }]
    expect(listed({}, changed(withFirst('materials', { evidence: promise }))).entries[0]?.status).toBe(
      'promise',
    )
    expect(
      listed({}, changed(withFirst('materials', { evidence: promise, necessity: 'optional' }))).entries[0]
        ?.status,
    ).toBe('optional')
  })

  it('counts only the fees that the scenario calls for', () => {
    const fee = { name: '检测费', standard: '每池', basis: '甲', reducible: false }
    const item = changed(() => ({
      fees: [
        { ...fee, amount: 1000 },
        { ...fee, amount: 20000, when: 'has_pool = "yes"' },
      ],
    }))
    expect(listed({ venue: 'hair' }, item).fee).toBe(1000)
    expect(listed({ venue: 'hotel', has_pool: 'yes' }, item).fee).toBe(21000)
  })

  it('tells at once what the scenario already rules out, and leaves the rest to the data', () => {
    const item = changed(
      withFirst('eligibility', { holds: 'scenario.venue != "hair"', whenNot: '理发店不需要办理。' }),
    )
    expect(listed({ venue: 'hair' }, item)).toMatchObject({
      eligible: false,
      problems: ['理发店不需要办理。'],
    })
    expect(listed({ venue: 'hair' })).toMatchObject({ eligible: true, problems: [] })
  })

  it('says which member of a bundle issues what another needs', () => {
    const materials = demandedBy('食品经营登记', sanitation.materials.slice(0, 1)).map((material) => ({
      ...material,
      evidence: [
        { kind: 'bundle_output' as const, licenceType: 'business_licence', basis: '国办发〔2024〕3号' },
      ],
    }))
    const outputs = [
      { licenceType: 'business_licence', licenceName: '营业执照', memberName: '个体工商户设立登记' },
    ]
    const planned = checklist('zh', planChecklist(sanitation, {}, NAMES, { materials, outputs }))
    expect(planned.entries).toMatchObject([
      {
        status: 'waived',
        demandedBy: ['食品经营登记'],
        why: '可免提交：由本次联办的“个体工商户设立登记”办出的《营业执照》直接共享',
      },
    ])
    expect(planChecklist(sanitation, {}, NAMES, { materials, outputs: [] }).entries).toMatchObject([
      { status: 'hand_in' },
    ])
  })
})

describe('scenario questions', () => {
  const { scenarios } = sanitation

  it('are asked as the answers call for them', () => {
    expect(askedQuestions(scenarios, {}).map(({ id }) => id)).toEqual(['venue'])
    expect(askedQuestions(scenarios, { venue: 'hotel' }).map(({ id }) => id)).toEqual(['venue', 'has_pool'])
  })

  it('forget the answer to a question that is no longer asked', () => {
    expect(relevantAnswers(scenarios, { venue: 'hair', has_pool: 'yes' })).toEqual({ venue: 'hair' })
  })

  it('are complete only with a known answer to each', () => {
    expect(scenarioFaults(scenarios, { venue: 'hotel', colour: 'red' })).toEqual([
      { questionId: 'colour', code: 'unknown_question' },
      { questionId: 'has_pool', code: 'unanswered' },
    ])
    expect(scenarioFaults(scenarios, { venue: 'bar' })).toEqual([
      { questionId: 'venue', code: 'not_an_option' },
    ])
    expect(scenarioFaults(scenarios, { venue: 'hair' })).toEqual([])
  })
})
