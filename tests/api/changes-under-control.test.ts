import type { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import { getGuide, getManagedItem } from '@tongban/contracts/catalog.ts'
import * as control from '@tongban/contracts/change-control.ts'
import type { Change, ReviewKind } from '@tongban/contracts/changes.ts'
import { startDraft } from '@tongban/contracts/drafts.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import * as library from '@tongban/contracts/library.ts'
import { getItemFate, getNotice, listNotices } from '@tongban/contracts/notices.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemContext } from '../../apps/server/src/kernel/module.ts'
import { transact } from '../../apps/server/src/kernel/work.ts'
import { publishBasicItem } from '../../apps/server/src/modules/catalog/index.ts'
import { findOrganizationByKey } from '../../apps/server/src/modules/organizations/index.ts'
import { itemCodeOf } from '../../demo/items/demo-item.ts'
import { sanitationLicence } from '../../demo/items/sanitation-licence.ts'
import { itemOf } from '../town/applicant.ts'
import type { Officer } from '../town/officer.ts'
import { type Town, town } from '../town/town.ts'

let wenzhou: Town
let editor: Officer
let colleague: Officer
let establishment: Officer
let legal: Officer
let health: string

beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-16' })
  const { officer, platform } = wenzhou
  editor = officer('lc_health_catalog1')
  colleague = officer('lc_catalog1')
  establishment = officer('wz_establishment1')
  legal = officer('wz_legal1')
  health = (await findOrganizationByKey(platform.db, 'lc_health'))?.id ?? ''
  for (const basic of BASICS)
    await transact(platform, systemContext('town'), (work) => publishBasicItem(work, basic))
})
afterAll(() => wenzhou.stop())

const { examples: _, licenceFields: __, ...model } = sanitationLicence.definition
const basic = (code: string, name: string, change: Partial<BasicDefinition> = {}): BasicDefinition => ({
  code,
  name,
  type: '01',
  levels: ['3', '4'],
  subjects: model.subjects,
  department: '卫生健康',
  summary: `${name}，开业前办理。`,
  plainNames: ['泳池'],
  personThemes: model.personThemes,
  firmThemes: model.firmThemes,
  lifeEvents: [],
  legalBases: model.legalBases,
  handlingNames: [],
  statutory: { length: 20, unit: 'workday' },
  materials: [{ name: '营业执照', standardCode: 'business_licence', necessity: 'required' }],
  stages: ['受理', '审核', '审批', '办结', '送达'],
  effectiveOn: '2026-01-01',
  ...change,
})
const POOL = '330123801000'
const STALL = '330123802000'
const WHOLE = '330123803000'
const BASICS = [
  basic(POOL, '游泳场所卫生许可'),
  basic(STALL, '临时摊位卫生备案'),
  basic(WHOLE, '公共浴室卫生许可', {
    handlingNames: ['公共浴室卫生许可（新办）', '公共浴室卫生许可（延续）'],
  }),
  basic(sanitationLicence.definition.basicCode, sanitationLicence.definition.name, {
    ...(sanitationLicence.definition.statutory.unit === 'workday' && {
      statutory: sanitationLicence.definition.statutory,
    }),
  }),
]

/** Complete, without findings, under another basic item. */
const definitionOf = ({ code, name }: Pick<BasicDefinition, 'code' | 'name'>): ItemDefinition => ({
  ...model,
  examples: [],
  name,
  basicCode: code,
})
const of = (code: string) => BASICS.find((one) => one.code === code) ?? basic(code, code)

const opens = async (who: Officer, body: object): Promise<Change> => {
  const { id } = await who.ask(control.openChange, { body: body as never })
  return reads(who, id)
}
const reads = (who: Officer, id: string) => who.ask(control.getChange, { params: { changeId: id } })
const writes = (who: Officer, { id, drafts }: Change, definition: object, key = '1') =>
  who.ask(control.saveDefinition, {
    params: { changeId: id, draft: key },
    body: { revision: drafts.find((draft) => draft.key === key)?.revision ?? 0, definition },
  })
const states = (who: Officer, { id, revision }: Change, effectiveOn: string | null = null) =>
  who.ask(control.saveChange, {
    params: { changeId: id },
    body: { revision, basis: '浙政办发〔2026〕3号', reason: '按照机构改革方案，承接新职能。', effectiveOn },
  })
const submits = (who: Officer, { id }: Change) => who.ask(control.submitChange, { params: { changeId: id } })
const consent = { outcome: 'approved' as const, opinion: '符合规定，同意。', remarks: [] }
const reviews = (who: Officer, { id }: Change, review: ReviewKind, given: object = consent) =>
  who.ask(control.reviewChange, {
    params: { changeId: id },
    body: { ...consent, ...given, review },
  })
const check = (who: Officer, { id }: Change) => who.ask(control.checkChange, { params: { changeId: id } })
const guide = (code: string) => wenzhou.anybody.ask(getGuide, { params: { code } })

/** From nothing to both consents. */
async function publishes(code: string, who = editor, effectiveOn: string | null = null): Promise<Change> {
  const change = await opens(who, { layer: 'service', kind: 'add', organizationId: health, basicCode: code })
  await writes(who, change, definitionOf(of(code)))
  await states(who, change, effectiveOn)
  await submits(who, change)
  await reviews(establishment, change, 'establishment')
  return reviews(legal, change, 'legal')
}

describe('a new item', () => {
  let change: Change

  it('is begun with what the basic item and the authority say', async () => {
    change = await opens(editor, { layer: 'service', kind: 'add', organizationId: health, basicCode: POOL })
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
    await expect
      .poll(() => guide(code).catch(() => undefined), { timeout: 5000 })
      .toMatchObject({
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
    const change = await opens(editor, {
      layer: 'service',
      kind: 'add',
      organizationId: health,
      basicCode: STALL,
    })
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
    await editor.ask(control.withdrawChange, {
      params: { changeId: change.id },
      body: { reason: '另行办理。' },
    })
  })

  it('send it back with remarks on fields, and begin anew with the next submission', async () => {
    const change = await opens(editor, {
      layer: 'service',
      kind: 'add',
      organizationId: health,
      basicCode: STALL,
    })
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
    const change = await opens(editor, {
      layer: 'service',
      kind: 'add',
      organizationId: health,
      basicCode: POOL,
    })
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
    await submits(editor, change)
    await reviews(establishment, change, 'establishment')
    const done = await reviews(legal, change, 'legal')
    expect(done.exceptions).toMatchObject([{ aspect: 'statutory', approvedBy: establishment.name }])
    const { items: notices } = await wenzhou.anybody.ask(listNotices, {
      query: { item: done.drafts[0]?.itemCode ?? '' },
    })
    const notice = await wenzhou.anybody.ask(getNotice, { params: { noticeId: notices[0]?.id ?? '' } })
    expect(notice.items[0]?.exceptions).toEqual([
      {
        aspect: 'statutory',
        reason: '省政府规定本省为三十个工作日。',
        allowedBy: '中共温州市委机构编制委员会办公室',
        allowedOn: '2026-03-16',
      },
    ])
    const again = await opens(editor, { layer: 'service', kind: 'amend', items: [done.drafts[0]?.itemCode] })
    await states(editor, again)
    expect(await check(editor, again)).toMatchObject({ ready: true })
    expect(again.allowedBefore).toEqual(['statutory'])
    const longest = { ...again.drafts[0]?.definition, statutory: { length: 60, unit: 'workday' } }
    await writes(editor, again, longest)
    expect((await check(editor, again)).findings).toContainEqual(
      expect.objectContaining({ rule: 'basic.statutory', level: 'error' }),
    )
    await editor.ask(control.withdrawChange, {
      params: { changeId: again.id },
      body: { reason: '不再调整。' },
    })
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

describe('a change of something in force', () => {
  const code = () => codeOf('sanitation_licence')

  it('is compared with it in the public notice, one change at a time', async () => {
    const change = await opens(editor, { layer: 'service', kind: 'amend', items: [code()] })
    const twice = { body: { layer: 'service' as const, kind: 'cancel' as const, items: [code()] } }
    expect(await colleague.isRefused(control.openChange, twice)).toMatchObject({
      code: 'change.already_open',
      changeId: change.id,
    })
    const [draft] = change.drafts
    await writes(editor, change, { ...draft?.definition, promised: { length: 6, unit: 'workday' } })
    await states(editor, change)
    await submits(editor, change)
    await reviews(establishment, change, 'establishment')
    await reviews(legal, change, 'legal')
    const { items } = await wenzhou.anybody.ask(listNotices, { query: { item: code() } })
    const notice = await wenzhou.anybody.ask(getNotice, { params: { noticeId: items[0]?.id ?? '' } })
    expect(notice.items).toMatchObject([
      {
        code: code(),
        role: 'amended',
        differences: expect.arrayContaining([
          { place: '承诺时限 › 数值', kind: 'changed', before: '7', after: '6' },
        ]),
      },
    ])
  })

  it('begins with an earlier version where that is restored', async () => {
    const change = await opens(editor, { layer: 'service', kind: 'amend', items: [code()], version: 1 })
    expect(change.drafts).toMatchObject([{ definition: { promised: { length: 7 } } }])
    expect(change.concerned).toMatchObject([
      { version: 2, latest: 2, definition: { promised: { length: 6 } } },
    ])
    const first = await editor.ask(library.getVersion, { params: { code: code(), version: 1 } })
    expect(first.definition).toEqual(change.drafts[0]?.definition)
    await editor.ask(control.withdrawChange, {
      params: { changeId: change.id },
      body: { reason: '仅作比较。' },
    })
  })

  it('may suspend it: nobody applies any more, the guide says why, until it is resumed', async () => {
    const passes = async (kind: 'suspend' | 'resume') => {
      const change = await opens(editor, { layer: 'service', kind, items: [code()] })
      await states(editor, change)
      await submits(editor, change)
      await reviews(establishment, change, 'establishment')
      return reviews(legal, change, 'legal')
    }
    await passes('suspend')
    await expect
      .poll(() => wenzhou.barber.isRefused(startDraft, { body: { itemCode: code(), scenario: {} } }), {
        timeout: 5000,
      })
      .toMatchObject({ code: 'item.not_online' })
    expect(await wenzhou.anybody.ask(getItemFate, { params: { code: code() } })).toMatchObject({
      name: '公共场所卫生许可',
      status: 'suspended',
      since: '2026-03-16',
      successors: [],
    })
    await passes('resume')
    await expect
      .poll(() => guide(code()).catch(() => undefined), { timeout: 5000 })
      .toMatchObject({ version: 2 })
    const gone = await wenzhou.anybody.isRefused(getItemFate, { params: { code: code() } })
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
    await states(editor, change)
    await writes(editor, change, { ...definitionOf(of(WHOLE)), name: second }, '2')
    await submits(editor, change)
    await reviews(establishment, change, 'establishment')
    const done = await reviews(legal, change, 'legal')
    parts = done.drafts.map(({ itemCode }) => itemCode ?? '')
    await expect
      .poll(() => guide(parts[1] ?? '').catch(() => undefined), { timeout: 5000 })
      .toMatchObject({
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
    await states(editor, change)
    await submits(editor, change)
    await reviews(legal, change, 'legal')
    const done = await reviews(establishment, change, 'establishment')
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
    await expect
      .poll(() => guide(code).catch(() => undefined), { timeout: 5000 })
      .toMatchObject({
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
    const change = await opens(editor, { layer: 'service', kind: 'add', organizationId: health, basicCode })
    expect((await check(editor, change)).findings).toContainEqual(
      expect.objectContaining({ rule: 'change.repeated', level: 'warning' }),
    )
    await editor.ask(control.withdrawChange, {
      params: { changeId: change.id },
      body: { reason: '不再新增。' },
    })
  })

  it('is changed by who keeps the catalogue of a region, in the same way', async () => {
    const keeper = wenzhou.officer('wz_catalog1')
    const denied = { body: { layer: 'basic', kind: 'add' } } as const
    expect(await editor.isRefused(control.openChange, denied)).toMatchObject({ code: 'permission.denied' })
    const change = await opens(keeper, { layer: 'basic', kind: 'add' })
    const { effectiveOn: _day, ...entry } = basic('330123809000', '母婴室备案', { type: '01' })
    await writes(keeper, change, entry)
    await states(keeper, change)
    await submits(keeper, change)
    await reviews(establishment, change, 'establishment')
    expect(await reviews(legal, change, 'legal')).toMatchObject({ status: 'effective', name: '母婴室备案' })
    const { items } = await editor.ask(library.findBasicItems, { query: { q: '母婴' } })
    expect(items).toMatchObject([{ code: '330123809000', version: 1, status: 'published' }])
  })
})

describe('what does not hold together', () => {
  const whole = () => definitionOf(of(STALL))
  const [question, ...questions] = model.scenarios
  const WRONG: readonly [why: string, at: string, rule: string, change: () => Partial<ItemDefinition>][] = [
    [
      'questions that wait for each other',
      '/scenarios/0/askedWhen',
      'scenario.order',
      () => ({
        scenarios: question ? [{ ...question, askedWhen: 'venue_kind = "hair"' }, ...questions] : [],
      }),
    ],
    [
      'a condition that never holds',
      '/materials/0/neededWhen',
      'condition.never',
      () => ({
        materials: whole().materials.map((material) => ({
          ...material,
          neededWhen: 'venue_kind = "hair" and venue_kind = "bath"',
        })),
      }),
    ],
    [
      'a condition over what nobody is asked',
      '/materials/0/neededWhen',
      'condition.unknown_name',
      () => ({
        materials: whole().materials.map((material) => ({ ...material, neededWhen: 'moon = "full"' })),
      }),
    ],
    [
      'a field for what government knows, bound to no data element',
      '/form/sections/0/fields/0/element',
      'form.element',
      () => ({
        form: {
          sections: [
            {
              id: 'self',
              title: '申请人信息',
              fields: [{ id: 'who', label: '公民身份号码', type: 'id_number', required: true }],
            },
          ],
        },
      }),
    ],
    [
      'an example that comes out otherwise',
      '/examples/0/expectsFee',
      'example.outcome',
      () => ({
        examples: (sanitationLicence.definition.examples ?? []).map((example) => ({
          ...example,
          expectsFee: 100,
        })),
      }),
    ],
  ]
  let change: Change
  beforeAll(async () => {
    change = await opens(editor, {
      layer: 'service',
      kind: 'add',
      organizationId: health,
      basicCode: STALL,
    })
    await states(editor, change)
  })
  afterAll(() =>
    editor.ask(control.withdrawChange, {
      params: { changeId: change.id },
      body: { reason: '另行办理。' },
    }),
  )

  it.each(WRONG)('is told at its place: %s', async (_, path, rule, part) => {
    await writes(editor, await reads(editor, change.id), { ...whole(), ...part() })
    const { ready, findings } = await check(editor, change)
    expect(ready).toBe(false)
    expect(findings).toContainEqual(
      expect.objectContaining({ draft: '1', rule, path, message: expect.stringMatching(/[\u4e00-\u9fff]/) }),
    )
    const refusal = await editor.isRefused(control.submitChange, { params: { changeId: change.id } })
    expect(refusal).toMatchObject({
      code: 'change.not_ready',
      errors: expect.arrayContaining([expect.objectContaining({ path: `/drafts/1${path}`, code: rule })]),
    })
  })
})

describe('whoever has nothing to do with it', () => {
  it('sees none of it', async () => {
    const change = await opens(editor, {
      layer: 'service',
      kind: 'suspend',
      items: [codeOf('sanitation_licence')],
    })
    const params = { changeId: change.id }
    const market = wenzhou.officer('lc_market_review1')
    await wenzhou.appoints('lc_market_review1', {
      role: 'catalog_editor',
      post: 'department_catalog',
      organizationKey: 'lc_market',
    })
    for (const stranger of [market, establishment, legal]) {
      const { items } = await stranger.ask(control.listChanges, { query: { limit: 100 } })
      expect(items.map(({ id }) => id)).not.toContain(change.id)
      expect(await stranger.isRefused(control.getChange, { params })).toMatchObject({
        code: 'change.not_found',
      })
      expect(await stranger.isRefused(control.checkChange, { params })).toMatchObject({
        code: 'change.not_found',
      })
    }
    expect(await market.isRefused(control.submitChange, { params })).toMatchObject({
      code: 'change.not_found',
    })
    const theirs = {
      body: { layer: 'service' as const, kind: 'cancel' as const, items: [codeOf('elder_card')] },
    }
    expect(await market.isRefused(control.openChange, theirs)).toMatchObject({ code: 'item.not_found' })
    expect(
      await market.isRefused(library.getVersion, { params: { code: codeOf('elder_card'), version: 1 } }),
    ).toMatchObject({ code: 'item.not_found' })
    expect(await wenzhou.clerk.isRefused(control.listChanges, { query: {} })).toMatchObject({
      code: 'permission.denied',
    })
    await states(colleague, change)
    await submits(colleague, change)
    expect(await reads(establishment, change.id)).toMatchObject({ abilities: ['review_establishment'] })
    const shown = await editor.ask(getManagedItem, { params: { code: codeOf('sanitation_licence') } })
    expect(shown.guide.code).toBe(codeOf('sanitation_licence'))
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

function codeOf(key: string): string {
  return itemCodeOf(itemOf(key))
}
