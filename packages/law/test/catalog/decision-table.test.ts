import type { ItemDefinition } from '@tongban/contracts/items.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Decided, decided, decisionTable, situationsOf } from '../../src/catalog/decision-table.ts'
import { lintItem } from '../../src/catalog/lint.ts'
import { sanitation } from './sample-item.ts'

const question = (
  id: string,
  values: readonly string[],
  askedWhen?: string,
): ItemDefinition['scenarios'][number] => ({
  id,
  text: id,
  options: values.map((value) => ({ value, label: value })),
  ...(askedWhen && { askedWhen }),
})
const questions = fc.constantFrom<ItemDefinition['scenarios'][]>(
  [question('kind', ['new', 'change', 'renew']), question('pool', ['yes', 'no'], 'kind in ("new", "renew")')],
  [question('a', ['x', 'y']), question('b', ['x', 'y'], 'a = "x"'), question('c', ['p', 'q', 'r'])],
  [question('one', ['1', '2', '3', '4'])],
)
const material = sanitation.materials.find(({ neededWhen }) => neededWhen === undefined)
const withTable = (scenarios: ItemDefinition['scenarios']): ItemDefinition => ({
  ...sanitation,
  scenarios,
  materials: material ? [material] : [],
  fees: [{ name: '工本费', standard: '每证10元', basis: '依据', amount: 1000, reducible: false }],
  promisedWhen: [{ promised: { length: 1, unit: 'workday' }, when: 'false' }],
  eligibility: [{ id: 'rule', text: '规则', holds: 'true', whenNot: '不符合', basis: '依据' }],
  examples: [],
})

const COLUMNS: readonly Decided[] = [
  { kind: 'material', at: 0 },
  { kind: 'fee', at: 0 },
  { kind: 'limit', at: 0 },
  { kind: 'rule', at: 0 },
]

describe('a decision table', () => {
  it('written as conditions says the same when it is read again', () => {
    fc.assert(
      fc.property(
        questions,
        fc.constantFrom(...COLUMNS),
        fc.infiniteStream(fc.boolean()),
        (scenarios, column, coin) => {
          let definition = withTable(scenarios)
          const wanted = (situationsOf(definition) ?? []).map(() => coin.next().value ?? true)
          for (const [at, value] of wanted.entries()) {
            const table = decisionTable(definition, 'single')
            if (!table) throw new Error('no table')
            definition = decided(definition, table, column, { situations: [at] }, value)
          }
          const table = decisionTable(definition, 'single')
          const position = table?.columns.findIndex(({ kind }) => kind === column.kind) ?? -1
          expect(table?.rows.map(({ cells }) => cells[position])).toEqual(wanted)
          const broken = lintItem(definition).filter(({ rule }) =>
            /^(condition|rule)\.(invalid|unknown)/.test(rule),
          )
          expect(broken).toEqual([])
        },
      ),
    )
  })

  it('joins situations with equal decisions, and opens them again', () => {
    const joined = decisionTable(sanitation, 'joined')
    const single = decisionTable(sanitation, 'single')
    expect(single?.rows.length).toBe(situationsOf(sanitation)?.length)
    expect(joined?.rows.flatMap(({ situations }) => situations).toSorted((a, b) => a - b)).toEqual(
      single?.rows.flatMap(({ situations }) => situations),
    )
    expect(joined?.rows.length).toBeLessThan(single?.rows.length ?? 0)
  })

  it('writes what holds always as no condition, and in as few words as there are', () => {
    const definition = withTable([
      question('kind', ['new', 'change', 'renew']),
      question('pool', ['yes', 'no']),
    ])
    const table = decisionTable(definition, 'single')
    if (!table) throw new Error('no table')
    const isNot = (value: string) =>
      table.rows.filter(({ answers }) => answers.kind?.[0] === value).flatMap(({ situations }) => situations)
    const without = decided(definition, table, { kind: 'fee', at: 0 }, { situations: isNot('change') }, false)
    expect(without.fees[0]?.when).toBe('kind in ("new", "renew")')
    const again = decided(without, table, { kind: 'fee', at: 0 }, { situations: isNot('change') }, true)
    expect(again.fees[0]).not.toHaveProperty('when')
  })

  it('leaves alone what more than the scenario decides', () => {
    const definition = withTable([question('kind', ['new', 'change'])])
    const read = { ...definition, fees: definition.fees.map((fee) => ({ ...fee, when: 'area > 100' })) }
    expect(decisionTable(read, 'joined')?.rows[0]?.cells[1]).toBeNull()
  })

  it('is none where there are too many situations', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => question(id, ['1', '2', '3', '4']))
    expect(decisionTable(withTable(many), 'joined')).toBeUndefined()
  })
})
