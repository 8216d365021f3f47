import { getGuide, getManagedItem, listManagedItems } from '@tongban/contracts/catalog.ts'
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
    const { items } = await place.ask('lc_civil_review1', listManagedItems, { query: { q: '优待证' } })
    expect(items.map(({ name }) => name)).toEqual(['老年人优待证办理'])
    const first = await place.ask('lc_market_review1', listManagedItems, { query: { limit: 2 } })
    const second = await place.ask('lc_market_review1', listManagedItems, {
      query: { limit: 2, after: first.next ?? '' },
    })
    const names = [...first.items, ...second.items].map(({ name }) => name)
    expect(new Set(names).size).toBe(4)
  })
})
