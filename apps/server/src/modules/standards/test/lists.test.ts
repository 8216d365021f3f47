import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
import type { QueryOf } from '@tongban/contracts/route.ts'
import { linesIn, listedOf } from '@tongban/law/catalog/list-rules.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_ITEMS } from '../../../../../../demo/items/all.ts'
import { workbookText } from '../../../../../../tests/town/workbook-text.ts'
import { hasPoppler, poppler } from '../../../kernel/documents/test/samples.ts'
import { listHistory } from '../../../kernel/events/history.ts'
import { changeStatus, findPublishedItem } from '../../catalog/index.ts'
import { codeOf, LUCHENG, type Lucheng, lucheng } from './lucheng.ts'

const BASIS = '经鹿城区行政审批制度改革工作领导小组办公室审核同意。'

let wenzhou: Lucheng
beforeAll(async () => {
  wenzhou = await lucheng()
})
afterAll(() => wenzhou.stop())

const preview = (kind: ListKind, by = wenzhou.districtEditor) =>
  by.ask(previewList, { params: { region: LUCHENG, kind } })
async function publish(kind: ListKind) {
  const { digest } = await preview(kind)
  return wenzhou.districtEditor.ask(publishList, {
    params: { region: LUCHENG, kind },
    body: { digest, basis: BASIS },
  })
}
const get = (kind: ListKind, query: QueryOf<typeof getPublicList> = {}) =>
  wenzhou.anybody.ask(getPublicList, { params: { region: LUCHENG, kind }, query })
const days = (count: number) => wenzhou.jobs.advanceTo(wenzhou.jobs.now().add({ hours: 24 * count }))

describe('清单', () => {
  it('holds exactly what its rule takes of the items in force in the region', async () => {
    const { items } = await wenzhou.districtEditor.ask(listManagedLists, { query: {} })
    const expected = new Map(LIST_KINDS.map((kind) => [kind, 0]))
    for (const { key } of DEMO_ITEMS) {
      const item = await findPublishedItem(wenzhou.platform, codeOf(key))
      if (item?.region.code !== LUCHENG) continue
      for (const kind of LIST_KINDS)
        expected.set(kind, (expected.get(kind) ?? 0) + linesIn(kind, listedOf(item.definition)).length)
    }
    expect(new Map(items.map(({ kind, lines }) => [kind, lines]))).toEqual(expected)
    for (const kind of LIST_KINDS) expect((await preview(kind)).lines).toBe(expected.get(kind))
  })

  it('is not public before it is published, and then it is, signed', async () => {
    expect(
      await wenzhou.anybody.isRefused(getPublicList, { params: { region: LUCHENG, kind: 'power' } }),
    ).toMatchObject({ code: 'list.not_found' })
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
    const { items } = await wenzhou.anybody.ask(listPublicLists, { query: { region: '330302006000' } })
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
    expect((await get('power', { theme: theme?.name ?? '', limit: 100 })).page.items).toHaveLength(
      theme?.lines ?? 0,
    )
    expect(all.organizations.reduce((sum, { lines }) => sum + lines, 0)).toBe(all.edition.lines)
  })

  it('moves on only by an editor’s act that names what was previewed', async () => {
    expect(
      await wenzhou.districtEditor.isRefused(publishList, {
        params: { region: LUCHENG, kind: 'power' },
        body: { digest: (await preview('power')).digest, basis: BASIS },
      }),
    ).toMatchObject({ code: 'list.unchanged' })
    const { digest } = await preview('power')
    await days(1)
    await wenzhou.publishesFor('lc_health', 'sanitation_licence', {
      visits: 1,
      visitReason: '领取证件',
      onlineDepth: '3',
    })
    expect(
      await wenzhou.districtEditor.isRefused(publishList, {
        params: { region: LUCHENG, kind: 'power' },
        body: { digest, basis: BASIS },
      }),
    ).toMatchObject({ code: 'list.stale' })
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
    const code = codeOf('drainage_permit')
    await wenzhou.does((work) => changeStatus(work, code, 'cancelled', '依据调整'))
    await wenzhou.settles()
    await publish('power')
    const changes = (from: string, until: string) =>
      wenzhou.anybody.ask(compareEditions, {
        params: { region: LUCHENG, kind: 'power' },
        query: { from, until },
      })
    const ofEdition = (edition: number) => ({
      params: { region: LUCHENG, kind: 'power' as const },
      query: { edition },
    })
    const withEdition = (edition: number) => wenzhou.anybody.ask(compareEditions, ofEdition(edition))
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
    expect(await withEdition(3)).toMatchObject({ from: { number: 2 }, until: { number: 3 }, removed: 1 })
    expect(await withEdition(1)).toMatchObject({ from: null, added: first.edition.lines })
    expect(await wenzhou.anybody.isRefused(compareEditions, ofEdition(4))).toMatchObject({
      code: 'list.not_found',
    })
    const { items } = await wenzhou.anybody.ask(listEditions, { params: { region: LUCHENG, kind: 'power' } })
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
      await wenzhou.anybody.isRefused(getPublicList, {
        params: { region: LUCHENG, kind: 'power' },
        query: { edition: 9 },
      }),
    ).toMatchObject({ code: 'list.not_found' })
  })

  it('leaves its history, with the basis as the reason', async () => {
    const list = await wenzhou.platform.db
      .withTables<{ list: { id: string; kind: string } }>()
      .withSchema('standards')
      .selectFrom('list')
      .select('id')
      .where('kind', '=', 'power')
      .executeTakeFirstOrThrow()
    const history = await listHistory(wenzhou.platform.db, list.id)
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
    await wenzhou.jobs.settle()
    const file = (format: string) =>
      wenzhou.app.inject({
        url: `/api/v1${LIST_FILE.replace(':region', LUCHENG).replace(':kind', 'power').replace(':edition', '3').replace(':format', format)}`,
      })
    const pdf = await file('pdf')
    expect(pdf.headers['content-type']).toBe('application/pdf')
    if (hasPoppler)
      expect(poppler('pdftotext', pdf.rawPayload).replaceAll(/\s/g, '')).toContain('鹿城区权责清单')
    const xlsx = await file('xlsx')
    expect(xlsx.statusCode).toBe(200)
    const folder = await mkdtemp(join(tmpdir(), 'list-'))
    const path = join(folder, 'list.xlsx')
    await writeFile(path, xlsx.rawPayload)
    const said = await workbookText(path)
    await rm(folder, { recursive: true })
    const lines = said.split('\n')
    expect(lines[0]).toContain('责任事项与追责情形')
    expect(lines[1]).toContain('追责：')
    expect(lines.at(-1)).toMatch(/^最新版本的网址\thttps?:/)
    expect((await file('docx')).statusCode).toBe(404)
  })
})

describe('whoever is not the region’s editor', () => {
  it('neither sees what would be published nor publishes', async () => {
    const city = { region: '330300', kind: 'power' } as const
    for (const by of [wenzhou.districtEditor, wenzhou.districtSupervisor])
      expect(await by.isRefused(previewList, { params: city })).toMatchObject({ code: 'list.not_found' })
    const body = { digest: 'x', basis: BASIS }
    expect(await wenzhou.healthEditor.isRefused(listManagedLists, {})).toMatchObject({
      code: 'list.not_found',
    })
    const own = { region: LUCHENG, kind: 'power' } as const
    expect(await wenzhou.healthEditor.isRefused(previewList, { params: own })).toMatchObject({
      code: 'list.not_found',
    })
    expect(await wenzhou.healthEditor.isRefused(publishList, { params: own, body })).toMatchObject({
      code: 'list.not_found',
    })
    expect(await wenzhou.districtEditor.isRefused(publishList, { params: city, body })).toMatchObject({
      code: 'list.not_found',
    })
    expect(await wenzhou.districtSupervisor.isRefused(publishList, { params: city, body })).toMatchObject({
      code: 'permission.denied',
    })
    expect(await wenzhou.clerk.isRefused(listManagedLists, {})).toMatchObject({ code: 'permission.denied' })
    expect(await preview('power', wenzhou.districtSupervisor)).toMatchObject({ mayPublish: false })
  })

  it('may be the editor of the region above', async () => {
    const { digest } = await preview('offline', wenzhou.cityEditor)
    expect(
      await wenzhou.cityEditor.ask(publishList, {
        params: { region: LUCHENG, kind: 'offline' },
        body: { digest, basis: BASIS },
      }),
    ).toMatchObject({ number: 1 })
  })
})
