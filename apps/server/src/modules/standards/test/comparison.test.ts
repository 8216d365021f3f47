import { compareAuthorities, compareItem, listHandlings } from '@tongban/contracts/standards.ts'
import { todoWords } from '@tongban/i18n/standards.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { itemOf } from '../../../../../../tests/town/applicant.ts'
import { changeStatus } from '../../catalog/index.ts'
import { projectLater } from '../commands/project-items.ts'
import { type Lucheng, lucheng } from './lucheng.ts'

const KEY = 'sanitation_licence'
const { definition } = itemOf(KEY)
const basicCode = definition.basicCode
/** Outside what a district may see. */
const NEIGHBOURS = ['wz_market', 'wz_civil', 'wz_housing']

let wenzhou: Lucheng
beforeAll(async () => {
  wenzhou = await lucheng()
})
afterAll(() => wenzhou.stop())

const compare = (by = wenzhou.cityEditor) => by.ask(compareAuthorities, { params: { basicCode } })
const marks = async (organization: string) => {
  const row = (await compare()).rows.find(({ organizationName }) => organizationName === organization)
  return row?.marks.join(' ')
}
const todos = async (organization: string) => {
  const row = (await compare()).rows.find(({ organizationName }) => organizationName === organization)
  return row?.todos.map((todo) => todoWords(todo, 'zh')) ?? []
}

describe('规范比对', () => {
  it('shows an item that one authority has alone as its own measure', async () => {
    expect(await compare()).toMatchObject({
      name: definition.name,
      meanScore: 100,
      rows: [{ organizationName: '温州市鹿城区卫生健康局', score: 100, todos: [] }],
      otherCodes: [],
    })
  })

  it('sets authorities side by side, and says in words what the slower one could do', async () => {
    await wenzhou.publishesFor('wz_health', KEY, {
      promised: { length: 15, unit: 'workday' },
      visits: 1,
      visitReason: '领取证件',
      onlineDepth: '3',
      materials: definition.materials.slice(1),
    })
    const shortest = definition.promised.length
    expect(await todos('温州市卫生健康委员会')).toEqual([
      `承诺时限 15 个工作日，全市最短为 ${shortest} 个工作日`,
      `到现场 1 次，全市最少为 ${definition.visits} 次`,
    ])
    // Of two that differ the higher authority is the standard.
    expect(await todos('温州市鹿城区卫生健康局')).toEqual([
      `申请材料与多数单位不一致：多数单位 ${definition.materials.length - 1} 项，本单位 ${definition.materials.length} 项`,
    ])
    expect(await marks('温州市鹿城区卫生健康局')).toBe('same same same differs same same better same')
  })

  it('measures by the basic catalogue as soon as it says something', async () => {
    await wenzhou.publishesBasicItem(KEY)
    const comparison = await compare()
    expect(comparison.department).toBe('卫生健康')
    expect(comparison.standard.map(({ source }) => source)).toEqual([
      'basic',
      'basic',
      'basic',
      'basic',
      'basic',
      'majority',
      'majority',
      'majority',
    ])
    expect(await marks('温州市鹿城区卫生健康局')).toContain('same same same same')
    expect(await todos('温州市卫生健康委员会')).toContain(
      `申请材料与基本目录不一致：基本目录 ${definition.materials.length} 项，本单位 ${definition.materials.length - 1} 项`,
    )
    expect(comparison.rows.map(({ score }) => score)).toEqual([80, 100])
  })

  it('reads the lines of one authority on demand', async () => {
    const row = (await compare()).rows[0]
    const one = await wenzhou.cityEditor.ask(compareItem, {
      params: { basicCode, code: row?.code ?? '' },
    })
    const materials = one.aspects.find(({ aspect }) => aspect === 'materials')
    expect(materials).toMatchObject({ mark: 'differs', source: 'basic' })
    expect(materials?.lines.filter(({ mark }) => mark !== 'same')).toEqual([
      { mark: 'missing', text: expect.stringContaining(definition.materials[0]?.name ?? '') },
    ])
    expect(one.aspects.find(({ aspect }) => aspect === 'process')?.lines.length).toBeGreaterThan(3)
  })

  it('lists what can be compared, by authorities and by score', async () => {
    const { items } = await wenzhou.cityEditor.ask(listHandlings, { query: {} })
    expect(items[0]).toMatchObject({ basicCode, authorities: 2, score: 90, department: '卫生健康' })
    const byScore = await wenzhou.cityEditor.ask(listHandlings, { query: { by: 'score', limit: 1 } })
    expect(byScore.items[0]?.basicCode).toBe(basicCode)
    const found = await wenzhou.cityEditor.ask(listHandlings, { query: { q: '公租房不存在' } })
    expect(found.items).toEqual([])
  })

  it('shows a district or an authority its own rows, measured by all', async () => {
    const comparison = await compare(wenzhou.districtEditor)
    expect(comparison.rows.map(({ organizationName }) => organizationName)).toEqual([
      '温州市鹿城区卫生健康局',
    ])
    const city = (await compare()).rows.find(
      ({ organizationName }) => organizationName === '温州市卫生健康委员会',
    )
    expect(
      await wenzhou.districtEditor.isRefused(compareItem, { params: { basicCode, code: city?.code ?? '' } }),
    ).toMatchObject({ code: 'comparison.not_found' })
    expect((await compare(wenzhou.healthEditor)).rows).toHaveLength(1)
    expect(await wenzhou.clerk.isRefused(compareAuthorities, { params: { basicCode } })).toMatchObject({
      code: 'permission.denied',
    })
  })

  it('lets an exception on record pass, and says why', async () => {
    const code = await wenzhou.publishesFor('wz_health', KEY, { name: '公共场所卫生许可证核发' })
    expect(await marks('温州市卫生健康委员会')).toMatch(/^differs/)
    await sql`
      with change as (
        insert into library.change (id, layer, kind, status, organization_id, organization_name, region_code, name, codes,
          versions, editors, prepared_by, updated_at)
        select gen_random_uuid(), 'service', 'amend', 'effective', id, name, region_code, name, '{}', '{}', '{}', name, now()
        from organizations.organization where key = 'wz_health' returning id
      )
      insert into library.exception (id, change_id, draft_key, item_code, aspect, reason, requested_by, approved_by, approved_at)
      select gen_random_uuid(), id, 'draft', ${code}, 'name', '地方性法规规定的名称', '章文清', '严谨', now()
      from change`.execute(wenzhou.platform.db)
    expect(await marks('温州市卫生健康委员会')).toMatch(/^excepted/)
    const one = await wenzhou.cityEditor.ask(compareItem, { params: { basicCode, code } })
    expect(one).toMatchObject({ score: 100, todos: [] })
    expect(one.aspects[0]).toMatchObject({ aspect: 'name', exception: '地方性法规规定的名称' })
  })

  it('leaves out what is suspended, and knows nothing of codes that nobody implements', async () => {
    const code = (await compare()).rows[0]?.code ?? ''
    await wenzhou.does((work) => changeStatus(work, code, 'suspended', '系统升级'))
    await wenzhou.settles()
    expect((await compare()).rows).toHaveLength(1)
    await wenzhou.does((work) => changeStatus(work, code, 'published', '升级完成'))
    await wenzhou.settles()
    expect((await compare()).rows).toHaveLength(2)
    expect(
      await wenzhou.cityEditor.isRefused(compareAuthorities, { params: { basicCode: '000199999999' } }),
    ).toMatchObject({ code: 'comparison.not_found' })
  })

  it('gives the name as each authority writes it, also where only a space is between them', async () => {
    const spaced = `${definition.name.slice(0, 4)} ${definition.name.slice(4)}`
    await wenzhou.publishesFor('wz_health', KEY, { name: spaced })
    const rows = (await compare()).rows.filter(({ marks }) => marks[0] === 'same')
    expect(new Set(rows.map(({ name }) => name))).toEqual(new Set([definition.name, spaced]))
  })

  it('measures a district by all that it may not see, however many of them say the same', async () => {
    const less = { materials: definition.materials.slice(1) }
    for (const neighbour of NEIGHBOURS) await wenzhou.publishesFor(neighbour, KEY, less)
    const [city, district] = [await compare(), await compare(wenzhou.districtEditor)]
    expect(city.rows.length).toBe(2 + NEIGHBOURS.length)
    expect(city.standard.map(({ share }) => share)).toContain(2 / city.rows.length)
    expect(district.standard).toEqual(city.standard)
    expect(district.rows).toEqual(city.rows.filter(({ code }) => code === district.rows[0]?.code))
  })

  it('takes up a few items of an import at once, and a mass of them when the import is through', async () => {
    const code = (await compare()).rows[0]?.code ?? ''
    const after = (seconds: number) => wenzhou.jobs.advanceTo(wenzhou.jobs.now().add({ seconds }))
    const isThere = async () => (await compare()).rows.some((row) => row.code === code)
    const publishedWith = async (others: readonly string[]) => {
      await sql`delete from standards.entry where code = ${code}`.execute(wenzhou.platform.db)
      await wenzhou.does((work) => Promise.resolve(projectLater(work, [code, ...others])))
      await after(5)
    }
    await publishedWith([])
    expect(await isThere()).toBe(true)
    await publishedWith(Array.from({ length: 60 }, (_, at) => `another ${at}`))
    expect(await isThere()).toBe(false)
    await after(180)
    expect(await isThere()).toBe(true)
  })
})
