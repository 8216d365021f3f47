import { getSecurity } from '@tongban/contracts/account.ts'
import { finishSignIn, getMe, startSignIn } from '@tongban/contracts/identity.ts'
import { declareConflict } from '@tongban/contracts/kinship.ts'
import { listHeldData } from '@tongban/contracts/privacy.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import { AGREEMENT_VERSION, register, startSmsSignIn } from '@tongban/contracts/sign-in.ts'
import * as contracts from '@tongban/contracts/window.ts'
import { residentIdCheck } from '@tongban/law/identifiers/resident-id.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UNREGISTERED } from '../../../../../../demo/bases.ts'
import { personOf } from '../../../../../../demo/people.ts'
import { staffOf } from '../../../../../../demo/staff.ts'
import type { Officer } from '../../../../../../tests/town/officer.ts'
import { type Town, town } from '../../../../../../tests/town/town.ts'
import { loadRecords } from '../../registers/index.ts'
import { BODY_COLUMN } from '../messages/sms.ts'

let wenzhou: Town
let hallId: string
beforeAll(async () => {
  wenzhou = await town()
  const { halls } = await wenzhou.clerk.ask(contracts.listWindowVerifications, {})
  hallId = halls[0]?.id ?? ''
})
afterAll(() => wenzhou.stop())

type Card = BodyOf<typeof contracts.startWindowVerification>
const card = (more: Partial<Card> = {}): { body: Card } => ({
  body: {
    hallId,
    name: UNREGISTERED.name,
    identifier: UNREGISTERED.idNumber,
    cardUntil: '2036-05-01',
    phone: UNREGISTERED.contents.phone,
    newPassword: false,
    agreement: AGREEMENT_VERSION,
    ...more,
  },
})
const cardOf = (key: string, more: Partial<Card> = {}) => {
  const { name, idNumber, phone } = personOf(key)
  return card({ name, identifier: idNumber, phone: phone ?? '', ...more })
}
const compares = (clerk: Officer, asked: { body: Card }) =>
  clerk.ask(contracts.startWindowVerification, asked)
/** The person tells the code that came to their phone. */
const tells = (
  clerk: Officer,
  { challenge, demonstrationCode }: { challenge: string; demonstrationCode: string | null },
) => clerk.ask(contracts.finishWindowVerification, { body: { challenge, code: demonstrationCode ?? '' } })
const verifies = async (clerk: Officer, asked: { body: Card }) => tells(clerk, await compares(clerk, asked))

/** What the phone has received, newest first. */
async function messagesTo(phone: string): Promise<string[]> {
  const masked = phone.replace(/^(\d{3})\d+(\d{4})$/, '$1****$2')
  const rows = await wenzhou.asOwner<{ body_sealed: string }>(
    'select body_sealed from identity.sms where phone_masked = $1 order by id desc',
    [masked],
  )
  return rows.map((row) => wenzhou.platform.keyring.open(row.body_sealed, { column: BODY_COLUMN }))
}
const passwordIn = (messages: string[]): string =>
  messages.flatMap((text) => /首次登录密码：([\w-]{14})/.exec(text)?.[1] ?? [])[0] ?? ''

describe('somebody at the window with their card', () => {
  it('gets an account at the highest level, and a first password that only their phone receives', async () => {
    const { clerk, anybody } = wenzhou
    const { phone } = UNREGISTERED.contents
    const asked = await compares(clerk, card())
    expect(asked.sentTo).toBe('154****8801')
    const [told = ''] = await messagesTo(phone)
    expect(told).toContain(asked.demonstrationCode)
    expect(told).toContain('不能用于登录')
    const done = await tells(clerk, asked)
    expect(done).toMatchObject({
      verification: { outcome: 'opened', nameMasked: '苏**', hallName: expect.stringContaining('大厅') },
      passwordSentTo: '154****8801',
    })
    const password = passwordIn(await messagesTo(phone))
    expect(password).toHaveLength(14)
    expect(JSON.stringify(done)).not.toContain(password)
    expect(JSON.stringify(await clerk.ask(contracts.listWindowVerifications, {}))).not.toContain(password)
    const events = await wenzhou.asOwner<{ body: string }>('select body from kernel.event')
    for (const { body } of events) expect(body).not.toContain(password)

    const { challenge, demonstrationCode } = await anybody.ask(startSignIn, {
      body: { login: phone, password },
    })
    const { me } = await anybody.ask(finishSignIn, { body: { challenge, code: demonstrationCode ?? '' } })
    expect(me).toMatchObject({ name: UNREGISTERED.name, level: 'in_person', outstanding: 'change_password' })
  })

  it('is raised in their own account, keeps the password, and sees in 我的数据 who did it where', async () => {
    const { clerk, lin } = wenzhou
    expect((await lin.ask(getMe, {})).level).toBe('real_name')
    expect(await verifies(clerk, cardOf('lin_aihua', { cardUntil: null }))).toMatchObject({
      verification: { outcome: 'raised' },
      passwordSentTo: null,
    })
    expect((await lin.ask(getMe, {})).level).toBe('in_person')
    const { sections } = await lin.ask(listHeldData, {})
    const held = sections.find(({ key }) => key === 'window_verifications')
    expect(held?.items).toMatchObject([{ title: '提升实名等级' }])
    expect(held?.items[0]?.facts.map(({ value }) => value)).toContain(clerk.name)
    const read = sections.find(({ key }) => key === 'registers')
    expect(JSON.stringify(read)).toContain('窗口核验身份证')
    const { events } = await lin.ask(getSecurity, {})
    expect(events).toContainEqual(expect.objectContaining({ kind: 'verified', method: 'window' }))
  })

  it('who has lost the phone comes with another one; sessions end and the old number is told', async () => {
    const { clerk, zhao } = wenzhou
    await zhao.ask(getMe, {})
    const old = personOf('zhao_li').phone ?? ''
    await verifies(clerk, cardOf('zhao_li', { phone: '13900007777', newPassword: true }))
    expect((await messagesTo(old))[0]).toContain('更换手机号')
    expect(await zhao.isRefused(getMe, {})).toMatchObject({ code: 'token.invalid' })
    const password = passwordIn(await messagesTo('13900007777'))
    const body = { login: '13900007777', password }
    expect(await wenzhou.passerBy().ask(startSignIn, { body })).toHaveProperty('challenge')
  })

  it('is verified in the account that they had opened by phone, in which nothing of before opens', async () => {
    const asker = wenzhou.passerBy()
    const { idNumber } = await newResident('马小宁', '19950607101')
    const { challenge, demonstrationCode } = await asker.ask(startSmsSignIn, {
      body: { phone: '13800004444' },
    })
    await asker.ask(register, {
      body: { challenge, code: demonstrationCode ?? '', name: '小马', agreement: AGREEMENT_VERSION },
    })
    const done = await verifies(
      wenzhou.clerk,
      card({ name: '马小宁', identifier: idNumber, phone: '13800004444' }),
    )
    expect(done).toMatchObject({ verification: { outcome: 'raised' }, passwordSentTo: '138****4444' })
    const rows = await wenzhou.asOwner(
      `select 1 from identity.session s join identity.account a on a.id = s.account_id where a.name = '马小宁'`,
    )
    expect(rows).toEqual([])
  })

  it('is not given the phone of another account', async () => {
    const { idNumber } = await newResident('卢小青', '19930817102')
    const asked = await compares(
      wenzhou.clerk,
      card({ name: '卢小青', identifier: idNumber, phone: personOf('wang_xiaoming').phone ?? '' }),
    )
    const { challenge, demonstrationCode } = asked
    const given = { body: { challenge, code: demonstrationCode ?? '' } }
    expect(await wenzhou.clerk.isRefused(contracts.finishWindowVerification, given)).toMatchObject({
      code: 'account.phone_taken',
      status: 409,
    })
  })
})

/** Somebody whom the population base knows and the platform does not. */
async function newResident(name: string, bornAndSequence: string): Promise<{ idNumber: string }> {
  const first = `330302${bornAndSequence}`
  const idNumber = `${first}${residentIdCheck(first)}`
  await wenzhou.does((work) =>
    loadRecords(work, [{ resource: 'population', key: idNumber, data: { name, alive: true } }]),
  )
  return { idNumber }
}

describe('a card', () => {
  it('that does not agree with the base, has expired, or is a child’s opens nothing', async () => {
    const clerk = wenzhou.officer('lc_window2')
    const refuses = (more: Partial<Card>) =>
      clerk.isRefused(contracts.startWindowVerification, cardOf('liu_yang', more))
    expect(await refuses({ name: '刘阳阳' })).toMatchObject({ code: 'window.mismatch', status: 422 })
    expect(await refuses({ cardUntil: '2026-03-01' })).toMatchObject({
      code: 'window.card_expired',
      errors: [{ path: '/cardUntil' }],
    })
    const wrong = `${personOf('liu_yang').idNumber.slice(0, 17)}${personOf('liu_yang').idNumber.endsWith('1') ? '2' : '1'}`
    expect(await refuses({ identifier: wrong })).toMatchObject({ code: 'window.identifier_wrong' })
    expect(await refuses({ agreement: '2020-01' })).toMatchObject({ code: 'registration.agreement_changed' })
    const child = await newResident('小小', '20190501103')
    expect(await refuses({ name: '小小', identifier: child.idNumber })).toMatchObject({
      code: 'window.minor',
    })
  })

  it('is worth nothing without the code, of which five guesses are taken, and to another clerk', async () => {
    const [clerk, other] = [wenzhou.officer('lc_window2'), wenzhou.officer('lc_window3')]
    const { challenge, demonstrationCode } = await compares(clerk, cardOf('liu_yang'))
    const right = demonstrationCode ?? ''
    const wrong = right === '000000' ? '000001' : '000000'
    const gives = (who: Officer, code: string) =>
      who.isRefused(contracts.finishWindowVerification, { body: { challenge, code } })
    expect(await gives(other, right), 'by another').toMatchObject({ code: 'consent.code_expired' })
    for (let guess = 0; guess < 5; guess += 1)
      expect(await gives(clerk, wrong)).toMatchObject({ code: 'consent.code_wrong' })
    expect(await gives(clerk, right)).toMatchObject({ code: 'consent.code_expired' })
    expect((await wenzhou.person('liu_yang').ask(getMe, {})).level).toBe('real_name')
  })
})

describe('who must not verify', () => {
  const ask = (officer: Officer, asked: { body: Card }) =>
    officer.isRefused(contracts.startWindowVerification, asked)

  it('is everybody but a clerk in a hall of their own', async () => {
    for (const login of [
      'lc_health_review1',
      'lc_health_approve1',
      'wz_supervise1',
      'wz_system1',
      'wz_audit1',
    ]) {
      const officer = wenzhou.officer(login)
      expect(await ask(officer, card())).toMatchObject({ code: 'permission.denied' })
      expect(await officer.isRefused(contracts.listWindowVerifications, {})).toMatchObject({
        code: 'permission.denied',
      })
    }
    expect(await wenzhou.lin.isRefused(contracts.startWindowVerification, card())).toMatchObject({
      code: 'permission.denied',
    })
    expect(await ask(wenzhou.officer('wz_window1'), card()), 'in the hall of others').toMatchObject({
      code: 'window.hall',
    })
  })

  it('is the clerk for a relative, a namesake, or with their own phone', async () => {
    const clerk = wenzhou.officer('lc_window3')
    const chen = personOf('chen_jianguo')
    await clerk.ask(declareConflict, {
      body: { relation: 'lineal', name: chen.name, identifier: chen.idNumber },
    })
    expect(await ask(clerk, cardOf('chen_jianguo')), 'a relative').toMatchObject({
      code: 'window.conflict',
      status: 403,
    })
    expect(await ask(clerk, cardOf('wang_xiaoming', { name: clerk.name })), 'a namesake').toMatchObject({
      code: 'window.conflict',
    })
    const { phone } = staffOf('lc_window3')
    expect(await ask(clerk, cardOf('wang_xiaoming', { phone })), 'own phone').toMatchObject({
      code: 'window.own_phone',
    })
  })

  it('sees what they did themselves, masked, and nothing of colleagues', async () => {
    const { items } = await wenzhou.clerk.ask(contracts.listWindowVerifications, {})
    expect(items.length).toBeGreaterThan(0)
    for (const { nameMasked, identifierMasked } of items) {
      expect(nameMasked).toContain('*')
      expect(identifierMasked).toContain('****')
    }
    expect((await wenzhou.officer('lc_window3').ask(contracts.listWindowVerifications, {})).items).toEqual([])
  })
})

describe('what is kept of it', () => {
  it('shows no number and no phone in a dump', async () => {
    const rows = await wenzhou.asOwner<{ text: string }>(
      `select request::text as text from identity.window_request request
       union all select seen::text from identity.window_verification seen`,
    )
    const dump = rows.map(({ text }) => text).join('\n')
    expect(dump).not.toContain(personOf('liu_yang').idNumber)
    expect(dump).not.toContain(personOf('liu_yang').phone ?? '-')
  })
})
