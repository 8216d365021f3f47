import { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import { ItemDefinition } from '@tongban/contracts/items.ts'
import { validationMessage } from '@tongban/i18n/validation.ts'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEMO_ITEMS } from '../../../../demo/items/all.ts'
import { completed } from '../../src/catalog/complete-draft.ts'
import { blanksIn } from '../../src/catalog/draft-blanks.ts'
import { draftFindings, type ItemDraft } from '../../src/catalog/draft-findings.ts'
import { loosened } from '../../src/catalog/draft-shape.ts'
import { shapeAt } from '../../src/catalog/shape.ts'
import { sanitation } from './sample-item.ts'

const ajv = new Ajv2020({ strict: false, formats: { date: true } })
const isDraft = ajv.compile(loosened(ItemDefinition))
const isDefinition = ajv.compile(ItemDefinition)
const say = (code: string, params: Readonly<Record<string, unknown>>) => validationMessage('zh', code, params)
const blanks = (draft: unknown) => [...blanksIn(ItemDefinition, draft)].map(({ path, code }) => [path, code])

/** A definition with some of its parts taken away, at any depth. */
const gnawed = fc
  .tuple(
    fc.constantFrom(sanitation, ...DEMO_ITEMS.map(({ definition }) => definition)),
    fc.infiniteStream(fc.nat(9)),
  )
  .map(([definition, dice]) => gnaw(definition, () => dice.next().value ?? 0) as ItemDraft)

function gnaw(value: unknown, roll: () => number): unknown {
  if (Array.isArray(value)) return value.map((element) => gnaw(element, roll))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      roll() === 0 && name !== 'kind' && name !== 'type' ? [] : [[name, gnaw(member, roll)]],
    ),
  )
}

describe('a draft', () => {
  it('may lack anything', () => {
    expect(isDraft({}), JSON.stringify(isDraft.errors)).toBe(true)
    fc.assert(
      fc.property(gnawed, (draft) => {
        expect(isDraft(draft), JSON.stringify(isDraft.errors)).toBe(true)
      }),
    )
  })

  it.each([
    ['nonsense', { nonsense: 1 }],
    ['a NUL', { name: 'a\u0000b' }],
    ['half a character', { summary: '\ud800' }],
    ['a number for a name', { name: 7 }],
    ['a NUL as a name', { licenceFields: { 'a\u0000': 'x' } }],
    ['no kind of evidence', { materials: [{ evidence: [{ basis: 'x' }] }] }],
    ['a type that is none', { type: '99' }],
  ])('may not hold %s', (_, draft) => {
    expect(isDraft(draft)).toBe(false)
  })

  it('has a blank exactly where it is not yet a definition', () => {
    fc.assert(
      fc.property(gnawed, (draft) => {
        expect(blanks(draft).length === 0).toBe(isDefinition(draft))
      }),
    )
  })

  it('names every place that is blank, also inside what is missing', () => {
    const { consult: _, ...draft } = sanitation
    expect(blanks({ ...draft, name: '', subjects: [] })).toEqual([
      ['/name', 'required'],
      ['/subjects', 'minItems'],
      ['/consult/department', 'required'],
      ['/consult/phone', 'required'],
    ])
  })

  it('can be completed, so that rules run over it and never fail', () => {
    fc.assert(
      fc.property(gnawed, (draft) => {
        const whole = completed<ItemDefinition>(ItemDefinition, draft)
        expect(blanks(whole).every(([, code]) => code !== 'type')).toBe(true)
        expect(() => draftFindings(draft, say)).not.toThrow()
      }),
    )
  })

  it('is told what is missing, and of the rest what the rules say', () => {
    expect(draftFindings(sanitation, say)).toEqual([])
    const found = draftFindings(
      { ...sanitation, consult: { phone: '88211234' }, promised: { unit: 'workday' } },
      say,
    )
    expect(found.map(({ rule, path }) => [rule, path])).toEqual([
      ['shape.required', '/promised/length'],
      ['shape.required', '/consult/department'],
      ['contact.area_code', '/consult/phone'],
      ['contact.address', '/consult/address'],
    ])
  })
})

describe('the shape of a place', () => {
  it('is found by its pointer, through the alternative that is meant', () => {
    const check = { materials: [{ evidence: [{ kind: 'earlier_material' }] }] }
    expect(shapeAt(ItemDefinition, check, '/materials/0/evidence/0/validMonths')).toMatchObject({
      maximum: 120,
    })
    expect(shapeAt(ItemDefinition, check, '/materials/0/evidence/0/licenceType')).toBeUndefined()
    expect(shapeAt(BasicDefinition, {}, '/levels/0')).toMatchObject({ enum: expect.arrayContaining(['3']) })
  })
})
