import { describe, expect, it } from 'vitest'
import { chooseItem } from '../../src/answers/choose-item.ts'
import { closestFact } from '../../src/answers/closest-fact.ts'
import { nextQuestion } from '../../src/answers/decisive-questions.ts'
import { hearScenario } from '../../src/answers/hear-scenario.ts'
import { likeness, sameSense } from '../../src/answers/likeness.ts'
import { matchFaq } from '../../src/answers/match-faq.ts'
import { changed, sanitation } from '../catalog/sample-item.ts'

const named = (name: string, ...plainNames: string[]) => ({ ...sanitation, name, plainNames })
const found = (name: string, score: number, ...plainNames: string[]) => ({
  item: name,
  definition: named(name, ...plainNames),
  score,
})

describe('likeness', () => {
  it('is full for a name, high where one stands in the other, none where nothing is shared', () => {
    expect(likeness('老年证', '老年证')).toBe(1)
    expect(likeness('我想办老年证坐公交', '老年证')).toBeGreaterThan(0.8)
    expect(likeness('房产查询', '不动产登记')).toBe(0)
    expect(likeness('', '老年证')).toBe(0)
  })
  it('hears short names in any order', () => {
    expect(likeness('换驾照', '驾照换证')).toBeGreaterThan(0.6)
  })
  it('knows a sentence again in other words', () => {
    expect(sameSense('满70岁要换吗', '满70周岁后要换证吗？')).toBeGreaterThan(0.5)
    expect(sameSense('满70岁要换吗', '检测报告找谁做？')).toBeLessThan(0.2)
  })
})

describe('the item that is meant', () => {
  it('is the one that is clearly ahead', () => {
    const choice = chooseItem('老年证', [
      found('老年人优待证办理', 1.4, '老年证'),
      found('养老服务补贴', 0.3),
    ])
    expect(choice).toMatchObject({ kind: 'one', item: '老年人优待证办理' })
  })
  it('is asked back for when two fit alike', () => {
    const choice = chooseItem('领结婚证', [
      found('结婚登记预约', 1.4, '领结婚证'),
      found('内地居民结婚登记', 1.4, '领结婚证'),
      found('离婚登记', 0.3),
    ])
    expect(choice).toEqual({ kind: 'several', items: ['结婚登记预约', '内地居民结婚登记'] })
  })
  it('is none when nothing fits', () => {
    expect(chooseItem('火星', [found('老年人优待证办理', 0.1)])).toEqual({ kind: 'none' })
    expect(chooseItem('老年证', [])).toEqual({ kind: 'none' })
  })
})

describe('what the reader tells of the case', () => {
  const scenarios = [
    {
      id: 'reason',
      text: '为什么换？',
      options: [
        { value: 'expire', label: '快到期了' },
        { value: 'lost', label: '丢了' },
      ],
    },
    {
      id: 'drain',
      text: '要接管网吗？',
      options: [
        { value: 'yes', label: '需要' },
        { value: 'no', label: '不需要' },
      ],
    },
  ]
  it('is heard where only one option is said', () => {
    expect(hearScenario('驾照丢了要带什么', scenarios)).toEqual({ reason: 'lost' })
    expect(hearScenario('丢了还是快到期了一样吗', scenarios)).toEqual({})
    expect(hearScenario('需要什么材料', scenarios)).toEqual({})
  })
  it('is asked for only where it decides', () => {
    const item = changed(() => ({
      scenarios,
      materials: sanitation.materials.slice(0, 1).map((material) => ({
        ...material,
        neededWhen: 'reason = "lost"',
      })),
      fees: [],
    }))
    expect(nextQuestion(item, 'materials', {})?.id).toBe('reason')
    expect(nextQuestion(item, 'materials', { reason: 'lost' })).toBeUndefined()
    expect(nextQuestion(item, 'materials', { reason: 'nonsense' })?.id).toBe('reason')
    expect(nextQuestion(item, 'fee', {})).toBeUndefined()
  })
})

describe('published questions and sentences', () => {
  const item = changed(() => ({
    plainNames: ['卫生许可证'],
    faqs: [{ question: '换了老板要重新办证吗？', answer: '选“变更”即可。' }],
    notAllowed: [{ text: '设置在屋顶的，不予许可。' }],
  }))
  it('are found by what is asked, the name of the item left aside', () => {
    expect(matchFaq('卫生许可证换了老板要不要重新办', item)?.index).toBe(0)
    expect(matchFaq('卫生许可证要多少钱', item)).toBeUndefined()
  })
  it('answer what is asked in no usual words', () => {
    expect(closestFact('屋顶上能装卫生许可证吗', item)?.fact).toMatchObject({ field: 'notAllowed.0' })
    expect(closestFact('今天天气', item)).toBeUndefined()
  })
})
