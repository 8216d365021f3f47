import { getMyCase, withdrawCase } from '@tongban/contracts/applicant-cases.ts'
import { listMyLicences, revokeLicence } from '@tongban/contracts/licences.ts'
import {
  acceptCase,
  notifyCorrection,
  refuseIntake,
  startSpecialProcedure,
} from '@tongban/contracts/officer-cases.ts'
import { listMessages, readMessage } from '@tongban/contracts/reactions.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Town, town } from '../../../../../../tests/setup/town.ts'

let place: Town
beforeAll(async () => {
  place = await town({ defer: ['draw-licence', 'cases.write-document'] })
})
afterAll(() => place.stop())

const CLERK = 'lc_window1'
const permitFor = (firm: string) =>
  place.applies({
    itemKey: 'sanitation_licence',
    applicant: { firm },
    scenario: { application_kind: 'new', venue_kind: 'hair', has_central_air: 'no' },
  })
const opinion = '材料齐全，符合法定形式，予以受理。'

/** Titles of what a person or firm was told of a case, oldest first, those by text message marked. */
async function toldOf(key: string, caseId: string) {
  const { items } = await place.ask(key, listMessages, { query: { limit: '100' } })
  return items
    .filter((message) => message.caseId === caseId)
    .map(({ title, channel }) => (channel === 'sms' ? `${title}*` : title))
    .toReversed()
}
const lastBody = async (key: string) => (await place.ask(key, listMessages)).items[0]?.body

describe('an applicant is told what happened and what comes next', () => {
  it('from receipt to acceptance, with the day by which the authority owes the next step', async () => {
    const id = await permitFor('f22')
    expect(await lastBody('f22')).toMatch(/将在2026年3月9日前告知是否受理/)
    await place.handles(CLERK, id, acceptCase, { opinion })
    expect(await toldOf('f22', id)).toEqual(['申请已收到', '申请已受理'])
    expect(await lastBody('f22')).toMatch(/受理，将在2026年3月11日前作出决定/)
  })

  it('of everything to correct, at once and by text message, until when', async () => {
    const id = await permitFor('f40')
    const defects = [
      {
        target: 'other',
        targetId: 'plan',
        label: '平面图',
        problem: 'unclear',
        instruction: '请标注消毒间。',
      },
    ]
    await place.handles(CLERK, id, notifyCorrection, { defects, days: 15 })
    expect(await toldOf('f40', id)).toEqual(['申请已收到', '请补正申请材料*'])
    expect(await lastBody('f40')).toMatch(/需要补正 1 处.*请在2026年3月17日前/)
    const { rows } = await sql<{ count: number }>`select count(*) from identity.sms`.execute(
      place.platform.db,
    )
    expect(rows[0]?.count).toBeGreaterThan(0)
  })

  it('of a refusal to accept, with the way to object', async () => {
    const id = await permitFor('f57')
    await place.handles(CLERK, id, refuseIntake, { ground: 'not_required', reason: '该场所不属于公共场所。' })
    expect(await toldOf('f57', id)).toEqual(['申请已收到', '申请不予受理*'])
    expect(await lastBody('f57')).toContain('行政复议')
    expect(await lastBody('f57')).not.toContain('该场所不属于公共场所')
  })

  it('that the clock stands still, and of the own withdrawal', async () => {
    const id = await permitFor('f53')
    await place.handles(CLERK, id, acceptCase, { opinion })
    await place.handles('lc_health_review1', id, startSpecialProcedure, {
      kind: 'testing',
      clause: '行政许可法第四十五条',
      expectedDays: 15,
      reason: '需重新采样检测。',
    })
    const { version } = await place.ask('f53', getMyCase, { params: { caseId: id } })
    await place.ask('f53', withdrawCase, { params: { caseId: id }, body: { version, reason: '店面搬迁' } })
    await place.jobs.settle()
    expect(await toldOf('f53', id)).toEqual(['申请已收到', '申请已受理', '办理计时暂停', '申请已撤回'])
  })

  it('of the answer of an instant decision and its licence, once each', async () => {
    const id = await place.applies({ itemKey: 'elder_card', applicant: { person: 'lin_aihua' } })
    const told = await toldOf('lin_aihua', id)
    expect(told).toContain('申请已办结*')
    expect(told).toContain('电子证照已签发*')
    expect(told).not.toContain('申请已受理')
    expect(new Set(told).size).toBe(told.length)
  })

  it('of a bundle as one application, whatever its members go through', async () => {
    const id = await place.applies({ itemKey: 'restaurant_bundle', applicant: { person: 'zhou_haiyan' } })
    await place.handles(CLERK, id, acceptCase, { opinion })
    const { items } = await place.ask('zhou_haiyan', listMessages)
    expect(new Set(items.map(({ caseId }) => caseId))).toEqual(new Set([id]))
  })

  it('that silence for five working days is acceptance', async () => {
    const id = await permitFor('f39')
    await place.until('2026-03-11T09:00:00+08:00')
    expect(await toldOf('f39', id)).toEqual(['申请已收到', '申请视为受理'])
  })

  it('of a licence that was taken back', async () => {
    const wallet = await place.ask('lin_aihua', listMyLicences)
    const card = wallet.items.find(({ typeKey, status }) => typeKey === 'elder_card' && status === 'active')
    const body = { reason: '重复办理', clause: '行政许可法第六十九条' }
    await place.ask('lc_civil_approve1', revokeLicence, { params: { licenceId: card?.id }, body })
    await place.jobs.settle()
    expect((await place.ask('lin_aihua', listMessages)).items[0]).toMatchObject({
      title: '电子证照已撤销',
      channel: 'sms',
      licenceId: card?.id,
    })
  })
})

describe('messages', () => {
  it('are read once, by whom they were sent to', async () => {
    const { items, unread } = await place.ask('f22', listMessages)
    const [first] = items
    const params = { messageId: first?.id }
    expect(await place.refusal('f40', readMessage, { params })).toBe('message.not_found')
    await place.ask('f22', readMessage, { params })
    const { readAt } = (await place.ask('f22', listMessages)).items[0] ?? {}
    expect(readAt).not.toBeNull()
    await place.until('2026-03-11T10:00:00+08:00')
    await place.ask('f22', readMessage, { params })
    const after = await place.ask('f22', listMessages)
    expect(after.items[0]?.readAt).toBe(readAt)
    expect(after.unread).toBe(unread - 1)
  })

  it('come in pages', async () => {
    const first = await place.ask('f53', listMessages, { query: { limit: '3' } })
    expect(first.items).toHaveLength(3)
    const rest = await place.ask('f53', listMessages, { query: { limit: '3', after: first.next } })
    expect(rest).toMatchObject({ next: null })
    expect(await place.refusal('f53', listMessages, { query: { after: '第二页' } })).toBe('request.invalid')
  })
})
