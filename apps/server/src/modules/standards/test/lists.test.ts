import {
  compareEditions,
  getPublicList,
  LIST_FILE,
  LIST_KINDS,
  type ListKind,
  listEditions,
  listManagedLists,
  listPublicLists,
  previewList,
  publishList,
} from '@tongban/contracts/public-lists.ts'
import { linesIn, listedOf } from '@tongban/law/catalog/list-rules.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasPoppler, poppler } from '../../../kernel/documents/test/samples.ts'
import { listHistory } from '../../../kernel/events/history.ts'
import { changeStatus, findPublishedItem } from '../../catalog/index.ts'
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

const LUCHENG = '330302'
const BASIS = '经鹿城区行政审批制度改革工作领导小组办公室审核同意。'

let place: Standards
beforeAll(async () => {
  place = await standardsTown()
})
afterAll(() => place.stop())

const preview = (kind: ListKind, by = DISTRICT_EDITOR, region = LUCHENG, query = {}) =>
  place.ask(by, previewList, { params: { region, kind }, query })
async function publish(kind: ListKind, by = DISTRICT_EDITOR) {
  const { digest } = await preview(kind, by)
  return place.ask(by, publishList, { params: { region: LUCHENG, kind }, body: { digest, basis: BASIS } })
}
const get = (kind: ListKind, query = {}) =>
  place.ask(null, getPublicList, { params: { region: LUCHENG, kind }, query })
const days = (count: number) => place.jobs.advanceTo(place.platform.now().add({ hours: 24 * count }))

describe('清单', () => {
  it('holds exactly what its rule takes of the items in force in the region', async () => {
    const { items } = await place.ask(DISTRICT_EDITOR, listManagedLists, { query: {} })
    const expected = new Map(LIST_KINDS.map((kind) => [kind, 0]))
    for (const key of await itemKeys()) {
      const item = await findPublishedItem(place.platform, place.itemCode(key))
      if (item?.region.code !== LUCHENG) continue
      for (const kind of LIST_KINDS)
        expected.set(kind, (expected.get(kind) ?? 0) + linesIn(kind, listedOf(item.definition)).length)
    }
    expect(new Map(items.map(({ kind, lines }) => [kind, lines]))).toEqual(expected)
    for (const kind of LIST_KINDS) expect((await preview(kind)).lines).toBe(expected.get(kind))
  })

  it('is not public before it is published, and then it is, signed', async () => {
    expect(await place.refusal(null, getPublicList, { params: { region: LUCHENG, kind: 'power' } })).toBe(
      'list.not_found',
    )
    const shown = await preview('power')
    expect(shown).toMatchObject({
      edition: null,
      added: shown.lines,
      removed: 0,
      changed: 0,
      mayPublish: true,
    })
    const edition = await publish('power')
    expect(edition).toMatchObject({ number: 1, lines: shown.lines, basis: BASIS, verified: true })
    const list = await get('power')
    expect(list).toMatchObject({ kind: 'power', region: { name: '鹿城区' }, latest: 1 })
    expect(list.page.items[0]?.content.bases.length).toBeGreaterThan(0)
    const { items } = await place.ask(null, listPublicLists, { query: { region: '330302006000' } })
    expect(items.map(({ kind }) => kind)).toEqual(['power'])
  })

  it('is found by words, authority and theme, each line once over its pages', async () => {
    const all = await get('power', { limit: 100 })
    const seen: string[] = []
    let after: string | null = null
    do {
      const list: Awaited<ReturnType<typeof get>> = await get('power', { limit: 2, ...(after && { after }) })
      seen.push(...list.page.items.map(({ code }) => code))
      after = list.page.next
    } while (after)
    expect(seen).toEqual(all.page.items.map(({ code }) => code))
    const health = await get('power', { organization: '温州市鹿城区卫生健康局' })
    expect(health.page.items.map(({ name }) => name)).toEqual(['公共场所卫生许可'])
    expect((await get('power', { q: '卫生许可' })).page.items).toHaveLength(1)
    expect((await get('power', { q: "'; drop table" })).page.items).toEqual([])
    const [theme] = all.themes
    expect((await get('power', { theme: theme?.name, limit: 100 })).page.items).toHaveLength(
      theme?.lines ?? 0,
    )
    expect(all.organizations.reduce((sum, { lines }) => sum + lines, 0)).toBe(all.edition.lines)
  })

  it('moves on only by an editor’s act that names what was previewed', async () => {
    expect(
      await place.refusal(DISTRICT_EDITOR, publishList, {
        params: { region: LUCHENG, kind: 'power' },
        body: { digest: (await preview('power')).digest, basis: BASIS },
      }),
    ).toBe('list.unchanged')
    const { digest } = await preview('power')
    await days(1)
    await place.publishes('sanitation_licence', 'lc_health', {
      visits: 1,
      visitReason: '领取证件',
      onlineDepth: '3',
    })
    expect(
      await place.refusal(DISTRICT_EDITOR, publishList, {
        params: { region: LUCHENG, kind: 'power' },
        body: { digest, basis: BASIS },
      }),
    ).toBe('list.stale')
    const now = await preview('power')
    expect(now).toMatchObject({ added: 0, removed: 0, changed: 1 })
    expect(now.page.items[0]).toMatchObject({
      difference: 'changed',
      before: { name: '公共场所卫生许可', version: 1 },
      after: { version: 2 },
    })
    expect(await publish('power')).toMatchObject({ number: 2, added: 0, removed: 0, changed: 1 })
  })

  it('tells what changed between any two days', async () => {
    await days(1)
    const code = place.itemCode('drainage_permit')
    await place.does((work) => changeStatus(work, code, 'cancelled', '依据调整'))
    await place.settles()
    await publish('power')
    const changes = (from: string, until: string) =>
      place.ask(null, compareEditions, { params: { region: LUCHENG, kind: 'power' }, query: { from, until } })
    const between = await changes('2026-03-02', '2026-03-04')
    expect(between).toMatchObject({
      from: { number: 1 },
      until: { number: 3 },
      added: 0,
      removed: 1,
      changed: 1,
    })
    expect(between.page.items.map(({ difference }) => difference).toSorted()).toEqual(['changed', 'removed'])
    const back = await changes('2026-03-04', '2026-03-02')
    expect(back).toMatchObject({ added: 1, removed: 0, changed: 1 })
    expect(back.page.items.map(({ before, after }) => [before?.version, after?.version])).toEqual(
      between.page.items.map(({ before, after }) => [after?.version, before?.version]),
    )
    const first = await get('power', { edition: 1 })
    expect(await changes('2026-01-01', '2026-03-02')).toMatchObject({
      from: null,
      added: first.edition.lines,
    })
    expect(await changes('2026-03-03', '2026-03-03')).toMatchObject({ added: 0, removed: 0, changed: 0 })
    const { items } = await place.ask(null, listEditions, { params: { region: LUCHENG, kind: 'power' } })
    expect(items.map(({ number, verified }) => [number, verified])).toEqual([
      [3, true],
      [2, true],
      [1, true],
    ])
  })

  it('has an earlier edition as it was', async () => {
    const first = await get('power', { edition: 1, q: '卫生许可' })
    expect(first.page.items[0]).toMatchObject({ version: 1 })
    expect((await get('power', { edition: 1, q: '排水' })).page.items).toHaveLength(1)
    expect((await get('power', { q: '排水' })).page.items).toEqual([])
    expect(
      await place.refusal(null, getPublicList, {
        params: { region: LUCHENG, kind: 'power' },
        query: { edition: 9 },
      }),
    ).toBe('list.not_found')
  })

  it('leaves its history, with the basis as the reason', async () => {
    const list = await place.platform.db
      .withTables<{ list: { id: string; kind: string } }>()
      .withSchema('standards')
      .selectFrom('list')
      .select('id')
      .where('kind', '=', 'power')
      .executeTakeFirstOrThrow()
    const history = await listHistory(place.platform.db, list.id)
    expect(history.map(({ kind, reason }) => [kind, reason])).toEqual(
      Array.from({ length: 3 }, () => ['list.published', BASIS]),
    )
  })

  it('of intermediaries names each service and who pays', async () => {
    await publish('intermediary')
    const { page } = await get('intermediary', { q: '卫生检测' })
    expect(page.items[0]?.content.intermediary).toMatchObject({ service: '公共场所卫生检测' })
  })

  it('comes as brochure and workbook', async () => {
    await place.jobs.settle()
    const file = (format: string) =>
      place.app.inject({
        url: `/api/v1${LIST_FILE.replace(':region', LUCHENG).replace(':kind', 'power').replace(':edition', '3').replace(':format', format)}`,
      })
    const pdf = await file('pdf')
    expect(pdf.headers['content-type']).toBe('application/pdf')
    if (hasPoppler)
      expect(poppler('pdftotext', pdf.rawPayload).replaceAll(/\s/g, '')).toContain('鹿城区权责清单')
    const xlsx = await file('xlsx')
    expect(xlsx.statusCode).toBe(200)
    expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe('PK')
    expect((await file('docx')).statusCode).toBe(404)
  })
})

describe('whoever is not the region’s editor', () => {
  it('neither sees what would be published nor publishes', async () => {
    const city = { region: '330300', kind: 'power' } as const
    for (const by of [DISTRICT_EDITOR, DISTRICT_SUPERVISOR])
      expect(await place.refusal(by, previewList, { params: city })).toBe('list.not_found')
    const body = { digest: 'x', basis: BASIS }
    expect(await place.refusal(HEALTH_EDITOR, listManagedLists)).toBe('list.not_found')
    const own = { region: LUCHENG, kind: 'power' } as const
    expect(await place.refusal(HEALTH_EDITOR, previewList, { params: own })).toBe('list.not_found')
    expect(await place.refusal(HEALTH_EDITOR, publishList, { params: own, body })).toBe('list.not_found')
    expect(await place.refusal(DISTRICT_EDITOR, publishList, { params: city, body })).toBe('list.not_found')
    expect(await place.refusal(DISTRICT_SUPERVISOR, publishList, { params: city, body })).toBe(
      'permission.denied',
    )
    expect(await place.refusal(CLERK, listManagedLists)).toBe('permission.denied')
    expect(await preview('power', DISTRICT_SUPERVISOR)).toMatchObject({ mayPublish: false })
  })

  it('may be the editor of the region above', async () => {
    const { digest } = await preview('offline', CITY_EDITOR)
    expect(
      await place.refusal(CITY_EDITOR, publishList, {
        params: { region: LUCHENG, kind: 'offline' },
        body: { digest, basis: BASIS },
      }),
    ).toBe('answered')
  })
})

async function itemKeys(): Promise<string[]> {
  const { DEMO_ITEMS } = await import('../../../../../../demo/items/all.ts')
  return DEMO_ITEMS.map(({ key }) => itemOf(key).key)
}
