import { GUIDE_BROCHURE } from '@tongban/contracts/catalog.ts'
import * as control from '@tongban/contracts/change-control.ts'
import type { Change, ChangeKind } from '@tongban/contracts/changes.ts'
import { getComingChange } from '@tongban/contracts/notices.ts'
import { listMessages } from '@tongban/contracts/reactions.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasPoppler, poppler } from '../../apps/server/src/kernel/documents/test/samples.ts'
import { itemCodeOf } from '../../demo/items/demo-item.ts'
import { type Applicant, itemOf } from '../town/applicant.ts'
import { opens, reads, reviews, submits, withdraws } from '../town/changes.ts'
import type { Officer } from '../town/officer.ts'
import { type Town, town } from '../town/town.ts'

let wenzhou: Town
let editor: Officer
let establishment: Officer
let legal: Officer
let civil: Officer
const code = itemCodeOf(itemOf('sanitation_licence'))
const ELDERS = itemCodeOf(itemOf('elder_card'))
const SECOND = { timeout: 1500 }

beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-16' })
  const { officer, barber, hotel } = wenzhou
  editor = officer('lc_health_catalog1')
  civil = officer('lc_catalog1')
  establishment = officer('wz_establishment1')
  legal = officer('wz_legal1')
  await barber.applies('sanitation_licence')
  await hotel.starts('sanitation_licence')
  await barber.starts('sanitation_licence')
  await wenzhou.lin.starts('elder_card')
})
afterAll(() => wenzhou.stop())

const begins = (kind: ChangeKind, item = code, who = editor): Promise<Change> =>
  opens(who, { layer: 'service', kind, items: [item] })

async function proposes(change: Change, effectiveOn: string | null = null, who = editor) {
  const { id, revision } = change
  const body = { revision, basis: '浙政办发〔2026〕3号', reason: '检测机构资质到期，暂停办理。', effectiveOn }
  await who.ask(control.saveChange, { params: { changeId: id }, body })
  return submits(who, change)
}

const CONCERNED = { cases: 1, drafts: 2 }

describe('whom it concerns that an item is suspended or ends', () => {
  it('is told to its editor before anything is begun, in figures only', async () => {
    expect(await editor.ask(control.countAffected, { params: { code } })).toEqual(CONCERNED)
  })

  it('is told to nobody who does not keep the item', async () => {
    const refused = (who: Officer, of: string) =>
      who.isRefused(control.countAffected, { params: { code: of } })
    await wenzhou.appoints('lc_market_review1', {
      role: 'catalog_editor',
      post: 'department_catalog',
      organizationKey: 'lc_market',
    })
    expect(await refused(wenzhou.officer('lc_market_review1'), code)).toMatchObject({
      code: 'item.not_found',
    })
    expect(await refused(wenzhou.clerk, code)).toMatchObject({ code: 'permission.denied' })
  })

  it.each(['suspend', 'cancel', 'split'] as const)('stands on the proposal to %s it', async (kind) => {
    const change = await begins(kind)
    expect(change.affected).toEqual(CONCERNED)
    expect((await withdraws(editor, change)).affected).toBeNull()
  })

  it('is nobody where nothing is taken away', async () => {
    const change = await begins('amend')
    expect(change.affected).toBeNull()
    await withdraws(editor, change)
  })

  it('is what the reviewers see, as it is on the day they look', async () => {
    const change = await proposes(await begins('suspend'))
    expect((await reads(establishment, change.id)).affected).toEqual(CONCERNED)
    await wenzhou.hotel.starts('sanitation_licence')
    expect((await reviews(establishment, change, 'establishment')).affected).toEqual({
      cases: 1,
      drafts: 3,
    })
    expect((await reviews(legal, change, 'legal')).affected).toBeNull()
  })
})

describe('a change that waits for its day', () => {
  const DAY = '2026-03-20'
  const coming = async () => (await wenzhou.anybody.ask(getComingChange, { params: { code: ELDERS } })).change
  const told = async (who: Applicant) =>
    (await who.ask(listMessages, { query: {} })).items.filter(({ itemCode }) => itemCode === ELDERS)
  const passes = async (kind: ChangeKind, effectiveOn: string | null) => {
    const change = await proposes(await begins(kind, ELDERS, civil), effectiveOn, civil)
    await reviews(establishment, change, 'establishment')
    return reviews(legal, change, 'legal')
  }

  it('is announced from the day it is decided, and to whoever has begun to fill in, once', async () => {
    expect(await coming()).toBeNull()
    await passes('suspend', DAY)
    await expect
      .poll(coming, SECOND)
      .toEqual({ kind: 'suspend', on: DAY, reason: expect.stringContaining('检测机构') })
    expect(await told(wenzhou.lin)).toMatchObject([
      {
        title: '您在填写的事项将暂停办理',
        body: expect.stringContaining('自2026年3月20日起暂停办理。在此之前可以照常提交'),
        channel: 'sms',
      },
    ])
    expect(await told(wenzhou.wang)).toEqual([])
  })

  it('stands in the brochure too, which lies at home longer than until then', async () => {
    const { rawPayload } = await wenzhou.app.inject(`/api/v1${GUIDE_BROCHURE.replace(':code', ELDERS)}`)
    if (hasPoppler)
      expect(poppler('pdftotext', rawPayload).replaceAll(/\s/g, '')).toContain(
        '自2026年3月20日起暂停办理检测机构资质到期',
      )
  })

  it('is called off to those who were told, when it is withdrawn', async () => {
    const { items } = await civil.ask(control.listChanges, { query: { status: 'approved' } })
    await withdraws(civil, { id: items[0]?.id ?? '' })
    await expect.poll(coming, SECOND).toBeNull()
    expect((await told(wenzhou.lin))[0]).toMatchObject({ title: '事项调整不再进行' })
  })

  it('tells them once more of nothing when it has taken effect', async () => {
    await passes('suspend', DAY)
    const before = (await told(wenzhou.lin)).length
    await wenzhou.itIs(`${DAY}T00:01`)
    await expect.poll(coming, SECOND).toBeNull()
    expect(await told(wenzhou.lin)).toHaveLength(before)
  })

  it('may be the resumption of what is suspended', async () => {
    await passes('resume', '2026-03-25')
    await expect.poll(coming, SECOND).toMatchObject({ kind: 'resume', on: '2026-03-25' })
    expect((await told(wenzhou.lin))[0]).toMatchObject({ title: '您在填写的事项将恢复办理' })
  })
})
