import { submitCase } from '@tongban/contracts/applicant-cases.ts'
import * as drafts from '@tongban/contracts/drafts.ts'
import { getMe } from '@tongban/contracts/identity.ts'
import * as mandates from '@tongban/contracts/mandates.ts'
import { worklist } from '@tongban/contracts/officer-cases.ts'
import * as codes from '@tongban/contracts/one-code.ts'
import { listMessages } from '@tongban/contracts/reactions.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BODY_COLUMN } from '../../apps/server/src/modules/identity/messages/sms.ts'
import { itemCodeOf } from '../../demo/items/demo-item.ts'
import { applicationAnswers } from '../../demo/load/application-answers.ts'
import { personOf } from '../../demo/people.ts'
import { itemOf } from '../town/applicant.ts'
import type { Officer } from '../town/officer.ts'
import { type Town, town } from '../town/town.ts'

let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-16' })
})
afterAll(() => wenzhou.stop())

const at = (time: string) => wenzhou.itIs(`2026-03-16T${time}`)
const basicCode = itemOf('elder_card').definition.basicCode

async function lastMessage(): Promise<string> {
  const [sent] = await wenzhou.asOwner<{ body_sealed: string }>(
    'select body_sealed from identity.sms order by id desc limit 1',
  )
  return wenzhou.platform.keyring.open(sent?.body_sealed ?? '', { column: BODY_COLUMN })
}

/** In the name of the person for whom the clerk acts. */
async function filesElderCard(clerk: Officer): Promise<void> {
  const item = itemOf('elder_card')
  const draft = await clerk.ask(drafts.startDraft, {
    body: { itemCode: itemCodeOf(item), scenario: item.sampleScenario },
  })
  const answers = applicationAnswers({
    item,
    applicant: { person: 'lin_aihua' },
    draft,
    scenario: draft.scenario,
    today: Temporal.PlainDate.from('2026-03-16'),
  })
  const params = { draftId: draft.id }
  await clerk.ask(drafts.saveDraft, { params, body: { revision: draft.revision, answers } })
  const { revision } = await clerk.ask(drafts.planDraft, { params })
  await clerk.ask(submitCase, { body: { draftId: draft.id, revision, declared: true } })
}

describe('一码 at a window', () => {
  it('says who stands there, masked, and opens their cases as far as the clerk may see them', async () => {
    const { barber, clerk } = wenzhou
    const filed = await barber.applies('sanitation_licence')
    const { code } = await barber.ask(codes.showOneCode, {})
    const shown = await clerk.ask(codes.resolveOneCode, { body: { code, purpose: 'window' } })
    expect(shown).toMatchObject({ kind: 'firm', shownByMasked: '杨**', nameMasked: '温州市鹿城区清泉理发店' })
    const query = { handle: shown.handle }
    expect((await clerk.ask(codes.listCasesOfIdentified, { query })).items.map(({ id }) => id)).toEqual([
      filed.id,
    ])
    const elsewhere = wenzhou.officer('wz_window1')
    expect(await elsewhere.isRefused(codes.listCasesOfIdentified, { query })).toMatchObject({
      code: 'one_code.handle_ended',
    })
  })

  it('holds nothing about the person, and says to them who has read it', async () => {
    const { lin, clerk } = wenzhou
    const { code } = await lin.ask(codes.showOneCode, {})
    const { id, identifier } = await wenzhou.subject('lin_aihua')
    const inside = Buffer.from(code.replaceAll('.', ''), 'base64url').toString('latin1')
    for (const secret of [id, identifier, '林爱华']) expect(`${code}${inside}`).not.toContain(secret)
    expect(await clerk.ask(codes.resolveOneCode, { body: { code, purpose: 'queue' } })).toMatchObject({
      nameMasked: '林**',
      identifierMasked: expect.stringContaining('*'),
    })
    const { readings } = await lin.ask(codes.listCodeReadings, {})
    expect(readings).toMatchObject([{ purpose: 'queue', organizationName: expect.stringContaining('鹿城') }])
    expect((await wenzhou.chen.ask(codes.listCodeReadings, {})).readings).toEqual([])
  })

  it('serves once: a copy is told that it is one, also when both are read at the same moment', async () => {
    const { lin, clerk, officer, together } = wenzhou
    const { code } = await lin.ask(codes.showOneCode, {})
    const reads = (who: typeof clerk) => () =>
      who.ask(codes.resolveOneCode, { body: { code, purpose: 'window' as const } })
    const { winners, told } = await together(reads(clerk), reads(officer('lc_window2')))
    expect(winners).toHaveLength(1)
    expect(told).toEqual(['410 one_code.used'])
  })

  it('ends with its minute, allowing for clocks that differ', async () => {
    const { lin, clerk } = wenzhou
    const body = (code: string) => ({ body: { code, purpose: 'window' as const } })
    await at('10:00')
    const [late, later] = [await lin.ask(codes.showOneCode, {}), await lin.ask(codes.showOneCode, {})]
    await at('10:01:08')
    expect((await clerk.ask(codes.resolveOneCode, body(late.code))).nameMasked).toBe('林**')
    await at('10:01:11')
    expect(await clerk.isRefused(codes.resolveOneCode, body(later.code))).toMatchObject({
      code: 'one_code.expired',
      status: 410,
    })
  })

  it('cannot be forged, and is read by nobody who has no post for it', async () => {
    const { lin, clerk, chen, supervisor } = wenzhou
    const { code } = await lin.ask(codes.showOneCode, {})
    const forged = `${code.slice(0, -3)}AAA`
    for (const wrong of [forged, '12345', 'https://example.com/', `${code}.x`])
      expect(
        await clerk.isRefused(codes.resolveOneCode, { body: { code: wrong, purpose: 'window' } }),
      ).toMatchObject({ code: 'one_code.invalid', status: 422 })
    for (const stranger of [chen, supervisor])
      expect(
        await stranger.isRefused(codes.resolveOneCode, { body: { code, purpose: 'window' } }),
      ).toMatchObject({ code: 'permission.denied' })
    expect(await clerk.isRefused(codes.showOneCode, {})).toMatchObject({ code: 'permission.denied' })
  })
})

describe('村社代办', () => {
  const lin = { number: personOf('lin_aihua').idNumber, name: '林爱华' }

  it('acts with the consent that the person gave by telling the code, today and for this item', async () => {
    await at('11:00')
    const agency = wenzhou.officer('lc_wuma_window1')
    const { servicePoint } = await agency.ask(mandates.getAgency, {})
    expect(servicePoint).toContain('五马')
    const { items } = await agency.ask(mandates.describeScope, { query: { basicCodes: basicCode } })
    expect(items).toMatchObject([{ basicCode, name: '老年人优待证办理' }])
    const { challenge, demonstrationCode } = await agency.ask(mandates.askConsent, {
      body: { holder: lin, basicCode },
    })
    expect(await lastMessage()).toContain('请求今天代您办理“老年人优待证办理”')
    expect(await lastMessage()).toContain(servicePoint)
    const nothing = { holder: lin, basicCode: '000000000000' }
    expect(await agency.isRefused(mandates.askConsent, { body: nothing })).toMatchObject({
      code: 'item.not_found',
    })
    const wrong = demonstrationCode === '000000' ? '000001' : '000000'
    expect(await agency.isRefused(mandates.beginHelp, { body: { challenge, code: wrong } })).toMatchObject({
      code: 'consent.code_wrong',
    })
    const begun = await agency.ask(mandates.beginHelp, { body: { challenge, code: demonstrationCode ?? '' } })
    expect(begun).toMatchObject({
      kind: 'village_agency',
      basicCodes: [basicCode],
      validUntil: '2026-03-16',
      principalName: '林爱华',
      servicePoint,
    })
    expect(await agency.ask(getMe, {})).toMatchObject({ actingAs: { name: '林爱华' }, posts: [] })
    expect((await agency.ask(drafts.listDrafts, { query: {} })).items).toEqual([])
    expect(await agency.isRefused(worklist, { query: {} })).toMatchObject({ code: 'permission.denied' })
    await filesElderCard(agency)
    await agency.ask(mandates.endHelp, {})
    expect(await agency.ask(getMe, {})).toMatchObject({ actingAs: null, posts: [{ role: 'clerk' }] })
    const { given } = await wenzhou.lin.ask(mandates.listMandates, {})
    expect(given).toMatchObject([
      { kind: 'village_agency', state: 'revoked', consent: 'sms_code', servicePoint },
    ])
    const deeds = await wenzhou.lin.ask(mandates.listDeedsOnBehalf, { query: {} })
    expect(deeds.items).toMatchObject([{ what: '提交申请', by: given[0]?.holderName, servicePoint }])
  })

  it('or by showing the one code for it; the person ends it at once', async () => {
    const agency = wenzhou.officer('lc_wuma_window1')
    const { code: oneCode } = await wenzhou.lin.ask(codes.showOneCode, {})
    const { id } = await agency.ask(mandates.beginHelpByCode, { body: { oneCode, basicCode } })
    expect((await wenzhou.lin.ask(listMessages, { query: {} })).items[0]).toMatchObject({
      title: '代办已经开始',
      body: expect.stringContaining('五马街道'),
      channel: 'sms',
    })
    await wenzhou.lin.ask(mandates.revokeMandate, { params: { mandateId: id } })
    expect(await agency.isRefused(drafts.listDrafts, { query: {} })).toMatchObject({ code: 'mandate.over' })
  })

  it('is not for other windows, and tells nobody who is registered', async () => {
    const { clerk } = wenzhou
    expect(await clerk.isRefused(mandates.askConsent, { body: { holder: lin, basicCode } })).toMatchObject({
      code: 'consent.not_agency',
    })
    const point = wenzhou.officer('lc_wuma_window1')
    const body = { holder: { number: '330302199001019999', name: '查无此人' }, basicCode }
    await at('12:00')
    const { challenge, demonstrationCode } = await point.ask(mandates.askConsent, { body })
    expect(
      await point.isRefused(mandates.beginHelp, { body: { challenge, code: demonstrationCode ?? '' } }),
    ).toMatchObject({ code: 'consent.code_wrong' })
  })
})
