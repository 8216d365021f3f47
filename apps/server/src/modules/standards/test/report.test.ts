import {
  listFoundItems,
  listStandings,
  listTodos,
  standardsReport,
  takeSnapshot,
} from '@tongban/contracts/standards.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { itemOf } from '../../../../../../tests/town/applicant.ts'
import { LUCHENG, type Lucheng, lucheng } from './lucheng.ts'

const KEY = 'sanitation_licence'
const RULE = 'content.plain_names'

let wenzhou: Lucheng
beforeAll(async () => {
  wenzhou = await lucheng()
  await wenzhou.publishesFor('lc_health', KEY, { plainNames: [] })
  await wenzhou.publishesFor('wz_health', KEY, {
    plainNames: [],
    promised: { length: 15, unit: 'workday' },
    materials: itemOf(KEY).definition.materials.slice(1),
  })
})
afterAll(() => wenzhou.stop())

const report = (by = wenzhou.cityEditor) => by.ask(standardsReport, {})
const count = async () => {
  await wenzhou.cityEditor.ask(takeSnapshot, {})
  await wenzhou.settles()
}

describe('规范报告', () => {
  it('is not there before it was counted once', async () => {
    expect(await wenzhou.cityEditor.isRefused(standardsReport, {})).toMatchObject({
      code: 'report.not_found',
    })
  })

  it('counts the items of the own region, and what the linter finds', async () => {
    await count()
    const { rows } = await sql<{ items: number; clean: number }>`
      select count(*)::int as items, count(*) filter (where findings = 0)::int as clean from standards.entry`.execute(
      wenzhou.platform.db,
    )
    const city = await report()
    expect(city).toMatchObject({ name: '温州市', region: '330300', ...rows[0], compared: 2 })
    expect(city.findings).toContainEqual({ rule: RULE, items: expect.any(Number) })
    const district = await report(wenzhou.districtEditor)
    expect(district).toMatchObject({ name: '鹿城区', region: LUCHENG, compared: 1 })
    expect(district.items).toBeLessThan(city.items)
  })

  it('of a region is the sum of its organizations', async () => {
    const city = await report()
    const standings = await wenzhou.cityEditor.ask(listStandings, { query: { limit: 100 } })
    expect(standings.next).toBeNull()
    const sum = (of: (row: (typeof standings.items)[number]) => number) =>
      standings.items.reduce((total, row) => total + of(row), 0)
    expect(sum(({ items }) => items)).toBe(city.items)
    expect(sum(({ clean }) => clean)).toBe(city.clean)
    expect(standings.items).toHaveLength(city.authorities)
    expect(standings.items[0]).toMatchObject({ name: '温州市鹿城区卫生健康局', score: 80 })
  })

  it('leads from a rule to the items, page by page', async () => {
    const all = await wenzhou.cityEditor.ask(listFoundItems, { query: { rule: RULE, limit: 100 } })
    const first = await wenzhou.cityEditor.ask(listFoundItems, { query: { rule: RULE, limit: 1 } })
    const second = await wenzhou.cityEditor.ask(listFoundItems, {
      query: { rule: RULE, limit: 1, after: first.next ?? '' },
    })
    expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 2))
    const found = (await report()).findings.find(({ rule }) => rule === RULE)
    expect(all.items).toHaveLength(found?.items ?? 0)
    const here = await wenzhou.cityEditor.ask(listFoundItems, { query: { rule: RULE, region: LUCHENG } })
    expect(here.items.every(({ organizationName }) => !organizationName.startsWith('温州市卫生'))).toBe(true)
  })

  it('gives every organization its to-do list, the worst item first', async () => {
    const todosOf = async (key: string) => {
      const organization = await wenzhou.organizationId(key)
      return (await wenzhou.cityEditor.ask(listTodos, { query: { organization } })).items
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
    await wenzhou.jobs.advanceTo(wenzhou.jobs.now().add({ hours: 48 }))
    await wenzhou.publishesFor('wz_health', KEY)
    await count()
    const { trend, score } = await report()
    expect(trend.map(({ score }) => score)).toEqual([90, 100])
    expect(score).toBe(100)
  })

  it('is nobody else’s', async () => {
    const cityHealth = await wenzhou.organizationId('wz_health')
    expect(
      await wenzhou.districtEditor.isRefused(standardsReport, { query: { region: '330300' } }),
    ).toMatchObject({ code: 'report.not_found' })
    expect(
      await wenzhou.districtSupervisor.isRefused(standardsReport, { query: { organization: cityHealth } }),
    ).toMatchObject({ code: 'report.not_found' })
    expect(
      await wenzhou.districtEditor.isRefused(listStandings, { query: { region: '330300' } }),
    ).toMatchObject({ code: 'report.not_found' })
    const todos = await wenzhou.districtEditor.ask(listTodos, { query: { organization: cityHealth } })
    expect(todos.items).toEqual([])
    const found = await wenzhou.districtEditor.ask(listFoundItems, { query: { rule: RULE, limit: 100 } })
    expect(found.items.some(({ organizationName }) => organizationName === '温州市卫生健康委员会')).toBe(
      false,
    )
    const own = await report(wenzhou.healthEditor)
    expect(own).toMatchObject({ name: '温州市鹿城区卫生健康局', region: null, authorities: 1 })
    for (const contract of [listStandings, standardsReport])
      expect(await wenzhou.healthEditor.isRefused(contract, { query: { region: LUCHENG } })).toMatchObject({
        code: 'report.not_found',
      })
    for (const contract of [standardsReport, listStandings, takeSnapshot])
      expect(await wenzhou.clerk.isRefused(contract, {})).toMatchObject({ code: 'permission.denied' })
  })

  it('takes no cursor that it has not given', async () => {
    for (const contract of [listStandings, listFoundItems])
      expect(
        await wenzhou.cityEditor.isRefused(contract, { query: { rule: RULE, after: 'WzFd' } }),
      ).toMatchObject({ code: 'request.invalid' })
  })
})
