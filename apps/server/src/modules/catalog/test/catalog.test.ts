import { getGuide, getManagedItem, listManagedItems } from '@tongban/contracts/catalog.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
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
const codeOf = (itemKey: string) => itemCodeOf(itemOf(itemKey))
const publish = (itemKey: string, change: Partial<ItemDefinition> = {}) =>
  wenzhou.publishes(itemKey, (definition) => ({ ...definition, ...change }))

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

  it('are listed by authority, page by page, to who keeps the catalogue of a region', async () => {
    const editor = wenzhou.officer('lc_catalog1')
    const organization = await wenzhou.organizationId('lc_market')
    const { items } = await editor.ask(listManagedItems, { query: { organization, limit: 100 } })
    expect(items.length).toBeGreaterThan(2)
    expect(new Set(items.map(({ organizationId }) => organizationId))).toEqual(new Set([organization]))
    const all = await editor.ask(listManagedItems, { query: { limit: 100 } })
    expect(items).toEqual(all.items.filter((item) => item.organizationId === organization))
    const first = await editor.ask(listManagedItems, { query: { organization, limit: 1 } })
    const after = first.next ?? ''
    const second = await editor.ask(listManagedItems, { query: { organization, limit: 1, after } })
    expect([...first.items, ...second.items]).toEqual(items.slice(0, 2))
    const [one] = items
    const narrowed = await editor.ask(listManagedItems, { query: { organization, q: one?.name ?? '' } })
    expect(narrowed.items.map(({ code }) => code)).toContain(one?.code)
  })

  it('of another authority stay unseen, whoever is asked for', async () => {
    const organization = await wenzhou.organizationId('lc_market')
    expect(await civil.ask(listManagedItems, { query: { organization } })).toEqual({ items: [], next: null })
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
    const { items } = await civil.ask(listManagedItems, { query: { q: '优待证' } })
    expect(items.map(({ name }) => name)).toEqual(['老年人优待证办理'])
    const { reviewer } = wenzhou.office('lc_market')
    const first = await reviewer.ask(listManagedItems, { query: { limit: 2 } })
    const second = await reviewer.ask(listManagedItems, { query: { limit: 2, after: first.next ?? '' } })
    const names = [...first.items, ...second.items].map(({ name }) => name)
    expect(new Set(names).size).toBe(4)
  })
})
