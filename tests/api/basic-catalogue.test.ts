import * as control from '@tongban/contracts/change-control.ts'
import * as library from '@tongban/contracts/library.ts'
import { afterAll, describe, expect, it } from 'vitest'
import { sanitationLicence } from '../../demo/items/sanitation-licence.ts'
import { basic, check, opens, POOL, townOfEditors, withdraws, writes } from '../town/changes.ts'
import type { Officer } from '../town/officer.ts'

const { wenzhou, editor, health, adds, passes } = await townOfEditors()
afterAll(() => wenzhou.stop())

describe('the basic catalogue', () => {
  it.each(['游泳场所', '泳池', '卫生健康', POOL.slice(0, 8)])(
    'is searched by name, everyday name, department and the beginning of a code: %s',
    async (q) => {
      const { items } = await editor.ask(library.findBasicItems, { query: { q, limit: 100 } })
      expect(items.map(({ code }) => code)).toContain(POOL)
    },
  )

  it('comes first where it is of a department whose work the authority does, with what it has already', async () => {
    const { items } = await editor.ask(library.findBasicItems, {
      query: { organizationId: health, limit: 100 },
    })
    const own = items.map(({ isOwn }) => isOwn)
    expect(own).toEqual([...own].sort((one, other) => Number(other) - Number(one)))
    expect(own).toContain(true)
    const licence = items.find(({ code: one }) => one === sanitationLicence.definition.basicCode)
    expect(licence).toMatchObject({ isOwn: true, repeats: [sanitationLicence.definition.name] })
    const { items: first, next } = await editor.ask(library.findBasicItems, {
      query: { organizationId: health, limit: 1 },
    })
    const { items: second } = await editor.ask(library.findBasicItems, {
      query: { organizationId: health, limit: 1, after: next ?? '' },
    })
    expect([...first, ...second]).toEqual(items.slice(0, 2))
  })

  it('is told to whom adds the same once more', async () => {
    const { basicCode } = sanitationLicence.definition
    const change = await adds(basicCode)
    expect((await check(editor, change)).findings).toContainEqual(
      expect.objectContaining({ rule: 'change.repeated', level: 'warning' }),
    )
    await withdraws(editor, change)
  })

  it('is changed by who keeps the catalogue of a region, in the same way', async () => {
    const keeper = wenzhou.officer('wz_catalog1')
    const denied = { body: { layer: 'basic', kind: 'add' } } as const
    expect(await editor.isRefused(control.openChange, denied)).toMatchObject({ code: 'permission.denied' })
    const change = await opens(keeper, { layer: 'basic', kind: 'add' })
    const { effectiveOn: _day, ...entry } = basic('330123809000', '母婴室备案', { type: '01' })
    await writes(keeper, change, entry)
    expect(await passes(change, keeper)).toMatchObject({ status: 'effective', name: '母婴室备案' })
    const { items } = await editor.ask(library.findBasicItems, { query: { q: '母婴' } })
    expect(items).toMatchObject([{ code: '330123809000', version: 1, status: 'published' }])
  })
})

describe('files of the catalogue', () => {
  const send = async (who: Officer, name: string, content: string) => {
    const form = new FormData()
    form.append('file', new Blob([content], { type: 'application/pdf' }), name)
    const request = new Request('http://town', { method: 'POST', body: form })
    return wenzhou.app.inject({
      method: 'POST',
      url: '/api/v1/workbench/library/files',
      headers: { ...(await who.authorized()), 'content-type': request.headers.get('content-type') ?? '' },
      payload: Buffer.from(await request.arrayBuffer()),
    })
  }

  it('are handed in by editors and read by everybody', async () => {
    const answer = await send(editor, '空白表.pdf', '%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF')
    expect(answer.json()).toMatchObject({ name: '空白表.pdf', mime: 'application/pdf' })
    const read = await wenzhou.app.inject({ url: library.catalogFileAddress(answer.json()) })
    expect(read.statusCode).toBe(200)
    expect(read.headers['cache-control']).toContain('immutable')
    const missing = await wenzhou.app.inject({ url: `/api/v1/catalog-files/${'0'.repeat(64)}` })
    expect(missing.json()).toMatchObject({ code: 'file.not_found' })
    expect((await send(editor, '空白表.exe', 'MZ')).json()).toMatchObject({ code: 'file.type_not_allowed' })
    const tooLarge = await send(editor, '空白表.pdf', `%PDF-1.4${' '.repeat(20 * 1_048_576)}`)
    expect(tooLarge.json()).toMatchObject({
      code: 'file.too_large',
      detail: expect.stringContaining('20 MB'),
    })
    expect((await send(wenzhou.clerk, '空白表.pdf', '%PDF-1.4')).json()).toMatchObject({
      code: 'permission.denied',
    })
  })
})
