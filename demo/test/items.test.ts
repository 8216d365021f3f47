import { ItemDefinition } from '@tongban/contracts/catalog.ts'
import { compileCondition } from '@tongban/law/forms/compile-condition.ts'
import { handlingCodeFault } from '@tongban/law/item-code.ts'
import { compileProcess } from '@tongban/law/process/compile.ts'
import { readExpression } from '@tongban/law/process/expression.ts'
import { Value } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { DEMO_ITEMS } from '../items/all.ts'
import { type DemoItem, itemCodeOf } from '../items/demo-item.ts'
import { licenceTypeOf } from '../licence-types.ts'
import { organizationOf } from '../organizations.ts'

describe.each(DEMO_ITEMS.map((item) => [item.key, item] as const))('%s', (_, item) => {
  const { definition } = item

  it('has every field that the contract asks for', () => {
    expect([...Value.Errors(ItemDefinition, definition)]).toEqual([])
  })

  it('has a valid code whose type and level are those of the definition', () => {
    const code = itemCodeOf(item)
    expect(handlingCodeFault(code)).toBeNull()
    expect(definition.basicCode.slice(2, 4)).toBe(definition.type)
    expect(organizationOf(item.organizationKey).regionCode).toBe(item.regionCode)
  })

  it('has a process that can be run', async () => {
    expect(await compileProcess(definition.process)).toMatchObject({ ok: true, warnings: [] })
  })

  it('has conditions that browser and server can evaluate', () => {
    for (const condition of conditionsOf(item)) {
      expect([condition, compileCondition(condition)]).toMatchObject([condition, { ok: true }])
    }
  })

  it('has rules and licence fields that FEEL understands', () => {
    const sources = [
      ...definition.eligibility.map(({ holds }) => holds),
      ...Object.values(definition.licenceFields ?? {}),
    ]
    for (const source of sources) {
      expect([source, readExpression(source)]).toMatchObject([source, { ok: true }])
    }
  })

  it('fills every field of the licences it issues', () => {
    const issued = definition.results.flatMap(({ licenceType }) => licenceType ?? [])
    const fields = issued.flatMap((key) => licenceTypeOf(key).fields.map(({ id }) => id))
    expect(Object.keys(definition.licenceFields ?? {}).toSorted()).toEqual(fields.toSorted())
  })

  it('spares only what known licences prove', () => {
    for (const { evidence } of definition.materials) {
      for (const way of evidence) if ('licenceType' in way) licenceTypeOf(way.licenceType)
    }
  })
})

it('has no two items with one code', () => {
  const codes = DEMO_ITEMS.map(itemCodeOf)
  expect(new Set(codes).size).toBe(codes.length)
})

function conditionsOf({ definition }: DemoItem): string[] {
  const fields = definition.form.sections.flatMap((section) =>
    section.fields.flatMap((field) => (field.type === 'group' ? [field, ...field.fields] : [field])),
  )
  return [
    ...definition.form.sections.map(({ visibleWhen }) => visibleWhen),
    ...fields.flatMap(({ visibleWhen, requiredWhen }) => [visibleWhen, requiredWhen]),
    ...definition.materials.map(({ neededWhen }) => neededWhen),
    ...definition.materials.flatMap(({ evidence }) =>
      evidence.map((way) => (way.kind === 'data_check' ? way.expects : undefined)),
    ),
    ...definition.fees.map(({ when }) => when),
    ...definition.scenarios.map(({ askedWhen }) => askedWhen),
    ...(definition.bundle?.members ?? []).map(({ when }) => when),
  ].filter((condition) => condition !== undefined)
}
