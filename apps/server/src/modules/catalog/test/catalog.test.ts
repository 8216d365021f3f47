import {
  getGuide,
  getManagedItem,
  listManagedItems,
  listThemes,
  searchItems,
  suggestItems,
} from '@tongban/contracts/catalog.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import type { QueryOf } from '@tongban/contracts/route.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { itemCodeOf } from '../../../../../../demo/items/demo-item.ts'
import { itemOf } from '../../../../../../tests/town/applicant.ts'
import type { Officer } from '../../../../../../tests/town/officer.ts'
import { type Town, town } from '../../../../../../tests/town/town.ts'
import { findPublishedItem, getItemVersion } from '../index.ts'

let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town()
})
afterAll(() => wenzhou.stop())

const LUCHENG = '330302'
type Query = QueryOf<typeof searchItems>

const namesFor = async (query: Query) =>
  (await wenzhou.anybody.ask(searchItems, { query })).items.map(({ name }) => name)

/** Every page, as a reader turns them. */
async function pages(query: Query): Promise<string[]> {
  const { items, next } = await wenzhou.anybody.ask(searchItems, { query })
  const codes = items.map(({ code }) => code)
  return next === null ? codes : [...codes, ...(await pages({ ...query, after: next }))]
}

const codeOf = (itemKey: string) => itemCodeOf(itemOf(itemKey))
const publish = (itemKey: string, change: Partial<ItemDefinition> = {}) =>
  wenzhou.publishes(itemKey, (definition) => ({ ...definition, ...change }))

describe('search', () => {
  it.each([
    ['老年证', '老年人优待证办理'],
    ['lnz', '老年人优待证办理'],
    ['laonianzheng', '老年人优待证办理'],
    ['senior card', '老年人优待证办理'],
    ['开饭店', '小型餐饮店开业一件事'],
    ['开饭店要什么手续', '小型餐饮店开业一件事'],
    ['上户口', '新生儿出生登记'],
    ['gongzufang', '公共租赁住房保障资格确认'],
    ['驾照换证', '机动车驾驶证换证、补证'],
    ['关店', '个体工商户注销登记'],
  ])('by %s finds %s first', async (q, name) => {
    expect((await namesFor({ q, region: LUCHENG }))[0]).toBe(name)
  })

  it('shows items with some of the words when none has all', async () => {
    expect(await namesFor({ q: '户外招牌太空旅行' })).toContain('户外招牌设置备案')
  })

  it('answers nonsense with an empty page', async () => {
    expect(await wenzhou.anybody.ask(searchItems, { query: { q: 'xyzzy' } })).toEqual({
      items: [],
      next: null,
    })
  })

  it.each<[string, Query]>([
    ['everything', {}],
    ['a region', { region: LUCHENG }],
    ['a street', { region: '330302006000' }],
    ['a theme', { theme: '社会保障' }],
    ['words', { q: '登记' }],
  ])('of %s gives each item once over its pages', async (_, query) => {
    const small = await pages({ ...query, limit: 2 })
    expect(new Set(small).size).toBe(small.length)
    expect(small.toSorted()).toEqual((await pages({ ...query, limit: 100 })).toSorted())
  })

  it('shows only what a person in the region may use, the nearest first', async () => {
    const { items } = await wenzhou.anybody.ask(searchItems, { query: { region: '330304' } })
    expect(items.length).toBeGreaterThan(0)
    expect(new Set(items.map(({ regionCode }) => regionCode))).toEqual(new Set(['330300']))
    const here = await wenzhou.anybody.ask(searchItems, { query: { region: LUCHENG, limit: 100 } })
    expect(here.items.map(({ regionCode }) => regionCode)).toEqual(
      here.items
        .map(({ regionCode }) => regionCode)
        .toSorted()
        .toReversed(),
    )
  })

  it('filters by subject, authority and kind', async () => {
    expect(await namesFor({ bundle: true })).toEqual(['小型餐饮店开业一件事'])
    expect(await namesFor({ organization: '温州市鹿城区民政局', subject: 'firm' })).toEqual([])
    expect(await namesFor({ organization: '温州市鹿城区民政局', subject: 'person' })).toContain(
      '老年人优待证办理',
    )
  })

  it('refuses a cursor that no page has given', async () => {
    for (const query of [{ q: '证' }, {}]) {
      expect(
        await wenzhou.anybody.isRefused(searchItems, { query: { ...query, after: 'WzFd' } }),
      ).toMatchObject({ code: 'request.invalid' })
    }
  })

  it('completes what is being typed', async () => {
    const { items } = await wenzhou.anybody.ask(suggestItems, { query: { q: '营业执', region: LUCHENG } })
    expect(items.map(({ name }) => name)).toContain('个体工商户设立登记')
    expect(await wenzhou.anybody.ask(suggestItems, { query: { q: '？' } })).toEqual({ items: [] })
  })

  it('counts what each theme holds', async () => {
    const { groups } = await wenzhou.anybody.ask(listThemes, { query: { region: LUCHENG } })
    const found = groups.find(({ kind, name }) => kind === 'person' && name === '社会保障')
    expect(found?.count).toBe((await pages({ theme: '社会保障', region: LUCHENG })).length)
  })
})

describe('publishing', () => {
  it('makes a guide that is served without a query while it is known', async () => {
    const code = codeOf('elder_card')
    const first = await findPublishedItem(wenzhou.platform, code)
    expect(await findPublishedItem(wenzhou.platform, code)).toBe(first)
    const guide = await wenzhou.anybody.ask(getGuide, { params: { code } })
    expect(guide).toMatchObject({ code, version: 1, region: { code: LUCHENG, name: '鹿城区' } })
  })

  it('makes a next version; who holds the old one keeps it, others see the new one within a second', async () => {
    const code = codeOf('annual_report')
    const before = await findPublishedItem(wenzhou.platform, code)
    const published = await publish('annual_report', { summary: '新的一年' })
    expect(published).toMatchObject({ code, version: 2 })
    expect(await findPublishedItem(wenzhou.platform, code)).toMatchObject({ version: 2 })
    const old = await getItemVersion(wenzhou.platform, before?.versionId ?? '')
    expect(old.definition.summary).not.toBe('新的一年')
  })

  it('writes history, and a version can never be changed', async () => {
    const { itemId, versionId } = await publish('tax_certificate')
    const { rows } = await sql<{
      kind: string
    }>`select kind from kernel.event where stream = ${itemId} order by seq`.execute(wenzhou.platform.db)
    expect(rows.map(({ kind }) => kind)).toEqual(['item.published', 'item.published'])
    await expect(
      sql`update catalog.item_version set digest = '' where id = ${versionId}`.execute(wenzhou.platform.db),
    ).rejects.toThrow()
  })

  it('refuses a definition with errors and says where they are', async () => {
    const refused = publish('elder_card', { promised: { length: 9, unit: 'workday' } })
    await expect(refused).rejects.toMatchObject({
      code: 'item.invalid',
      errors: expect.arrayContaining([
        expect.objectContaining({ path: '/promised', code: 'limit.promised' }),
      ]),
    })
    await expect(publish('elder_card', { name: '' })).rejects.toMatchObject({ code: 'request.invalid' })
  })

  it('refuses a bundle whose member is not published', async () => {
    const members = [
      { key: 'one', itemCode: '1'.repeat(33) },
      { key: 'two', itemCode: '2'.repeat(33) },
    ]
    await expect(publish('restaurant_bundle', { bundle: { members } })).rejects.toMatchObject({
      code: 'item.invalid',
      errors: [{ code: 'member_unpublished' }, { code: 'member_unpublished' }],
    })
  })

  it('knows no guide under a code that nobody has published', async () => {
    expect(await wenzhou.anybody.isRefused(getGuide, { params: { code: '9'.repeat(33) } })).toMatchObject({
      code: 'item.not_found',
    })
  })
})

describe('managed items', () => {
  let civil: Officer
  beforeAll(() => {
    civil = wenzhou.officer('lc_civil_review1')
  })

  it('are those of the own organization for officers', async () => {
    const { items } = await civil.ask(listManagedItems, { query: { limit: 100 } })
    expect(new Set(items.map(({ organizationName }) => organizationName))).toEqual(
      new Set(['温州市鹿城区民政局']),
    )
    const params = { code: codeOf('sanitation_licence') }
    expect(await civil.isRefused(getManagedItem, { params })).toMatchObject({ code: 'item.not_found' })
  })

  it('are closed to the public', async () => {
    expect(await wenzhou.lin.isRefused(listManagedItems, {})).toMatchObject({ code: 'permission.denied' })
  })

  it('come with their versions and what the quality rules say', async () => {
    const code = codeOf('elder_card')
    const item = await civil.ask(getManagedItem, { params: { code } })
    expect(item.guide.code).toBe(code)
    expect(item.findings.filter(({ level }) => level === 'error')).toEqual([])
    expect(item.versions).toEqual([{ version: 1, publishedOn: expect.any(String) }])
  })

  it('are found by words and page by name', async () => {
    const { items } = await civil.ask(listManagedItems, { query: { q: '老年证' } })
    expect(items.map(({ name }) => name)).toEqual(['老年人优待证办理'])
    const { reviewer } = wenzhou.office('lc_market')
    const first = await reviewer.ask(listManagedItems, { query: { limit: 2 } })
    const second = await reviewer.ask(listManagedItems, { query: { limit: 2, after: first.next ?? '' } })
    const names = [...first.items, ...second.items].map(({ name }) => name)
    expect(new Set(names).size).toBe(4)
  })
})
