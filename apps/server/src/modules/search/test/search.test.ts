import { listThemes, searchItems, suggestItems } from '@tongban/contracts/search.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Town, town } from '../../../../../../tests/town/town.ts'
import { systemContext } from '../../../kernel/module.ts'
import { transact } from '../../../kernel/work.ts'
import { putWaiting, takeWaiting } from '../indexing/waiting.repository.ts'

let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town()
})
afterAll(() => wenzhou.stop())

const LUCHENG = '330302'
type Query = Record<string, string | number | boolean>

const find = (query: Query) => wenzhou.anybody.ask(searchItems, { query })
const namesFor = async (query: Query) => (await find(query)).items.map(({ name }) => name)

/** Every page, as a reader turns them. */
async function pages(query: Query): Promise<string[]> {
  const { items, next } = await find(query)
  const codes = items.map(({ code }) => code)
  return next === null ? codes : [...codes, ...(await pages({ ...query, after: next }))]
}

describe('search', () => {
  it.each([
    ['老年证', '老年人优待证办理'],
    ['lnz', '老年人优待证办理'],
    ['laonianzheng', '老年人优待证办理'],
    ['senior card', '老年人优待证办理'],
    ['开饭店', '小型餐饮店开业一件事'],
    ['开饭店要什么手续', '小型餐饮店开业一件事'],
    ['开饭店要什么证', '小型餐饮店开业一件事'],
    ['开个饭店要办哪些许可证', '小型餐饮店开业一件事'],
    ['上户口', '新生儿出生登记'],
    ['给刚出生的宝宝办户口', '新生儿出生登记'],
    ['gongzufang', '公共租赁住房保障资格确认'],
    ['驾照换证', '机动车驾驶证换证、补证'],
    ['驾驶证快到期了怎么办', '机动车驾驶证换证、补证'],
    ['关店', '个体工商户注销登记'],
    ['残疾证怎么办', '残疾人证新办'],
    ['挂个店招要去哪里办', '户外招牌设置备案'],
  ])('by %s finds %s first', async (q, name) => {
    expect((await namesFor({ q, region: LUCHENG }))[0]).toBe(name)
  })

  it.each([
    ['小餐引店', '小餐饮店', '小餐饮店登记'],
    ['残急人证', '残疾人证', '残疾人证新办'],
    ['公租访', '公租房', '公共租赁住房保障资格确认'],
    ['lao nian ren you dai zen', '老年人优待证', '老年人优待证办理'],
  ])('reads %s as %s', async (q, readAs, name) => {
    const found = await find({ q, region: LUCHENG })
    expect(found.readAs).toBe(readAs)
    expect(found.items.slice(0, 3).map(({ name }) => name)).toContain(name)
  })

  it('shows items with some of the words when none has all', async () => {
    expect(await namesFor({ q: '户外招牌太空旅行' })).toContain('户外招牌设置备案')
  })

  it('answers nonsense with an empty page', async () => {
    expect(await find({ q: 'xyzzy' })).toEqual({ items: [], next: null, readAs: null, isGrowing: false })
  })

  it('says that there is more to come while published items wait to be taken in', async () => {
    const { platform } = wenzhou
    const isGrowing = async () => (await find({ q: '护照' })).isGrowing
    await transact(platform, systemContext('town'), ({ tx, now }) => putWaiting(tx, ['0'.repeat(33)], now))
    await expect.poll(isGrowing).toBe(true)
    await transact(platform, systemContext('town'), ({ tx }) => takeWaiting(tx, 1))
    await expect.poll(isGrowing).toBe(false)
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

  it('shows only what a person in the region may use', async () => {
    const { items } = await find({ region: '330304' })
    expect(items.length).toBeGreaterThan(0)
    expect(new Set(items.map(({ regionCode }) => regionCode))).toEqual(new Set(['330300']))
  })

  it('filters by subject, authority, level and kind', async () => {
    expect(await namesFor({ bundle: true })).toEqual(['小型餐饮店开业一件事'])
    expect(await namesFor({ organization: '温州市鹿城区民政局', subject: 'firm' })).toEqual([])
    expect(await namesFor({ organization: '温州市鹿城区民政局', subject: 'person' })).toContain(
      '老年人优待证办理',
    )
    const { items } = await find({ region: LUCHENG, level: '3' })
    expect(new Set(items.map(({ regionCode }) => regionCode))).toEqual(new Set(['330300']))
  })

  it('refuses a cursor that no page has given', async () => {
    for (const query of [{ q: '证' }, {}]) {
      const refused = wenzhou.anybody.isRefused(searchItems, { query: { ...query, after: 'WzFd' } })
      expect(await refused).toMatchObject({ code: 'request.invalid' })
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
