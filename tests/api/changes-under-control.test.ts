import * as control from '@tongban/contracts/change-control.ts'
import type { Change } from '@tongban/contracts/changes.ts'
import { getNotice, listNotices } from '@tongban/contracts/notices.ts'
import { afterAll, describe, expect, it } from 'vitest'
import {
  check,
  consent,
  definitionOf,
  of,
  opens,
  POOL,
  reads,
  reviews,
  STALL,
  states,
  submits,
  townOfEditors,
  withdraws,
  writes,
} from '../town/changes.ts'

const { wenzhou, editor, colleague, establishment, legal, adds, passes, guide } = await townOfEditors()
afterAll(() => wenzhou.stop())

describe('a new item', () => {
  let change: Change

  it('is begun with what the basic item and the authority say', async () => {
    change = await adds(POOL)
    expect(change).toMatchObject({
      status: 'draft',
      name: '游泳场所卫生许可',
      organizationName: '温州市鹿城区卫生健康局',
      abilities: ['edit', 'submit', 'withdraw'],
    })
    expect(change.drafts).toMatchObject([
      {
        key: '1',
        sequence: 1,
        itemCode: expect.stringMatching(new RegExp(`4${POOL}01$`)),
        definition: {
          name: '游泳场所卫生许可',
          basicCode: POOL,
          type: '01',
          level: '4',
          statutory: { length: 20 },
          flow: [
            { stage: '受理' },
            { stage: '审核' },
            { stage: '审批' },
            { stage: '办结' },
            { stage: '送达' },
          ],
          materials: [{ name: '营业执照', standardCode: 'business_licence' }],
          consult: { department: '温州市鹿城区卫生健康局' },
          places: [{ hall: expect.any(String), address: expect.any(String) }],
        },
      },
    ])
  })

  it('is told field by field what it lacks, and is not submitted before', async () => {
    const { ready, findings } = await check(editor, change)
    expect(ready).toBe(false)
    const missing = findings.filter(({ level }) => level === 'error').map(({ draft, path }) => [draft, path])
    expect(missing).toEqual(
      expect.arrayContaining([
        [null, '/basis'],
        ['1', '/promised/length'],
        ['1', '/materials/0/acceptStandard'],
        ['1', '/conditions'],
      ]),
    )
    const refusal = await editor.isRefused(control.submitChange, { params: { changeId: change.id } })
    expect(refusal).toMatchObject({ code: 'change.not_ready' })
    expect('errors' in refusal && refusal.errors?.map(({ path }) => path)).toContain(
      '/drafts/1/promised/length',
    )
  })

  it('is saved as it grows, and refuses only what has no place in it', async () => {
    const { definition } = change.drafts[0] ?? { definition: {} }
    const saved = await writes(editor, change, { ...definition, summary: '' })
    expect(saved).toMatchObject({ revision: 2, savedBy: editor.name })
    const at = { params: { changeId: change.id, draft: '1' } }
    for (const wrong of [{ nonsense: 1 }, { name: 7 }, { name: 'a\u0000b' }, { summary: '\ud800' }])
      expect(
        await editor.isRefused(control.saveDefinition, {
          ...at,
          body: { revision: 2, definition: wrong as object },
        }),
      ).toMatchObject({ code: 'request.invalid', errors: [{ path: expect.stringMatching('^/definition/') }] })
  })

  it('is not overwritten by who saw less', async () => {
    const stale = await colleague.isRefused(control.saveDefinition, {
      params: { changeId: change.id, draft: '1' },
      body: { revision: 1, definition: { name: '别的' } },
    })
    expect(stale).toMatchObject({
      code: 'change.stale',
      current: { revision: 2, savedBy: editor.name, definition: { name: '游泳场所卫生许可' } },
    })
  })

  it('goes in force with the second consent, and everybody finds its guide and the notice', async () => {
    change = await reads(editor, change.id)
    await writes(editor, change, definitionOf(of(POOL)))
    await states(editor, change)
    expect(await check(editor, change)).toMatchObject({ ready: true })
    const submitted = await submits(editor, change)
    expect(submitted).toMatchObject({ status: 'in_review', abilities: ['withdraw'] })
    const half = await reviews(establishment, change, 'establishment')
    expect(half).toMatchObject({ status: 'in_review', reviews: [{ outcome: 'approved' }, { outcome: null }] })
    const done = await reviews(legal, change, 'legal')
    expect(done).toMatchObject({ status: 'effective', effectiveOn: '2026-03-16', abilities: [] })
    const code = done.drafts[0]?.itemCode ?? ''
    await guide(code).toMatchObject({
      version: 1,
      definition: { name: '游泳场所卫生许可' },
    })
    const { items } = await wenzhou.anybody.ask(listNotices, { query: { region: '330300' } })
    expect(items[0]).toMatchObject({
      title: '温州市鹿城区卫生健康局关于新增“游泳场所卫生许可”的公告（2026年第1号）',
      kind: 'add',
    })
    expect(done.history.map(({ kind, actor }) => [kind, actor])).toEqual([
      ['change.opened', editor.name],
      ['change.submitted', editor.name],
      ['change.reviewed', establishment.name],
      ['change.reviewed', legal.name],
      ['change.approved', legal.name],
      ['change.took_effect', legal.name],
    ])
  })
})

describe('the reviews', () => {
  it('are not given by who prepared it, nor both by one', async () => {
    const { appoints, officer } = wenzhou
    await appoints('lc_catalog1', {
      role: 'catalog_reviewer',
      post: 'establishment_review',
      organizationKey: 'wz_establishment',
    })
    await appoints('wz_legal1', {
      role: 'catalog_reviewer',
      post: 'establishment_review',
      organizationKey: 'wz_establishment',
    })
    const [prepares, both] = [officer('lc_catalog1'), officer('wz_legal1')]
    const change = await adds(STALL)
    await writes(prepares, change, definitionOf(of(STALL)))
    await states(editor, change)
    await submits(editor, change)
    const given = { params: { changeId: change.id }, body: { ...consent, review: 'establishment' as const } }
    expect(await prepares.isRefused(control.reviewChange, given)).toMatchObject({
      code: 'change.self_review',
    })
    expect((await reads(prepares, change.id)).abilities).toEqual(['withdraw'])
    await reviews(both, change, 'legal')
    expect(await both.isRefused(control.reviewChange, given)).toMatchObject({ code: 'change.self_review' })
    expect(await editor.isRefused(control.reviewChange, given)).toMatchObject({ code: 'permission.denied' })
    await withdraws(editor, change)
  })

  it('send it back with remarks on fields, and begin anew with the next submission', async () => {
    const change = await adds(STALL)
    await writes(editor, change, definitionOf(of(STALL)))
    await states(editor, change)
    await submits(editor, change)
    const { items } = await establishment.ask(control.listChanges, { query: { awaiting: true } })
    expect(items.map(({ id }) => id)).toContain(change.id)
    await reviews(establishment, change, 'establishment')
    const remark = { draft: '1', path: '/faqs', text: '请补充常见问题。' }
    const back = await reviews(legal, change, 'legal', { outcome: 'returned', remarks: [remark] })
    expect(back).toMatchObject({ status: 'returned', opinions: [{ remarks: [] }, { remarks: [remark] }] })
    expect((await reads(editor, change.id)).abilities).toEqual(['edit', 'submit', 'withdraw'])
    expect(await submits(editor, change)).toMatchObject({
      status: 'in_review',
      reviews: [{ outcome: null }, { outcome: null }],
    })
    await reviews(legal, change, 'legal')
    expect(await reviews(establishment, change, 'establishment')).toMatchObject({ status: 'effective' })
  })
})

describe('an exception from the basic item', () => {
  it('is asked for with its reason, and allowed by 编制 with the change', async () => {
    const change = await adds(POOL)
    expect(change.drafts[0]?.sequence).toBe(2)
    const longer = { ...definitionOf(of(POOL)), statutory: { length: 30, unit: 'workday' } }
    await writes(editor, change, longer)
    await states(editor, change)
    expect((await check(editor, change)).findings).toContainEqual(
      expect.objectContaining({ rule: 'basic.statutory', level: 'error', draft: '1', path: '/statutory' }),
    )
    await editor.ask(control.requestException, {
      params: { changeId: change.id },
      body: { draft: '1', aspect: 'statutory', reason: '省政府规定本省为三十个工作日。' },
    })
    expect(await check(editor, change)).toMatchObject({ ready: true })
    const done = await passes(await reads(editor, change.id))
    const itemCode = done.drafts[0]?.itemCode ?? ''
    expect(done.exceptions).toMatchObject([{ aspect: 'statutory', approvedBy: establishment.name }])
    const { items: notices } = await wenzhou.anybody.ask(listNotices, { query: { item: itemCode } })
    const notice = await wenzhou.anybody.ask(getNotice, { params: { noticeId: notices[0]?.id ?? '' } })
    expect(notice.items[0]?.exceptions).toEqual([
      {
        aspect: 'statutory',
        reason: '省政府规定本省为三十个工作日。',
        allowedBy: '中共温州市委机构编制委员会办公室',
        allowedOn: '2026-03-16',
      },
    ])
    const again = await opens(editor, { layer: 'service', kind: 'amend', items: [itemCode] })
    await states(editor, again)
    expect(await check(editor, again)).toMatchObject({ ready: true })
    expect(again.allowedBefore).toEqual(['statutory'])
    const longest = { ...again.drafts[0]?.definition, statutory: { length: 60, unit: 'workday' } }
    await writes(editor, again, longest)
    expect((await check(editor, again)).findings).toContainEqual(
      expect.objectContaining({ rule: 'basic.statutory', level: 'error' }),
    )
    await withdraws(editor, again)
  })
})

describe('notices of one day', () => {
  it('are told apart by their number, where the same authority has two of the same name', async () => {
    const { items } = await wenzhou.anybody.ask(listNotices, { query: { limit: 100 } })
    const pools = items.filter(({ title }) => title.includes('关于新增“游泳场所卫生许可”的公告'))
    expect(pools.map(({ on }) => on)).toEqual(['2026-03-16', '2026-03-16'])
    expect(new Set(items.map(({ title }) => title)).size).toBe(items.length)
  })
})
