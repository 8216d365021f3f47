import { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import { ItemDefinition } from '@tongban/contracts/items.ts'
import fc from 'fast-check'
import { Value } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { fromJson, toJson } from '../../../src/catalog/national-fields/json-shape.ts'
import { readNational } from '../../../src/catalog/national-fields/read-national.ts'
import { writeBasic, writeItem } from '../../../src/catalog/national-fields/write-national.ts'
import { sanitation } from '../sample-item.ts'

const header = {
  code: '11330302MBDEM0037R433012300600001',
  authority: { name: '鹿城区卫生健康局', creditCode: '11330302MBDEM0037R', regionCode: '330302' },
  status: 'published',
  version: 3,
} as const

/** Text as people type it, with the signs that separate entries. */
const written = (least: number, most: number, isLine: boolean) =>
  fc
    .string({
      unit: fc.constantFrom(...'公共场所卫生许可证abc 12^=\\\\n；、,%《》&<>"', ...(isLine ? [] : ['\n'])),
      minLength: Math.max(least, 1),
      maxLength: Math.min(most, 12),
    })
    .map((text) => text.trim() || '卫')

type Shape = {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Shape[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly patternProperties?: Readonly<Record<string, Shape>>
  readonly items?: Shape
  readonly minItems?: number
  readonly maxItems?: number
  readonly pattern?: string
  readonly format?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
}

const PATTERNS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  '^[0-9A-Z]{12}$': fc.constant('330123006000'),
  '^[a-z][a-z0-9_]{1,40}$': fc.stringMatching(/^[a-z][a-z0-9_]{1,12}$/),
  '^[0-9a-f]{64}$': fc.constant('ab'.repeat(32)),
}

/** Values of a contract's schema; a list that may be left out is left out or has an entry. */
function valuesOf(schema: Shape): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(valuesOf))
  switch (schema.type) {
    case 'object':
      return objectsOf(schema)
    case 'array':
      return fc.uniqueArray(valuesOf(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 3, 3),
        selector: (value) => String(Object(value).id ?? Object(value).name ?? JSON.stringify(value)),
      })
    case 'integer':
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 99, 100_000) })
    case 'number':
      return fc.integer({ min: 0, max: 1800 }).map((tenths) => tenths / 10)
    case 'boolean':
      return fc.boolean()
    case 'string': {
      const { pattern, format, minLength = 0, maxLength = 20 } = schema
      if (format === 'date') return fc.constant('2026-03-01')
      return (
        PATTERNS[pattern ?? ''] ??
        written(minLength, maxLength, pattern?.includes('\\u001f') === true && !pattern.includes('\\u000e'))
      )
    }
    default:
      return fc.constant('')
  }
}

function objectsOf({ properties = {}, required = [], patternProperties }: Shape): fc.Arbitrary<unknown> {
  if (patternProperties)
    return fc.dictionary(
      fc.stringMatching(/^[a-z]{2,6}$/),
      valuesOf(Object.values(patternProperties)[0] ?? {}),
      { maxKeys: 2 },
    )
  const members = Object.entries(properties).map(([name, member]) => {
    const isOptional = !required.includes(name)
    const shape =
      isOptional && member.type === 'array'
        ? { ...member, minItems: Math.max(1, member.minItems ?? 0) }
        : member
    return [name, valuesOf(shape)] as const
  })
  return fc
    .record(Object.fromEntries(members), { requiredKeys: [...required] })
    .filter((value) => required.length > 0 || Object.keys(value).length > 0)
}

describe('an item in the national fields', () => {
  it('comes back as it was, also through JSON', () => {
    fc.assert(
      fc.property(valuesOf(Object(ItemDefinition)), (definition) => {
        if (!Value.Check(ItemDefinition, definition)) throw new Error('the generator misses the schema')
        const item = writeItem(header, definition)
        const read = readNational(item)
        expect(read.faults).toEqual([])
        expect(read.gaps).toEqual([])
        expect(read.definition).toEqual(definition)
        const through = fromJson(JSON.parse(JSON.stringify(toJson(item))))
        expect(through?.unknown).toEqual([])
        expect(through && readNational(through.item).definition).toEqual(definition)
      }),
      { numRuns: 150 },
    )
  })

  it('keeps what the tables have no field for when they come without it', () => {
    const item = writeItem(header, sanitation)
    const { extension: _, ...tables } = item
    expect(readNational(tables, sanitation).definition).toEqual(sanitation)
    const renamed = readNational(
      { ...tables, row: { ...tables.row, task_name: '公共场所卫生许可（新）' } },
      sanitation,
    )
    expect(renamed.definition).toEqual({ ...sanitation, name: '公共场所卫生许可（新）' })
  })

  it('gives materials of other systems the ids that they have in force', () => {
    const item = writeItem(header, sanitation)
    const material = (item.children.material ?? []).map(({ material_id: _, ...row }) => row)
    const { extension: _, ...tables } = item
    const read = readNational({ ...tables, children: { ...tables.children, material } }, sanitation)
    expect(read.definition).toEqual(sanitation)
  })
})

it('an entry of the basic catalogue comes back as it was', () => {
  fc.assert(
    fc.property(valuesOf(Object(BasicDefinition)), (definition) => {
      if (!Value.Check(BasicDefinition, definition)) throw new Error('the generator misses the schema')
      const read = readNational(writeBasic({ status: 'published', version: 1 }, definition))
      expect(read.faults).toEqual([])
      expect(read.definition).toEqual(definition)
    }),
    { numRuns: 100 },
  )
})
