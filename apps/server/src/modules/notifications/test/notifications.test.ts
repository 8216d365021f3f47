import { listMyLicences, revokeLicence } from '@tongban/contracts/licences.ts'
import { listMessages, readMessage } from '@tongban/contracts/reactions.ts'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firmOf } from '../../../../../../demo/firms.ts'
import type { Applicant, Filed } from '../../../../../../tests/town/applicant.ts'
import { type Town, town } from '../../../../../../tests/town/town.ts'

let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-16' })
})
afterAll(() => wenzhou.stop())

const messagesOf = async (who: Applicant) => (await who.ask(listMessages, { query: { limit: 100 } })).items

/** Titles of what a person or firm was told of a case, oldest first, those by text message marked. */
const toldOf = async (who: Applicant, { id }: Filed) =>
  (await messagesOf(who))
    .filter(({ caseId }) => caseId === id)
    .map(({ title, channel }) => (channel === 'sms' ? `${title}*` : title))
    .toReversed()
const lastBody = async (who: Applicant) => (await messagesOf(who))[0]?.body

/** Every text message that was sent, sign-in codes among them. */
async function textMessages() {
  const { db, keyring } = wenzhou.platform
  const { rows } = await sql<{
    phone_sealed: string
    body_sealed: string
  }>`select phone_sealed, body_sealed from identity.sms where state = 'sent'`.execute(db)
  return rows.map(({ phone_sealed, body_sealed }) => ({
    to: keyring.open(phone_sealed, { column: 'identity.subject.phone' }),
    body: keyring.open(body_sealed, { column: 'identity.sms.body' }),
  }))
}

describe('an applicant is told what happened and what comes next', () => {
  it('from receipt to acceptance, with the day by which the authority owes the next step', async () => {
    const { barber, clerk } = wenzhou
    const filed = await barber.applies('sanitation_licence')
    expect(await lastBody(barber)).toMatch(/将在2026年3月23日前告知是否受理/)
    await clerk.accepts(filed)
    expect(await toldOf(barber, filed)).toEqual(['申请已收到', '申请已受理'])
    expect(await lastBody(barber)).toMatch(/受理，将在2026年3月25日前作出决定/)
  })

  it('of everything to correct, at once and by text message, until when', async () => {
    const { barber, clerk } = wenzhou
    const filed = await barber.applies('sanitation_licence')
    await clerk.notifiesCorrection(filed)
    expect(await toldOf(barber, filed)).toEqual(['申请已收到', '请补正申请材料*'])
    const body = expect.stringMatching(/需要补正 1 处.*请在2026年3月31日前/)
    expect(await lastBody(barber)).toEqual(body)
    expect(await textMessages()).toContainEqual({ to: firmOf('qingquan').phone, body })
  })

  it('of a refusal to accept, with the way to object', async () => {
    const { barber, clerk } = wenzhou
    const filed = await barber.applies('sanitation_licence')
    await clerk.refusesIntake(filed, { ground: 'not_required', reason: '该场所不属于公共场所。' })
    expect(await toldOf(barber, filed)).toEqual(['申请已收到', '申请不予受理*'])
    expect(await lastBody(barber)).toContain('行政复议')
    expect(await lastBody(barber)).not.toContain('该场所不属于公共场所')
  })

  it('that the clock stands still, and of the own withdrawal', async () => {
    const { barber, clerk, office } = wenzhou
    const filed = await barber.applies('sanitation_licence')
    await clerk.accepts(filed)
    await office('lc_health').reviewer.startsProcedure(filed, 'testing', 15)
    await barber.withdraws(filed)
    expect(await toldOf(barber, filed)).toEqual(['申请已收到', '申请已受理', '办理计时暂停', '申请已撤回'])
  })

  it('of the answer of an instant decision and its licence, once each', async () => {
    const { lin } = wenzhou
    const told = await toldOf(lin, await lin.applies('elder_card'))
    expect(told).toContain('申请已办结*')
    expect(told).toContain('电子证照已签发*')
    expect(told).not.toContain('申请已受理')
    expect(new Set(told).size).toBe(told.length)
  })

  it('of a bundle as one application, whatever its members go through', async () => {
    const { zhou, clerk } = wenzhou
    const filed = await zhou.applies('restaurant_bundle')
    await clerk.accepts(filed)
    expect(new Set((await messagesOf(zhou)).map(({ caseId }) => caseId))).toEqual(new Set([filed.id]))
  })

  it('that silence for five working days is acceptance', async () => {
    const { barber, itIs } = wenzhou
    const filed = await barber.applies('sanitation_licence')
    await itIs('2026-03-25')
    expect(await toldOf(barber, filed)).toEqual(['申请已收到', '申请视为受理'])
  })

  it('of a licence that was taken back', async () => {
    const { lin, office } = wenzhou
    const wallet = await lin.ask(listMyLicences, {})
    const card = wallet.items.find(({ typeKey, status }) => typeKey === 'elder_card' && status === 'active')
    const licenceId = card?.id ?? ''
    const body = { reason: '重复办理', clause: '行政许可法第六十九条' }
    await office('lc_civil').approver.ask(revokeLicence, { params: { licenceId }, body })
    expect((await messagesOf(lin))[0]).toMatchObject({ title: '电子证照已撤销', channel: 'sms', licenceId })
  })
})

describe('messages', () => {
  it('are read once, by whom they were sent to', async () => {
    const { barber, hotel, itIs } = wenzhou
    const { items, unread } = await barber.ask(listMessages, {})
    const params = { messageId: items[0]?.id ?? '' }
    expect(await hotel.isRefused(readMessage, { params })).toMatchObject({ code: 'message.not_found' })
    await barber.ask(readMessage, { params })
    const { readAt } = (await barber.ask(listMessages, {})).items[0] ?? {}
    expect(readAt).not.toBeNull()
    await itIs('2026-03-25T10:00')
    await barber.ask(readMessage, { params })
    const after = await barber.ask(listMessages, {})
    expect(after.items[0]?.readAt).toBe(readAt)
    expect(after.unread).toBe(unread - 1)
  })

  it('come in pages', async () => {
    const { barber } = wenzhou
    const first = await barber.ask(listMessages, { query: { limit: 3 } })
    expect(first.items).toHaveLength(3)
    const rest = await barber.ask(listMessages, { query: { limit: 100, after: first.next ?? '' } })
    expect(rest.next).toBeNull()
    expect([...first.items, ...rest.items]).toEqual(await messagesOf(barber))
    expect(await barber.isRefused(listMessages, { query: { after: '第二页' } })).toMatchObject({
      code: 'request.invalid',
    })
  })
})
