import {
  listFoundItems,
  listStandings,
  listTodos,
  standardsReport,
  takeSnapshot,
} from '@tongban/contracts/standards.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  CITY_EDITOR,
  CLERK,
  DISTRICT_EDITOR,
  DISTRICT_SUPERVISOR,
  HEALTH_EDITOR,
  itemOf,
  type Standards,
  standardsTown,
} from './lucheng.ts'

const KEY = 'sanitation_licence'
const LUCHENG = '330302'
const RULE = 'content.plain_names'

let place: Standards
beforeAll(async () => {
  place = await standardsTown()
  await place.publishes(KEY, 'lc_health', { plainNames: [] })
  await place.publishes(KEY, 'wz_health', {
    plainNames: [],
    promised: { length: 15, unit: 'workday' },
    materials: itemOf(KEY).definition.materials.slice(1),
  })
})
afterAll(() => place.stop())

const report = (by: string, query = {}) => place.ask(by, standardsReport, { query })
const count = async () => {
  await place.ask(CITY_EDITOR, takeSnapshot)
  await place.settles()
}

describe('规范报告', () => {
  it('is not there before it was counted once', async () => {
    expect(await place.refusal(CITY_EDITOR, standardsReport, {})).toBe('report.not_found')
  })

  it('counts the items of the own region, and what the linter finds', async () => {
    await count()
    const { rows } = await sql<{ items: number; clean: number }>`
      select count(*)::int as items, count(*) filter (where findings = 0)::int as clean from standards.entry`.execute(
      place.platform.db,
    )
    const city = await report(CITY_EDITOR)
    expect(city).toMatchObject({ name: '温州市', region: '330300', ...rows[0], compared: 2 })
    expect(city.findings).toContainEqual({ rule: RULE, items: expect.any(Number) })
    const district = await report(DISTRICT_EDITOR)
    expect(district).toMatchObject({ name: '鹿城区', region: LUCHENG, compared: 1 })
    expect(district.items).toBeLessThan(city.items)
  })

  it('of a region is the sum of its organizations', async () => {
    const city = await report(CITY_EDITOR)
    const standings = await place.ask(CITY_EDITOR, listStandings, { query: { limit: 100 } })
    expect(standings.next).toBeNull()
    const sum = (of: (row: (typeof standings.items)[number]) => number) =>
      standings.items.reduce((total, row) => total + of(row), 0)
    expect(sum(({ items }) => items)).toBe(city.items)
    expect(sum(({ clean }) => clean)).toBe(city.clean)
    expect(standings.items).toHaveLength(city.authorities)
    expect(standings.items[0]).toMatchObject({ name: '温州市鹿城区卫生健康局', score: 80 })
  })

  it('leads from a rule to the items, page by page', async () => {
    const all = await place.ask(CITY_EDITOR, listFoundItems, { query: { rule: RULE, limit: 100 } })
    const first = await place.ask(CITY_EDITOR, listFoundItems, { query: { rule: RULE, limit: 1 } })
    const second = await place.ask(CITY_EDITOR, listFoundItems, {
      query: { rule: RULE, limit: 1, after: first.next ?? '' },
    })
    expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 2))
    const found = (await report(CITY_EDITOR)).findings.find(({ rule }) => rule === RULE)
    expect(all.items).toHaveLength(found?.items ?? 0)
    const here = await place.ask(CITY_EDITOR, listFoundItems, { query: { rule: RULE, region: LUCHENG } })
    expect(here.items.every(({ organizationName }) => !organizationName.startsWith('温州市卫生'))).toBe(true)
  })

  it('gives every organization its to-do list, the worst item first', async () => {
    const todosOf = async (key: string) => {
      const organization = await place.organizationId(key)
      return (await place.ask(CITY_EDITOR, listTodos, { query: { organization } })).items
    }
    const { name } = itemOf(KEY).definition
    expect(await todosOf('wz_health')).toMatchObject([
      { name, score: 100, todos: [{ kind: 'promise', own: { length: 15 }, peers: 'city' }] },
    ])
    expect(await todosOf('lc_health')).toMatchObject([
      { name, score: 80, todos: [{ kind: 'differs', aspect: 'materials', source: 'majority' }] },
    ])
  })

  it('remembers each day', async () => {
    await place.jobs.advanceTo(place.platform.now().add({ hours: 48 }))
    await place.publishes(KEY, 'wz_health')
    await count()
    const { trend, score } = await report(CITY_EDITOR)
    expect(trend.map(({ score }) => score)).toEqual([90, 100])
    expect(score).toBe(100)
  })

  it('is nobody else’s', async () => {
    const cityHealth = await place.organizationId('wz_health')
    expect(await place.refusal(DISTRICT_EDITOR, standardsReport, { query: { region: '330300' } })).toBe(
      'report.not_found',
    )
    expect(
      await place.refusal(DISTRICT_SUPERVISOR, standardsReport, { query: { organization: cityHealth } }),
    ).toBe('report.not_found')
    expect(await place.refusal(DISTRICT_EDITOR, listStandings, { query: { region: '330300' } })).toBe(
      'report.not_found',
    )
    const todos = await place.ask(DISTRICT_EDITOR, listTodos, { query: { organization: cityHealth } })
    expect(todos.items).toEqual([])
    const found = await place.ask(DISTRICT_EDITOR, listFoundItems, { query: { rule: RULE, limit: 100 } })
    expect(found.items.some(({ organizationName }) => organizationName === '温州市卫生健康委员会')).toBe(
      false,
    )
    const own = await report(HEALTH_EDITOR)
    expect(own).toMatchObject({ name: '温州市鹿城区卫生健康局', region: null, authorities: 1 })
    for (const contract of [listStandings, standardsReport])
      expect(await place.refusal(HEALTH_EDITOR, contract, { query: { region: LUCHENG } })).toBe(
        'report.not_found',
      )
    for (const contract of [standardsReport, listStandings, takeSnapshot])
      expect(await place.refusal(CLERK, contract)).toBe('permission.denied')
  })

  it('takes no cursor that it has not given', async () => {
    for (const contract of [listStandings, listFoundItems])
      expect(await place.refusal(CITY_EDITOR, contract, { query: { rule: RULE, after: 'WzFd' } })).toBe(
        'request.invalid',
      )
  })
})
