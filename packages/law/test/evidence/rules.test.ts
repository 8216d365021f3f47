import type { Rule } from '@tongban/contracts/items.ts'
import { ruleResult } from '@tongban/i18n/evidence.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateRules, factNames, factsOf, type RuleScope } from '../../src/evidence/rules.ts'
import { NOW } from './sample-material.ts'

const rule = (holds: string): Rule => ({
  id: 'condition',
  text: '申请人年满60周岁',
  holds,
  whenNot: '申请人未满60周岁，年满60周岁后可以申请',
  basis: '《浙江省老年人权益保障条例》第二条',
})
const scope = (changed: Partial<RuleScope> = {}): RuleScope => ({
  answers: {},
  scenario: {},
  facts: {},
  applicant: { name: '林晓', identifier: '11010519491231002X' },
  ...changed,
})
const passed = (holds: string, facts: RuleScope['facts'] = {}) =>
  evaluateRules([rule(holds)], scope({ facts }))[0]?.passed

describe('a condition that data decides', () => {
  it('passes or fails by the facts', () => {
    expect(passed('facts.population_person.age >= 60', { population_person: { age: 72 } })).toBe(true)
    expect(passed('facts.population_person.age >= 60', { population_person: { age: 41 } })).toBe(false)
  })

  it('is left to a person when a fact is missing, whichever way the words lean', () => {
    for (const holds of ['facts.marriage_status.status != "已婚"', 'facts.marriage_status.status = "未婚"']) {
      expect(passed(holds, { marriage_status: { status: null } })).toBeNull()
      expect(passed(holds, { marriage_status: null })).toBeNull()
      expect(passed(holds)).toBeNull()
    }
  })

  it('may say itself what it means to have no record, but not what a source that is down means', () => {
    const holds = 'facts.estate_holdings = null or facts.estate_holdings.count = 0'
    expect(passed(holds, { estate_holdings: null })).toBe(true)
    expect(passed(holds, { estate_holdings: { count: 1 } })).toBe(false)
    expect(passed(holds)).toBeNull()
  })

  it('shows the applicant what it read and where that came from', () => {
    const facts = factsOf(
      new Map([
        [
          'population.person',
          {
            outcome: 'answered',
            source: '人口库',
            facts: { local_residence: true },
            reference: '1',
            at: NOW.toString(),
            digest: null,
          },
        ],
        ['social.insurance', { outcome: 'down', source: '社保库' }],
      ]),
    )
    expect(Object.keys(facts)).toEqual(['population_person'])
    const holds = 'facts.population_person.local_residence and answers.rooms < 2 and scenario.kind = "family"'
    const [outcome] = evaluateRules(
      [rule(holds)],
      scope({ facts, answers: { rooms: 1 }, scenario: { kind: 'family' } }),
    )
    const names = factNames(
      {
        form: {
          sections: [
            {
              id: 'main',
              title: '住房',
              fields: [{ id: 'rooms', type: 'number', label: '现有住房', unit: '套' }],
            },
          ],
        },
        scenarios: [
          {
            id: 'kind',
            text: '以什么身份申请',
            options: [
              { value: 'family', label: '家庭' },
              { value: 'single', label: '个人' },
            ],
          },
        ],
      },
      { 'population.person': { source: '市公安局人口库', facts: { local_residence: '本市户籍' } } },
    )
    expect(outcome && ruleResult('zh', outcome, names)).toMatchObject({
      passed: true,
      facts: [
        { label: '本市户籍', value: '是', source: '市公安局人口库' },
        { label: '现有住房', value: '1套', source: '您的填写' },
        { label: '以什么身份申请', value: '家庭', source: '您的填写' },
      ],
    })
  })

  it('never throws, whatever the rule or the data', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.constantFrom('facts.a.b > 3', 'facts.a', 'applicant.name', 'today() > facts.a.b', 'A!('),
        ),
        fc.anything({ maxDepth: 2 }),
        (holds, fact) => {
          const [outcome] = evaluateRules([rule(holds)], scope({ facts: { a: { b: fact } } }))
          expect([true, false, null]).toContain(outcome?.passed)
        },
      ),
    )
  })
})
