import { ASPECTS, type Aspect, MARKS } from '@tongban/contracts/standards.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aspectOf, type comparableOf } from '../../src/catalog/aspects.ts'
import {
  ASPECT_POINTS,
  bestsOf,
  isDeviation,
  type Marks,
  marksOf,
  scoreOf,
  todosOf,
} from '../../src/catalog/compare.ts'
import { lineDifferences } from '../../src/catalog/line-differences.ts'
import {
  type BasicStandard,
  basicStandardOf,
  figuresOf,
  type Member,
  type Prints,
  standardOf as standardOfAlike,
} from '../../src/catalog/standard.ts'
import { sanitation } from './sample-item.ts'

const printsOf = (definition: Parameters<typeof aspectOf>[0]): Prints => {
  const print = (aspect: Aspect) => JSON.stringify(aspectOf(definition, aspect))
  const [name, type, basis, materials, flow, process, limits, form] = ASPECTS
  return {
    name: print(name),
    type: print(type),
    basis: print(basis),
    materials: print(materials),
    flow: print(flow),
    process: print(process),
    limits: print(limits),
    form: print(form),
  }
}

type Change = Partial<typeof sanitation> & { regionCode?: string }

function member({ regionCode = '330302', ...change }: Change = {}): Member {
  const definition = { ...sanitation, ...change }
  const { name, type, level } = definition
  return { name, type, level, regionCode, prints: printsOf(definition), figures: figuresOf(definition) }
}

const standardOf = (members: readonly Member[], basic?: BasicStandard) =>
  standardOfAlike(
    members.map((one) => ({ ...one, count: 1 })),
    basic,
  )

const sayingAlike = ({ regionCode, ...said }: Member): string => regionCode.slice(0, 4) + JSON.stringify(said)

const VAGUE_WORDS = [{ text: '提交其他有关材料。' }]
const workdays = (length: number) => ({ length, unit: 'workday' }) as const

const anyMember = fc
  .record({
    name: fc.constantFrom('公共场所卫生许可', '卫生许可证核发'),
    level: fc.constantFrom<'3' | '4'>('3', '4'),
    regionCode: fc.constantFrom('330300', '330302', '330303', '330100', '330106'),
    promised: fc.integer({ min: 1, max: 20 }).map(workdays),
    visits: fc.integer({ min: 0, max: 3 }),
    materials: fc
      .integer({ min: 0, max: sanitation.materials.length })
      .map((count) => sanitation.materials.slice(0, count)),
    flow: fc.integer({ min: 0, max: 5 }).map((count) => sanitation.flow.slice(0, count)),
    conditions: fc.boolean().map((isVague) => (isVague ? VAGUE_WORDS : [])),
  })
  .map((change) => member(change))
const anyGroup = fc.array(anyMember, { minLength: 1, maxLength: 12 })
const anyMarks = fc.record(
  Object.fromEntries(ASPECTS.map((aspect) => [aspect, fc.constantFrom(...MARKS)])),
) as fc.Arbitrary<Marks>

describe('the score', () => {
  it('is between 0 and 100, whatever the marks, and never rises with a deviation or a vague word', () => {
    fc.assert(
      fc.property(anyMarks, fc.nat(40), fc.constantFrom(...ASPECTS), (marks, vague, aspect) => {
        const score = scoreOf(marks, vague)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(100)
        expect(scoreOf({ ...marks, [aspect]: 'differs' }, vague)).toBeLessThanOrEqual(score)
        expect(scoreOf(marks, vague + 1)).toBeLessThanOrEqual(score)
      }),
    )
  })

  it('counts 100 points in all', () => {
    expect(Object.values(ASPECT_POINTS).reduce((sum, points) => sum + points, 0)).toBe(100)
  })
})

describe('the standard', () => {
  it('is what most have, and of equally many what the higher authority has', () => {
    const city = member({ level: '3', regionCode: '330300', name: '卫生许可证核发' })
    expect(standardOf([member(), city]).itemName).toBe('卫生许可证核发')
    expect(standardOf([member(), member({ regionCode: '330303' }), city]).itemName).toBe(sanitation.name)
  })

  it('does not depend on the order of the authorities', () => {
    fc.assert(
      fc.property(anyGroup, (group) => {
        expect(standardOf(group.toReversed())).toEqual(standardOf(group))
      }),
    )
  })

  it('is kept by somebody in every aspect that the basic catalogue leaves open', () => {
    fc.assert(
      fc.property(anyGroup, fc.constantFrom(...ASPECTS), (group, aspect) => {
        const standard = standardOf(group)
        const kept = group.some((one) => !isDeviation(marksOf(one, standard)[aspect]))
        expect(kept).toBe(true)
      }),
    )
  })

  it('is the entry of the basic catalogue where it says something', () => {
    const basic = {
      code: sanitation.basicCode,
      name: '公共场所卫生许可',
      type: '01',
      levels: ['4'],
      subjects: ['2'],
      department: '卫生健康',
      summary: '公共场所卫生许可。',
      plainNames: [],
      personThemes: [],
      firmThemes: [],
      lifeEvents: [],
      legalBases: [],
      handlingNames: ['公共场所卫生许可（新办）', '公共场所卫生许可（延续）'],
      statutory: workdays(20),
      materials: [],
      stages: ['受理', '决定'],
      effectiveOn: '2026-01-01',
    } as const satisfies Parameters<typeof comparableOf>[0]
    const standard = standardOf([member()], basicStandardOf({ ...basic, handlingNames: [] }, 1, printsOf))
    expect(standard).toMatchObject({
      itemName: '公共场所卫生许可',
      basis: { source: 'majority' },
      flow: { source: 'basic', parts: 2 },
      limits: { source: 'basic' },
      process: { source: 'majority' },
    })
    expect(marksOf(member(), standard)).toMatchObject({ flow: 'differs', basis: 'same', limits: 'same' })
    // The stages are the first issue's; a renewal has its own.
    const renewal = standardOf([member()], basicStandardOf(basic, 2, printsOf))
    expect(renewal).toMatchObject({
      itemName: '公共场所卫生许可（延续）',
      name: { source: 'basic' },
      flow: { source: 'majority' },
    })
    expect(marksOf(member(), renewal)).toMatchObject({ name: 'differs', flow: 'same' })
  })
})

describe('the comparison', () => {
  it('finds nothing where all are alike', () => {
    const group = [member(), member({ regionCode: '330303' })]
    const standard = standardOf(group)
    for (const one of group) {
      const marks = marksOf(one, standard)
      expect(new Set(Object.values(marks))).toEqual(new Set(['same']))
      expect(todosOf(one, standard, marks, bestsOf(group))).toEqual([])
      expect(scoreOf(marks, 0)).toBe(100)
    }
  })

  it('tells who promises more time than the best of the city, and who asks for more visits', () => {
    const slow = member({ promised: workdays(15), visits: 2 })
    const group = [
      slow,
      member({ regionCode: '330303', promised: workdays(5) }),
      member({ regionCode: '330100', promised: workdays(1) }),
    ]
    const standard = standardOf(group)
    expect(todosOf(slow, standard, marksOf(slow, standard), bestsOf(group))).toEqual([
      { kind: 'promise', own: workdays(15), best: workdays(5), peers: 'city' },
      { kind: 'visits', own: 2, best: 0, peers: 'city' },
    ])
  })

  it('takes several of a city that say the same together, as if each stood there', () => {
    fc.assert(
      fc.property(anyGroup, (group) => {
        const together = [...Map.groupBy(group, sayingAlike).values()].flatMap(([one, ...others]) =>
          one ? [{ ...one, count: 1 + others.length }] : [],
        )
        expect(bestsOf(together)).toEqual(bestsOf(group))
      }),
    )
  })

  it('takes less time than usual for better, not for a deviation', () => {
    const quick = member({ promised: workdays(2) })
    const standard = standardOf([member(), member({ regionCode: '330303' }), quick])
    expect(marksOf(quick, standard).limits).toBe('better')
  })

  it('tells what is missing from what is otherwise, and lets recorded exceptions pass', () => {
    const bare = member({ materials: [], name: '卫生许可证核发' })
    const standard = standardOf([member(), member({ regionCode: '330303' }), bare])
    expect(marksOf(bare, standard)).toMatchObject({ materials: 'missing', name: 'differs' })
    const marks = marksOf(bare, standard, new Set(['materials', 'flow']))
    expect(marks).toMatchObject({ materials: 'excepted', name: 'differs', flow: 'same' })
    expect(todosOf(bare, standard, marks, bestsOf([]))).toEqual([
      { kind: 'name', own: '卫生许可证核发', standard: sanitation.name, source: 'majority' },
    ])
  })

  it('asks for something exactly where it deviates, or where somebody does better, or words are vague', () => {
    fc.assert(
      fc.property(anyGroup, (group) => {
        const standard = standardOf(group)
        for (const one of group) {
          const marks = marksOf(one, standard)
          const todos = todosOf(one, standard, marks, bestsOf(group))
          const named = new Set(todos.flatMap((todo) => ('aspect' in todo ? [todo.aspect] : [])))
          const [materials, flow] = [marks.materials, marks.flow]
          expect(named.has('materials')).toBe(isDeviation(materials))
          expect(named.has('flow')).toBe(isDeviation(flow))
          expect(todos.some(({ kind }) => kind === 'vague')).toBe(one.figures.vague.length > 0)
        }
      }),
    )
  })
})

describe('differences of lines', () => {
  const anyLines = fc.array(fc.constantFrom('甲', '乙', '丙', '丁'), { maxLength: 8 })
  const kept = (lines: ReturnType<typeof lineDifferences>, ...marks: string[]) =>
    lines.filter(({ mark }) => marks.includes(mark)).map(({ text }) => text)

  it('give back both sides in their order', () => {
    fc.assert(
      fc.property(anyLines, anyLines, (standard, own) => {
        const lines = lineDifferences(standard, own)
        expect(kept(lines, 'same', 'missing')).toEqual(standard)
        expect(kept(lines, 'same', 'extra')).toEqual(own)
      }),
    )
  })

  it('are as many from either side: what one lacks the other has in excess', () => {
    fc.assert(
      fc.property(anyLines, anyLines, (one, other) => {
        const [there, back] = [lineDifferences(one, other), lineDifferences(other, one)]
        expect(kept(there, 'missing')).toHaveLength(kept(back, 'extra').length)
        expect(kept(there, 'extra')).toHaveLength(kept(back, 'missing').length)
      }),
    )
  })
})
