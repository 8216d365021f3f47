import { getGuide } from '@tongban/contracts/catalog.ts'
import * as control from '@tongban/contracts/change-control.ts'
import { startDraft } from '@tongban/contracts/drafts.ts'
import * as library from '@tongban/contracts/library.ts'
import { getItemFate, getNotice, listNotices } from '@tongban/contracts/notices.ts'
import { afterAll, describe, expect, it } from 'vitest'
import { systemContext } from '../../apps/server/src/kernel/module.ts'
import { transact } from '../../apps/server/src/kernel/work.ts'
import { publishBasicItem } from '../../apps/server/src/modules/catalog/index.ts'
import { itemCodeOf } from '../../demo/items/demo-item.ts'
import { itemOf } from '../town/applicant.ts'
import {
  basic,
  check,
  definitionOf,
  of,
  opens,
  POOL,
  reads,
  STALL,
  townOfEditors,
  WHOLE,
  withdraws,
  writes,
} from '../town/changes.ts'

const { wenzhou, editor, colleague, passes, publishes, guide } = await townOfEditors()
afterAll(() => wenzhou.stop())

describe('a change of something in force', () => {
  const code = itemCodeOf(itemOf('sanitation_licence'))

  it('is compared with it in the public notice, one change at a time', async () => {
    const change = await opens(editor, { layer: 'service', kind: 'amend', items: [code] })
    const twice = { body: { layer: 'service' as const, kind: 'cancel' as const, items: [code] } }
    expect(await colleague.isRefused(control.openChange, twice)).toMatchObject({
      code: 'change.already_open',
      changeId: change.id,
    })
    const [draft] = change.drafts
    await writes(editor, change, { ...draft?.definition, promised: { length: 6, unit: 'workday' } })
    await passes(change)
    const { items } = await wenzhou.anybody.ask(listNotices, { query: { item: code } })
    const notice = await wenzhou.anybody.ask(getNotice, { params: { noticeId: items[0]?.id ?? '' } })
    expect(notice.items).toMatchObject([
      {
        code,
        role: 'amended',
        differences: expect.arrayContaining([
          { place: '承诺时限 › 数值', kind: 'changed', before: '7', after: '6' },
        ]),
      },
    ])
  })

  it('begins with an earlier version where that is restored', async () => {
    const change = await opens(editor, { layer: 'service', kind: 'amend', items: [code], version: 1 })
    expect(change.drafts).toMatchObject([{ definition: { promised: { length: 7 } } }])
    expect(change.concerned).toMatchObject([
      { version: 2, latest: 2, definition: { promised: { length: 6 } } },
    ])
    const first = await editor.ask(library.getVersion, { params: { code, version: 1 } })
    expect(first.definition).toEqual(change.drafts[0]?.definition)
    await withdraws(editor, change)
  })

  it('may suspend it: nobody applies any more, the guide says why, until it is resumed', async () => {
    const turns = async (kind: 'suspend' | 'resume') =>
      passes(await opens(editor, { layer: 'service', kind, items: [code] }))
    await turns('suspend')
    await expect
      .poll(() => wenzhou.barber.isRefused(startDraft, { body: { itemCode: code, scenario: {} } }), {
        timeout: 5000,
      })
      .toMatchObject({ code: 'item.not_online' })
    expect(await wenzhou.anybody.ask(getItemFate, { params: { code } })).toMatchObject({
      name: '公共场所卫生许可',
      status: 'suspended',
      since: '2026-03-16',
      successors: [],
    })
    await turns('resume')
    await guide(code).toMatchObject({ version: 2 })
    const gone = await wenzhou.anybody.isRefused(getItemFate, { params: { code } })
    expect(gone).toMatchObject({ code: 'item.not_found' })
  })
})

describe('a split and a merger', () => {
  let parts: string[]

  it('leave two where there was one, and the old code leads to both', async () => {
    const whole = (await publishes(WHOLE)).drafts[0]?.itemCode ?? ''
    const change = await opens(editor, { layer: 'service', kind: 'split', items: [whole] })
    expect(change.drafts.map(({ sequence }) => sequence)).toEqual([2, 3])
    const [first, second] = of(WHOLE).handlingNames
    expect((await check(editor, change)).findings).toContainEqual(
      expect.objectContaining({ rule: 'change.same_name', level: 'error', draft: '2' }),
    )
    await writes(editor, change, { ...definitionOf(of(WHOLE)), name: first }, '1')
    await writes(editor, change, { ...definitionOf(of(WHOLE)), name: second }, '2')
    const done = await passes(change)
    parts = done.drafts.map(({ itemCode }) => itemCode ?? '')
    await guide(parts[1] ?? '').toMatchObject({
      definition: { name: second },
    })
    expect(await wenzhou.anybody.ask(getItemFate, { params: { code: whole } })).toMatchObject({
      status: 'cancelled',
      successors: parts.map((code, at) => ({ code, name: of(WHOLE).handlingNames[at] })),
    })
  })

  it('leave one where there were two', async () => {
    const change = await opens(editor, { layer: 'service', kind: 'merge', items: parts })
    expect(change.drafts.map(({ sequence }) => sequence)).toEqual([4])
    await writes(editor, change, definitionOf(of(WHOLE)))
    const done = await passes(change)
    const [one = '', other = ''] = parts
    for (const code of [one, other])
      expect(await wenzhou.anybody.ask(getItemFate, { params: { code } })).toMatchObject({
        successors: [{ code: done.drafts[0]?.itemCode, name: '公共浴室卫生许可' }],
      })
    const { items } = await wenzhou.anybody.ask(listNotices, { query: { item: one } })
    expect(items.map(({ kind }) => kind)).toEqual(['merge', 'split'])
  })
})

describe('a day of effect', () => {
  it('that is to come is waited for', async () => {
    const approved = await publishes(STALL, colleague, '2026-03-20')
    expect(approved).toMatchObject({ status: 'approved', effectiveOn: '2026-03-20' })
    const code = approved.drafts[0]?.itemCode ?? ''
    expect(await wenzhou.anybody.isRefused(getGuide, { params: { code } })).toMatchObject({
      code: 'item.not_found',
    })
    await wenzhou.itIs('2026-03-20T00:01')
    expect(await reads(colleague, approved.id)).toMatchObject({ status: 'effective' })
    await guide(code).toMatchObject({
      publishedOn: '2026-03-20',
    })
  })

  it('on which the catalogue has moved on sends it back', async () => {
    const approved = await publishes(POOL, editor, '2026-03-23')
    await transact(wenzhou.platform, systemContext('town'), (work) =>
      publishBasicItem(work, basic(POOL, '游泳场所卫生行政许可')),
    )
    await wenzhou.itIs('2026-03-23T00:01')
    const back = await reads(editor, approved.id)
    expect(back).toMatchObject({ status: 'returned' })
    expect(back.history.at(-1)).toMatchObject({
      kind: 'change.returned',
      reason: expect.stringContaining('名称'),
    })
  })
})
