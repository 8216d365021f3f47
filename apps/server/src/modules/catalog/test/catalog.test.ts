import {
  getGuide,
  getManagedItem,
  listManagedItems,
  listThemes,
  searchItems,
  suggestItems,
} from '@tongban/contracts/catalog.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_ITEMS } from '../../../../../../demo/items/all.ts'
import { type Town, town } from '../../../../../../tests/setup/town.ts'
import { findPublishedItem, getItemVersion, publishItem } from '../index.ts'

let place: Town
beforeAll(async () => {
  place = await town()
})
afterAll(() => place.stop())

const LUCHENG = '330302'
type Query = Record<string, string | number | boolean>

const namesFor = async (query: Query) =>
  (await place.ask(null, searchItems, { query })).items.map(({ name }) => name)

/** Every page, as a reader turns them. */
async function pages(query: Query): Promise<string[]> {
  const { items, next } = await place.ask(null, searchItems, { query })
  const codes = items.map(({ code }) => code)
  return next === null ? codes : [...codes, ...(await pages({ ...query, after: next }))]
}

function demoItem(key: string) {
  const found = DEMO_ITEMS.find((item) => item.key === key)
  if (!found) throw new Error(`no item ${key}`)
  return found
}

async function publish(key: string, change: Partial<(typeof DEMO_ITEMS)[number]['definition']> = {}) {
  const { organizationKey, sequence, definition } = demoItem(key)
  const organizationId = await place.organizationId(organizationKey)
  return place.does((work) =>
    publishItem(work, {
      organizationId,
      sequence,
      definition: { ...definition, ...change },
      publishedOn: work.today,
    }),
  )
}

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
    expect(await place.ask(null, searchItems, { query: { q: 'xyzzy' } })).toEqual({ items: [], next: null })
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
    const { items } = await place.ask(null, searchItems, { query: { region: '330304' } })
    expect(items.length).toBeGreaterThan(0)
    expect(new Set(items.map(({ regionCode }) => regionCode))).toEqual(new Set(['330300']))
    const here = await place.ask(null, searchItems, { query: { region: LUCHENG, limit: 100 } })
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
      expect(await place.refusal(null, searchItems, { query: { ...query, after: 'WzFd' } })).toBe(
        'request.invalid',
      )
    }
  })

  it('completes what is being typed', async () => {
    const { items } = await place.ask(null, suggestItems, { query: { q: '营业执', region: LUCHENG } })
    expect(items.map(({ name }) => name)).toContain('个体工商户设立登记')
    expect(await place.ask(null, suggestItems, { query: { q: '？' } })).toEqual({ items: [] })
  })

  it('counts what each theme holds', async () => {
    const { groups } = await place.ask(null, listThemes, { query: { region: LUCHENG } })
    const found = groups.find(({ kind, name }) => kind === 'person' && name === '社会保障')
    expect(found?.count).toBe((await pages({ theme: '社会保障', region: LUCHENG })).length)
  })
})

describe('publishing', () => {
  it('makes a guide that is served without a query while it is known', async () => {
    const code = place.itemCode('elder_card')
    const first = await findPublishedItem(place.platform, code)
    expect(await findPublishedItem(place.platform, code)).toBe(first)
    const guide = await place.ask(null, getGuide, { params: { code } })
    expect(guide).toMatchObject({ code, version: 1, region: { code: LUCHENG, name: '鹿城区' } })
  })

  it('makes a next version; who holds the old one keeps it, others see the new one within a second', async () => {
    const code = place.itemCode('annual_report')
    const before = await findPublishedItem(place.platform, code)
    const published = await publish('annual_report', { summary: '新的一年' })
    expect(published).toMatchObject({ code, version: 2 })
    await expect
      .poll(async () => (await findPublishedItem(place.platform, code))?.version, { timeout: 3000 })
      .toBe(2)
    const old = await getItemVersion(place.platform, before?.versionId ?? '')
    expect(old.definition.summary).not.toBe('新的一年')
  })

  it('writes history, and a version can never be changed', async () => {
    const { itemId, versionId } = await publish('tax_certificate')
    const { rows } = await sql<{
      kind: string
    }>`select kind from kernel.event where stream = ${itemId} order by seq`.execute(place.platform.db)
    expect(rows.map(({ kind }) => kind)).toEqual(['item.published', 'item.published'])
    await expect(
      sql`update catalog.item_version set digest = '' where id = ${versionId}`.execute(place.platform.db),
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
    expect(await place.refusal(null, getGuide, { params: { code: '9'.repeat(33) } })).toBe('item.not_found')
  })
})

describe('managed items', () => {
  it('are those of the own organization for officers', async () => {
    const { items } = await place.ask('lc_civil_review1', listManagedItems, { query: { limit: 100 } })
    expect(new Set(items.map(({ organizationName }) => organizationName))).toEqual(
      new Set(['温州市鹿城区民政局']),
    )
    const code = place.itemCode('sanitation_licence')
    expect(await place.refusal('lc_civil_review1', getManagedItem, { params: { code } })).toBe(
      'item.not_found',
    )
  })

  it('are closed to the public', async () => {
    expect(await place.refusal('lin_aihua', listManagedItems)).toBe('permission.denied')
  })

  it('come with their versions and what the quality rules say', async () => {
    const code = place.itemCode('elder_card')
    const item = await place.ask('lc_civil_review1', getManagedItem, { params: { code } })
    expect(item.guide.code).toBe(code)
    expect(item.findings.filter(({ level }) => level === 'error')).toEqual([])
    expect(item.versions).toEqual([{ version: 1, publishedOn: expect.any(String) }])
  })

  it('are found by words and page by name', async () => {
    const { items } = await place.ask('lc_civil_review1', listManagedItems, { query: { q: '老年证' } })
    expect(items.map(({ name }) => name)).toEqual(['老年人优待证办理'])
    const first = await place.ask('lc_market_review1', listManagedItems, { query: { limit: 2 } })
    const second = await place.ask('lc_market_review1', listManagedItems, {
      query: { limit: 2, after: first.next ?? '' },
    })
    const names = [...first.items, ...second.items].map(({ name }) => name)
    expect(new Set(names).size).toBe(4)
  })
})
