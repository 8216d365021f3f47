import {
  countClick,
  countFacets,
  getSearchFigures,
  listHeldServices,
  listPlaces,
  listQuestions,
  listSynonyms,
  previewSynonym,
  putSynonym,
  removeSynonym,
  searchItems,
} from '@tongban/contracts/search.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { itemCodeOf } from '../../../../../../demo/items/demo-item.ts'
import { itemOf } from '../../../../../../tests/town/applicant.ts'
import type { Officer } from '../../../../../../tests/town/officer.ts'
import { type Town, town } from '../../../../../../tests/town/town.ts'
import { becomes, publishAs } from './publishing.ts'

let wenzhou: Town
let editor: Officer
beforeAll(async () => {
  // 清泉理发店 was registered some days ago.
  wenzhou = await town({ at: '2026-03-16' })
  editor = wenzhou.officer('wz_catalog1')
})
afterAll(() => wenzhou.stop())

const LUCHENG = '330302'
const RUIAN = '330381'
/** Who has nothing to do with the catalogue. */
const others = () => [wenzhou.lin, wenzhou.clerk, wenzhou.supervisor]

const codeOf = (key: string) => itemCodeOf(itemOf(key))

const find = async (q: string, region = LUCHENG) =>
  (await wenzhou.anybody.ask(searchItems, { query: { q, region } })).items

const SECOND = { timeout: 1000 }
const namesFor = async (q: string) => (await find(q)).map(({ name }) => name)

describe('the nearest authority', () => {
  it('answers: who asks in 鹿城区 sees that of 鹿城区, who asks in 瑞安市 that of 瑞安市', async () => {
    await publishAs(wenzhou, 'ra_civil', 'elder_card')
    const nearest = async (region: string) => (await find('老年证', region))[0]
    await expect.poll(() => nearest(RUIAN), SECOND).toMatchObject({ regionCode: RUIAN })
    const here = await nearest(LUCHENG)
    const there = await nearest(RUIAN)
    expect(here).toMatchObject({ name: '老年人优待证办理', regionCode: LUCHENG, places: 2 })
    expect(there).toMatchObject({ name: '老年人优待证办理', regionCode: RUIAN, places: 2 })
  })

  it('is that of the place that one names', async () => {
    const [named] = await find('瑞安市老年证怎么办', LUCHENG)
    expect(named).toMatchObject({ name: '老年人优待证办理', regionCode: RUIAN })
    const [wider] = await find('温州老年证', LUCHENG)
    expect(wider?.regionCode).toBe(LUCHENG)
  })

  it('is that of the county for who asks in a street of it', async () => {
    const [first] = await find('老年证', '330302006000')
    expect(first?.regionCode).toBe(LUCHENG)
  })

  it('is left out where nobody does it', async () => {
    const names = (await find('老年证', '330304')).map(({ name }) => name)
    expect(names).not.toContain('老年人优待证办理')
  })

  it('has all others behind "choose your place", region by region', async () => {
    const code = codeOf('elder_card')
    const all = await wenzhou.anybody.ask(listPlaces, { params: { code } })
    expect(all).toMatchObject({ name: '老年人优待证办理', places: 2, next: null })
    expect(all.items.map(({ regionCode }) => regionCode)).toEqual([LUCHENG, RUIAN])
    const within = await wenzhou.anybody.ask(listPlaces, { params: { code }, query: { region: RUIAN } })
    expect(within.items.map(({ regionCode }) => regionCode)).toEqual([RUIAN])
    const first = await wenzhou.anybody.ask(listPlaces, { params: { code }, query: { limit: 1 } })
    const second = await wenzhou.anybody.ask(listPlaces, {
      params: { code },
      query: { limit: 1, after: first.next ?? '' },
    })
    expect([...first.items, ...second.items].map(({ regionCode }) => regionCode)).toEqual([LUCHENG, RUIAN])
    const unknown = wenzhou.anybody.isRefused(listPlaces, { params: { code: '9'.repeat(33) } })
    expect(await unknown).toMatchObject({ code: 'item.not_found' })
  })

  it('is one where the item is in force, not one where it is suspended, as long as both are as near', async () => {
    const code = codeOf('elder_card')
    const shown = async (region?: string) => {
      const query = { q: '老年证', ...(region && { region }) }
      return (await wenzhou.anybody.ask(searchItems, { query })).items[0]?.code
    }
    expect(await shown()).toBe(code)
    await becomes(wenzhou, code, 'suspended')
    await expect.poll(() => shown(), SECOND).not.toBe(code)
    // 温州市 does not do it: all that do are below.
    expect(await shown('330300')).not.toBe(code)
    // Nearer comes first.
    expect(await shown(LUCHENG)).toBe(code)
    const neighbour = await publishAs(wenzhou, 'lc_health', 'elder_card')
    await expect.poll(() => shown(LUCHENG), SECOND).toBe(neighbour)

    await becomes(wenzhou, neighbour, 'cancelled')
    await becomes(wenzhou, code, 'published')
    await expect.poll(() => shown(), SECOND).toBe(code)
  })

  it('adds what it calls the item to what all are found by', async () => {
    await publishAs(wenzhou, 'ra_civil', 'elder_card', { plainNames: ['银龄一卡通'] })
    const first = async () => (await find('银龄一卡通'))[0]
    await expect.poll(first, SECOND).toMatchObject({ name: '老年人优待证办理', regionCode: LUCHENG })
    await publishAs(wenzhou, 'ra_civil', 'elder_card')
    await expect.poll(() => namesFor('银龄一卡通'), SECOND).not.toContain('老年人优待证办理')
  })
})

describe('an item', () => {
  it('that is suspended is found and says so, in search and among its places, until it is resumed', async () => {
    const code = codeOf('disability_certificate')
    const [before] = await find('残疾证')
    const first = async () => (await find('残疾证'))[0]
    await becomes(wenzhou, code, 'suspended')
    await expect.poll(first, SECOND).toEqual({ ...before, isSuspended: true })
    const { items } = await wenzhou.anybody.ask(listPlaces, { params: { code } })
    expect(items.filter(({ isSuspended }) => isSuspended).map((item) => item.code)).toEqual([code])
    await becomes(wenzhou, code, 'published')
    await expect.poll(first, SECOND).toEqual(before)
  })

  it('that was cancelled is found no more', async () => {
    const code = codeOf('disability_certificate')
    const codes = async () => (await find('残疾证')).map((item) => item.code)
    await becomes(wenzhou, code, 'cancelled')
    await expect.poll(codes, SECOND).not.toContain(code)
  })

  it('with a new name is found by the new one', async () => {
    const { definition } = itemOf('annual_report')
    await publishAs(wenzhou, 'lc_market', 'annual_report', { name: '市场主体年度报告公示' })
    const first = async () => (await find('市场主体年度报告公示'))[0]?.name
    await expect.poll(first, SECOND).toBe('市场主体年度报告公示')
    await publishAs(wenzhou, 'lc_market', 'annual_report', { name: definition.name })
  })
})

describe('filters of a result', () => {
  it('are counted over what was found', async () => {
    const { groups } = await wenzhou.anybody.ask(countFacets, { query: { q: '登记', region: LUCHENG } })
    const levels = groups.filter(({ kind }) => kind === 'level')
    expect(levels.map(({ name }) => name)).toContain('4')
    for (const { kind, name, count } of groups.filter(({ kind }) => kind === 'life_event')) {
      const { items } = await wenzhou.anybody.ask(searchItems, {
        query: { q: '登记', region: LUCHENG, lifeEvent: name, limit: 100 },
      })
      expect([kind, name, items.length]).toEqual([kind, name, count])
    }
  })
})

describe('what one holds', () => {
  it('leads to what renews, changes or ends it', async () => {
    const { licences } = await wenzhou.barber.ask(listHeldServices, { query: { region: LUCHENG } })
    const business = licences.find(({ typeName }) => typeName.includes('营业执照'))
    expect(business?.items.map(({ name }) => name)).toContain('个体工商户注销登记')
  })

  it('is nobody else’s', async () => {
    expect(await wenzhou.anybody.isRefused(listHeldServices, {})).toMatchObject({ code: 'session.required' })
    expect(await editor.isRefused(listHeldServices, {})).toMatchObject({ code: 'permission.denied' })
  })
})

describe('the log', () => {
  const asked = async (which: 'asked' | 'unanswered' | 'unclicked') =>
    (await editor.ask(listQuestions, { query: { which } })).items

  it('counts what was asked and what was opened, and says nothing of who it was', async () => {
    for (let time = 0; time < 3; time += 1) await find('王小明 13800138000 老年公交卡怎么弄')
    await wenzhou.anybody.ask(countClick, {
      params: { code: codeOf('elder_card') },
      query: { q: '王小明 13800138000 老年公交卡怎么弄', rank: 2 },
    })
    const found = (await asked('asked')).find(({ words }) => words.includes('老年公交卡'))
    expect(found).toMatchObject({ words: '老年公交卡怎么弄', times: 3, clicks: 1, rank: 2 })
    const { rows } = await sql<{ text: string }>`
      select asked::text as text from search.asked union all select clicked::text from search.clicked`.execute(
      wenzhou.platform.db,
    )
    expect(rows.map(({ text }) => text).join()).not.toMatch(/王小明|13800138000/)
  })

  it('shows what found nothing, and what nobody opened', async () => {
    await find('给乌龟上牌照')
    await find('公租房')
    expect((await asked('unanswered')).every(({ found }) => found === 0)).toBe(true)
    expect((await asked('unclicked')).map(({ words }) => words)).toContain('公租房')
    const figures = await editor.ask(getSearchFigures, {})
    expect(figures.asked).toBeGreaterThan(3)
    expect(figures.ranks).toContainEqual({ rank: 2, clicks: 1 })
  })

  it('is closed to everybody but editors of the catalogue', async () => {
    for (const contract of [listQuestions, getSearchFigures, listSynonyms]) {
      expect(await wenzhou.anybody.isRefused(contract, {})).toMatchObject({ code: 'session.required' })
      for (const somebody of [...others(), wenzhou.officer('lc_health_review1')])
        expect(await somebody.isRefused(contract, {})).toMatchObject({ code: 'permission.denied' })
    }
  })

  it('makes what people want stand before what fits as well', async () => {
    const before = (await find('登记')).map(({ code }) => code)
    const wanted = before.at(-1) ?? ''
    for (let time = 0; time < 30; time += 1)
      await wenzhou.anybody.ask(countClick, { params: { code: wanted }, query: { q: '登记', rank: 9 } })
    await asked('asked')
    await wenzhou.itIs('2026-03-17')
    const { refreshPopularity } = await import('../commands/refresh-popularity.ts')
    await wenzhou.does(refreshPopularity)
    const placeNow = async () => (await find('登记')).findIndex(({ code }) => code === wanted)
    await expect.poll(placeNow, SECOND).toBeLessThan(before.indexOf(wanted))
  })
})

describe('a synonym of an editor', () => {
  const body = { phrase: '银龄卡', terms: ['老年人优待证'] }

  it('is tried out before it is saved, and holds a second after', async () => {
    const tried = await editor.ask(previewSynonym, { body: { ...body, region: LUCHENG } })
    expect(tried.before.map(({ name }) => name)).not.toContain('老年人优待证办理')
    expect(tried.after[0]?.name).toBe('老年人优待证办理')
    expect((await find('银龄卡')).map(({ name }) => name)).not.toContain('老年人优待证办理')

    const saved = await editor.ask(putSynonym, { body: { ...body, reason: '群众常这样问' } })
    expect(saved).toMatchObject({ phrase: '银龄卡', origin: 'own', changedBy: editor.name })
    await expect
      .poll(async () => (await find('银龄卡怎么办'))[0]?.name, { timeout: 3000 })
      .toBe('老年人优待证办理')
    const { items } = await editor.ask(listSynonyms, { query: { origin: 'own' } })
    expect(items.map(({ phrase }) => phrase)).toEqual(['银龄卡'])
  })

  it('switches off one of the platform’s, which can be brought back', async () => {
    const off = { body: { phrase: '上户口' } }
    await editor.ask(removeSynonym, off)
    const listed = async () =>
      (await editor.ask(listSynonyms, { query: { q: '上户口' } })).items.find(
        ({ phrase }) => phrase === '上户口',
      )
    expect(await listed()).toMatchObject({ origin: 'off' })
    await editor.ask(removeSynonym, off)
    expect(await listed()).toMatchObject({ origin: 'built_in' })
  })

  it('leaves its history', async () => {
    await editor.ask(removeSynonym, { body: { phrase: '银龄卡', reason: '改用统一说法' } })
    const { rows } = await sql<{ kind: string }>`
      select event.kind from search.synonym join kernel.event on event.stream = synonym.stream
      where phrase = '银龄卡' order by seq`.execute(wenzhou.platform.db)
    expect(rows.map(({ kind }) => kind)).toEqual(['synonym.changed', 'synonym.removed'])
  })

  it('must have something to look up, and be there to be removed', async () => {
    const empty = { body: { phrase: '怎么办理', terms: ['老年人优待证'] } }
    expect(await editor.isRefused(putSynonym, empty)).toMatchObject({ code: 'synonym.empty' })
    const unknown = editor.isRefused(removeSynonym, { body: { phrase: '没有的说法' } })
    expect(await unknown).toMatchObject({ code: 'synonym.not_found' })
  })

  it('is nobody else’s to change', async () => {
    for (const somebody of others())
      for (const refused of [
        somebody.isRefused(putSynonym, { body }),
        somebody.isRefused(removeSynonym, { body: { phrase: '上户口' } }),
        somebody.isRefused(previewSynonym, { body }),
      ])
        expect(await refused).toMatchObject({ code: 'permission.denied' })
  })
})
