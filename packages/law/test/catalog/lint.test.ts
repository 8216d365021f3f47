import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LINT_RULES, lintItem } from '../../src/catalog/lint.ts'
import { AlikeLinter } from '../../src/catalog/lint-alike.ts'
import { SharedParts } from '../../src/catalog/shared-parts.ts'
import { vagueDemands } from '../../src/catalog/vague-demands.ts'
import { type Change, changed, sanitation, withFirst } from './sample-item.ts'

const fee = {
  name: '工本费',
  standard: '每证10元',
  basis: '浙价费〔2015〕1号',
  amount: 1000,
  reducible: false,
}
const question = {
  id: 'extra',
  text: '是否连锁',
  options: [
    { value: 'yes', label: '是' },
    { value: 'no', label: '否' },
  ],
}

/** For every rule at least one way to break it, and where it is found. */
const BROKEN: readonly [rule: string, path: string, change: Change][] = [
  ['complete.basis', '/legalBases', () => ({ legalBases: [] })],
  ['complete.conditions', '/conditions', () => ({ conditions: [] })],
  ['complete.flow', '/flow', () => ({ flow: [] })],
  ['complete.handle_forms', '/handleForms', () => ({ handleForms: [] })],
  ['complete.results', '/results', () => ({ results: [] })],
  ['complete.review_points', '/reviewPoints', () => ({ reviewPoints: [] })],
  ['complete.faqs', '/faqs', () => ({ faqs: [] })],
  ['complete.places', '/places', () => ({ places: [], handleForms: ['1', '2'] })],
  ['complete.online', '/process', () => ({ onlineDepth: '3', process: '' })],
  ['complete.online', '/form/sections', () => ({ onlineDepth: '3', form: { sections: [] } })],
  ['complete.particulars', '/particulars/penalties', () => ({ type: '02' })],
  [
    'complete.particulars',
    '/particulars/levy',
    () => ({
      particulars: { levy: { object: '经营者', standard: '每年100元', period: '每年', basis: '条例第三条' } },
    }),
  ],
  ['content.empty', '/rights', () => ({ rights: '略' })],
  ['content.empty', '/materials/0/acceptStandard', withFirst('materials', { acceptStandard: '——' })],
  ['content.vague', '/materials/0/name', withFirst('materials', { name: '其他相关材料' })],
  [
    'content.vague',
    '/conditions/0/text',
    () => ({ conditions: [{ text: '符合法律、法规规定的其他条件。' }] }),
  ],
  ['content.plain_names', '/plainNames', () => ({ plainNames: [] })],
  ['basis.article', '/legalBases/0/article', withFirst('legalBases', { article: '有关规定' })],
  ['basis.article', '/legalBases/0/content', withFirst('legalBases', { content: '详见原文' })],
  [
    'basis.document_number',
    '/legalBases/0/documentNumber',
    ({ legalBases }) => ({
      legalBases: legalBases.map(({ documentNumber: _, ...basis }) => basis),
    }),
  ],
  ['code.type', '/basicCode', () => ({ basicCode: '332023006000' })],
  ['authority.entrusted', '/entrustedBy', () => ({ powerSource: '5' })],
  ['authority.entrusted', '/entrustedBy', () => ({ entrustedBy: '温州市卫生健康委员会' })],
  ['theme.subject', '/personThemes', () => ({ subjects: ['1', '2'] })],
  ['theme.subject', '/firmThemes', () => ({ subjects: ['1'], personThemes: ['医疗卫生'] })],
  ['faq.licensing', '/faqs', () => ({ faqs: [] })],
  [
    'faq.limit',
    '/faqs/0/answer',
    () => ({ faqs: [{ question: '多久能办好？', answer: '材料齐全的，自受理之日起99个工作日办结。' }] }),
  ],
  ['result.kind', '/results/0/kind', withFirst('results', { kind: 'record' })],
  ['result.kind', '/results/0/kind', withFirst('results', { name: '关于项目的批复' })],
  [
    'result.licence_type',
    '/results/0/licenceType',
    () => ({ results: [{ name: '卫生许可证', kind: 'licence' }] }),
  ],
  ['result.licence_type', '/results/0/licenceType', withFirst('results', { licenceType: 'pet_licence' })],
  ['limit.promised', '/promised', () => ({ promised: { length: 21, unit: 'workday' } })],
  ['limit.promised', '/promised', () => ({ promised: { length: 2, unit: 'month' } })],
  ['limit.instant', '/promised', () => ({ caseType: '1' })],
  ['limit.instant', '/caseType', () => ({ promised: { length: 0, unit: 'workday' } })],
  ['limit.flow_sum', '/flow', () => ({ promised: { length: 4, unit: 'workday' } })],
  ['flow.stages', '/flow', ({ flow }) => ({ flow: flow.slice(0, 4) })],
  ['visits.reason', '/visitReason', () => ({ visits: 1, onlineDepth: '3' })],
  ['visits.reason', '/visitReason', () => ({ visitReason: '提交原件' })],
  ['visits.remote', '/handleForms', () => ({ handleForms: ['1'], courier: false, onlineDepth: '1' })],
  ['visits.online_depth', '/visits', () => ({ visits: 1, visitReason: '现场核验' })],
  ['online.handle_form', '/handleForms', () => ({ handleForms: ['1', '4'] })],
  ['fee.pay_online', '/payOnline', () => ({ payOnline: true })],
  ['fee.reduction', '/fees/0/reduction', () => ({ fees: [{ ...fee, reducible: true }], payOnline: true })],
  ['contact.same_phone', '/supervise/phone', ({ consult }) => ({ supervise: consult })],
  ['contact.area_code', '/consult/phone', ({ consult }) => ({ consult: { ...consult, phone: '88211234' } })],
  [
    'contact.address',
    '/supervise/address',
    ({ supervise: { address: _, ...rest } }) => ({ supervise: rest }),
  ],
  ['place.hours', '/places/0/hours', withFirst('places', { hours: '9:00—17:00' })],
  ['place.address', '/places/0/address', withFirst('places', { address: '鹿城区', window: '综合' })],
  ['material.duplicate', '/materials/1/standardCode', withFirst('materials', { standardCode: 'SZJC' })],
  ['material.government_source', '/materials/0/evidence', withFirst('materials', { evidence: [] })],
  ['material.electronic', '/materials/0/medium', withFirst('materials', { medium: 'paper' })],
  [
    'evidence.unknown_source',
    '/materials/0/evidence/0/check',
    withFirst('materials', { evidence: [{ kind: 'data_check', check: 'pets.owner', basis: '甲' }] }),
  ],
  [
    'evidence.unknown_source',
    '/materials/0/evidence/0/licenceType',
    withFirst('materials', { evidence: [{ kind: 'licence', licenceType: 'pet_licence', basis: '甲' }] }),
  ],
  [
    'evidence.expects',
    '/materials/0/evidence/0/expects',
    withFirst('materials', {
      evidence: [{ kind: 'data_check', check: 'legal_entity.firm', expects: 'status =', basis: '甲' }],
    }),
  ],
  ['checks.unknown', '/checks/0', () => ({ checks: ['pets.owner'], eligibility: [] })],
  [
    'form.invalid',
    '/form/sections/0/fields/0/visibleWhen',
    () => ({
      form: {
        sections: [
          {
            id: 'place',
            title: '场所',
            fields: [{ id: 'area', type: 'number', label: '面积', visibleWhen: 'depth > 1' }],
          },
        ],
      },
    }),
  ],
  [
    'form.element',
    '/form/sections/0/fields/0/element',
    () => ({
      form: {
        sections: [
          { id: 'self', title: '申请人', fields: [{ id: 'who', type: 'text', label: '申请人姓名' }] },
        ],
      },
    }),
  ],
  [
    'form.unbound',
    '/form/sections/0/fields/0/element',
    () => ({
      form: {
        sections: [
          { id: 'visit', title: '就诊信息', fields: [{ id: 'who', type: 'text', label: '患者姓名' }] },
        ],
      },
    }),
  ],
  [
    'condition.invalid',
    '/materials/0/neededWhen',
    withFirst('materials', { neededWhen: 'venue between 1 and 2' }),
  ],
  [
    'condition.unknown_name',
    '/materials/0/neededWhen',
    withFirst('materials', { neededWhen: 'colour = "red"' }),
  ],
  [
    'condition.unknown_option',
    '/materials/0/neededWhen',
    withFirst('materials', { neededWhen: 'venue in ("hair", "bar")' }),
  ],
  [
    'condition.never',
    '/materials/0/neededWhen',
    withFirst('materials', { neededWhen: 'venue = "hair" and not(venue != "hotel")' }),
  ],
  ['scenario.order', '/scenarios/0/askedWhen', ({ scenarios }) => ({ scenarios: [...scenarios].reverse() })],
  ['scenario.no_effect', '/scenarios/2', ({ scenarios }) => ({ scenarios: [...scenarios, question] })],
  ['rule.invalid', '/eligibility/0/holds', withFirst('eligibility', { holds: 'facts. = 1' })],
  [
    'rule.unknown_name',
    '/eligibility/0/holds',
    withFirst('eligibility', { holds: 'facts.estate_holdings.count = 0' }),
  ],
  ['rule.unknown_name', '/eligibility/0/holds', withFirst('eligibility', { holds: 'answers.rooms = 0' })],
  ['licence_fields.invalid', '/licenceFields/name', () => ({ licenceFields: { name: 'answers.' } })],
  ['example.scenario', '/examples/0/scenario', withFirst('examples', { scenario: { venue: 'bar' } })],
  [
    'example.outcome',
    '/examples/0/expectsMaterials',
    withFirst('examples', { expectsMaterials: ['layout'] }),
  ],
  ['example.outcome', '/examples/0/expectsFee', withFirst('examples', { expectsFee: 500 })],
  ['example.outcome', '/examples/0/expectsDays', withFirst('examples', { expectsDays: 3 })],
  ['example.outcome', '/examples/0/expectsEligible', withFirst('examples', { expectsEligible: false })],
  [
    'limit.scenario',
    '/promisedWhen/0/promised',
    () => ({ promisedWhen: [{ promised: { length: 9, unit: 'workday' }, when: 'venue = "hair"' }] }),
  ],
]

const context = {
  checks: new Set(['legal_entity.firm', 'estate.holdings']),
  licenceTypes: new Set(['business_licence', 'sanitation_licence']),
}

describe('the item-quality rules', () => {
  it('find nothing in a complete item', () => {
    expect(lintItem(sanitation, context)).toEqual([])
  })

  it.each(BROKEN)('%s finds %s', (rule, path, change) => {
    const findings = lintItem(changed(change), context).map((finding) => `${finding.rule} ${finding.path}`)
    expect(findings).toContain(`${rule} ${path}`)
  })

  it('each have an example that breaks them', () => {
    const broken = new Set(BROKEN.map(([rule]) => rule))
    expect(LINT_RULES.map(({ id }) => id).filter((id) => !broken.has(id))).toEqual([])
  })

  it('say in Chinese what to do', () => {
    for (const [, , change] of BROKEN) {
      for (const { message } of lintItem(changed(change), context)) {
        expect(message).toMatch(/[\u4e00-\u9fff]/)
        expect(message).not.toMatch(/undefined|NaN/)
      }
    }
  })

  it('tell who mistyped a name what names there are', () => {
    const saying = (change: Change) =>
      lintItem(changed(change), context).find(({ rule }) => /unknown_name|form\.invalid/.test(rule))?.message
    expect(saying(withFirst('materials', { neededWhen: 'venu = "hair"' }))).toContain(
      '可以用的有：venue（经营哪类场所）、has_pool（是否有游泳池）',
    )
    expect(saying(withFirst('eligibility', { holds: 'scenario.venu = "hair"' }))).toContain(
      'scenario.venue（经营哪类场所）',
    )
  })

  it.each(['孩子姓名', '紧急联系人手机号码', '被抚养人出生日期'])('do not ask to bind %s', (label) => {
    const form = {
      sections: [{ id: 'more', title: '其他信息', fields: [{ id: 'who', type: 'text' as const, label }] }],
    }
    expect(
      lintItem(
        changed(() => ({ form })),
        context,
      ).map(({ rule }) => rule),
    ).not.toContain('form.unbound')
  })

  it('leave what they cannot know unchecked', () => {
    const unknown = changed(withFirst('results', { licenceType: 'pet_licence' }))
    expect(lintItem(unknown)).toEqual([])
  })
})

describe('vague demands', () => {
  const wordsOf = (text: string) =>
    vagueDemands({ conditions: [{ text }], materials: [] }).map(({ words }) => words)

  it.each([
    ['符合有关规定', '有关规定'],
    ['按国家有关规定办理。', '有关规定'],
    ['符合其他有关规定', '其他有关规定'],
    ['满足有关部门要求', '有关部门要求'],
    ['符合相关主管部门的规定', '相关主管部门的规定'],
    ['法律规定的其他要求', '法律规定的其他'],
    ['其他要求', '其他要求'],
  ])('are in “%s”', (text, words) => {
    expect(wordsOf(text)).toEqual([words])
  })

  it.each([
    '符合《公共场所卫生管理条例》有关规定',
    '符合《食品安全法》第三十三条的相关要求',
    '按规定建有隔油池',
    '符合公共场所卫生标准',
  ])('are not in “%s”', (text) => {
    expect(wordsOf(text)).toEqual([])
  })
})

describe('the linter of many alike', () => {
  it('finds in each item of a list what the rules find in it alone', () => {
    const change = fc.constantFrom<Change>(() => ({}), ...BROKEN.map(([, , broken]) => broken))
    fc.assert(
      fc.property(fc.array(fc.tuple(change, change), { minLength: 2, maxLength: 12 }), (changes) => {
        const parts = new SharedParts()
        const linter = new AlikeLinter()
        for (const [one, other] of changes) {
          const item = changed((sample) => ({ ...one(sample), ...other(sample) }))
          expect(linter.lint(parts.share(structuredClone(item)))).toEqual(lintItem(item))
        }
      }),
      { numRuns: 50 },
    )
  })

  it('looks at a whole list of the same only once', () => {
    const parts = new SharedParts()
    const linter = new AlikeLinter()
    const bare = changed(() => ({ flow: [], faqs: [], plainNames: [] }))
    const [first, again] = [bare, bare].map((item) => linter.lint(parts.share(structuredClone(item))))
    expect(again?.length).toBeGreaterThan(0)
    for (const [at, finding] of again?.entries() ?? []) expect(finding).toBe(first?.[at])
  })
})
