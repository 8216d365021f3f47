import { ITEM_TYPES, type ItemDefinition, ONLINE_DEPTHS } from '@tongban/contracts/items.ts'
import { LIST_KINDS, type ListKind } from '@tongban/contracts/public-lists.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesIn as linesOfListed, listedOf, listsOf } from '../../src/catalog/list-rules.ts'
import { sanitation } from './sample-item.ts'

const service = { service: '公共场所卫生检测', basis: '条例第八条', payer: '申请人' }
const linesIn = (kind: ListKind, item: ItemDefinition) => linesOfListed(kind, listedOf(item))
const keysOf = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[]

const anyItem: fc.Arbitrary<ItemDefinition> = fc
  .record({
    type: fc.constantFrom(...keysOf(ITEM_TYPES)),
    visits: fc.integer({ min: 0, max: 4 }),
    onlineDepth: fc.constantFrom(...keysOf(ONLINE_DEPTHS)),
    intermediaries: fc.array(fc.constantFrom(service, { ...service, service: '检验' }), { maxLength: 3 }),
  })
  .map((change) => ({ ...sanitation, ...change }))

describe('a list', () => {
  it('holds exactly the items that its rule takes', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const lists = listsOf(item)
        for (const kind of LIST_KINDS) expect(linesIn(kind, item).length > 0).toBe(lists.includes(kind))
      }),
    )
  })

  it('never tells powers and public services alike, nor online and not online', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        const lists = new Set(listsOf(item))
        expect(lists.has('power')).toBe(!lists.has('public_service'))
        expect(lists.has('zero_visit') && lists.has('offline')).toBe(false)
        if (lists.has('zero_visit')) expect(lists.has('one_visit')).toBe(true)
      }),
    )
  })

  it('of intermediaries has a line for each service, once', () => {
    const item = { ...sanitation, intermediaries: [service, { ...service, service: '检验' }, service] }
    expect(linesIn('intermediary', item).map(({ part }) => part)).toEqual(['公共场所卫生检测', '检验'])
  })

  it('of what one applies for leaves out what an authority does by itself', () => {
    expect(listsOf({ ...sanitation, type: '02', onlineDepth: '1', visits: 0 })).toEqual(['power'])
  })

  it('that is not online says why one has to come', () => {
    const item: ItemDefinition = { ...sanitation, onlineDepth: '1', visits: 1, visitReason: '须现场采集指纹' }
    expect(linesIn('offline', item)[0]?.content.reason).toBe('须现场采集指纹')
  })
})
