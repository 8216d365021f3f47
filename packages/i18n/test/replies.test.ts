import { SLOTS, type Slot } from '@tongban/contracts/answers.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { composeAnswer } from '@tongban/law/answers/compose.ts'
import { composeChecklist } from '@tongban/law/answers/compose-demands.ts'
import { numberTokens } from '@tongban/law/answers/number-tokens.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changed, sanitation } from '../../law/test/catalog/sample-item.ts'
import { factText } from '../src/replies.ts'

const COMPOSED = SLOTS.filter((slot): slot is Exclude<Slot, 'faq'> => slot !== 'faq')
const said = (item: ItemDefinition, slot: Exclude<Slot, 'faq'>, language: 'zh' | 'en' = 'zh') =>
  composeAnswer(item, slot)
    .map((fact) => factText(language, fact))
    .join('\n')

/** Items with any of their lists empty, other numbers and other depths. */
const anyItem = fc
  .record({
    emptied: fc.subarray([
      'conditions',
      'notAllowed',
      'fees',
      'results',
      'places',
      'legalBases',
      'flow',
      'materials',
      'handleForms',
      'intermediaries',
    ] as const),
    visits: fc.integer({ min: 0, max: 9 }),
    days: fc.integer({ min: 0, max: 399 }),
    fen: fc.integer({ min: 0, max: 99_999_999 }),
    depth: fc.constantFrom('1', '2', '3', '4'),
    type: fc.constantFrom('01', '02', '05', '07', '20'),
    unit: fc.constantFrom('workday', 'day', 'month'),
  })
  .map(({ emptied, visits, days, fen, depth, type, unit }) =>
    changed((item) => ({
      visits,
      type,
      onlineDepth: depth,
      promised: { length: days, unit },
      statutory: { length: days + 7, unit, clause: '《某法》第八条' },
      visitReason: '需本人到场核验',
      fees: [{ name: '工本费', standard: '按证收取', basis: '某文件', amount: fen, reducible: false }],
      intermediaries: [{ service: '卫生检测', basis: '某条', payer: '申请人' }],
      faqs: item.faqs,
      ...Object.fromEntries(emptied.map((name) => [name, []])),
    })),
  )

describe('answers from published fields', () => {
  it('never say a number that is in no field', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const yuan = item.fees.map(({ amount }) => `${amount / 100} ${(amount / 100).toFixed(2)}`)
        const known = numberTokens(`${JSON.stringify(item)} ${yuan.join(' ')}`)
        for (const slot of COMPOSED)
          for (const number of numberTokens(said(item, slot).replaceAll(',', '')))
            expect(known, `${slot}: ${said(item, slot)}`).toContain(number)
      }),
    )
  })

  it('are there for everything that can be asked, in both languages', () => {
    fc.assert(
      fc.property(anyItem, fc.constantFrom(...COMPOSED), (item, slot) => {
        for (const language of ['zh', 'en'] as const) {
          const text = said(item, slot, language)
          expect(text).not.toBe('')
          expect(text).not.toMatch(/[{}]|undefined|null/)
        }
      }),
    )
  })

  it('say that an empty field is not published, and whom to ask', () => {
    expect(said({ ...sanitation, places: [] }, 'place')).toContain('没有公布“在哪办”')
    expect(said({ ...sanitation, places: [] }, 'place')).toContain(sanitation.consult.phone)
    expect(said({ ...sanitation, results: [] }, 'result')).toContain('没有公布')
  })

  it('say of powers that nobody applies for just that', () => {
    expect(
      said(
        changed(() => ({ type: '02' })),
        'materials',
      ),
    ).toContain('不用申请')
  })

  it('name their field, one that the guide has', () => {
    for (const slot of COMPOSED)
      for (const { field } of composeAnswer(sanitation, slot))
        expect(Object.keys(sanitation)).toContain(field.split('.')[0])
  })

  it('list what one case needs, and say that nothing is needed where nothing is', () => {
    const none = composeChecklist(sanitation, { entries: [], problems: [] }, {}, sanitation.materials)
    expect(none.map((fact) => factText('zh', fact))).toEqual(['不需要提交材料。'])
  })
})
