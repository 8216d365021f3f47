import {
  getIntermediary,
  type IntermediaryEntry,
  listIntermediaries,
  rateIntermediary,
  registerIntermediary,
  updateIntermediary,
} from '@tongban/contracts/intermediaries.ts'
import { buildCreditCode } from '@tongban/law/identifiers/credit-code.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  CITY_EDITOR,
  DISTRICT_EDITOR,
  DISTRICT_SUPERVISOR,
  type Standards,
  standardsTown,
} from './lucheng.ts'

const SERVICE = '公共场所卫生检测'
const scenario = { application_kind: 'new', venue_kind: 'hair', has_central_air: 'no' }

let place: Standards
let caseId: string
beforeAll(async () => {
  place = await standardsTown()
  caseId = await place.applies({ itemKey: 'sanitation_licence', applicant: { firm: 'f22' }, scenario })
})
afterAll(() => place.stop())

const entry = (serial: string, change: Partial<IntermediaryEntry> = {}): IntermediaryEntry => ({
  name: '温州瓯越检测技术有限公司',
  creditCode: buildCreditCode('91', '330302', `MBTET${serial}`),
  regionCode: '330302',
  qualification: '检验检测机构资质认定（CMA）',
  phone: '0577-88000001',
  address: '温州市鹿城区学院中路1号',
  services: [{ name: SERVICE, price: '每点位 300 元', workdays: 7 }],
  ...change,
})
const register = (body: IntermediaryEntry, by = DISTRICT_EDITOR) =>
  place.ask(by, registerIntermediary, { body })

describe('中介服务机构', () => {
  it('is registered by the editor of the region, once, with a credit code that holds', async () => {
    const { id } = await register(entry('001'))
    expect(await place.ask(null, getIntermediary, { params: { intermediaryId: id } })).toMatchObject({
      regionName: '鹿城区',
      ratings: { count: 0, mean: null },
      items: [{ name: '公共场所卫生许可', service: SERVICE }],
    })
    const refusal = (body: IntermediaryEntry, by = DISTRICT_EDITOR) =>
      place.refusal(by, registerIntermediary, { body })
    expect(await refusal(entry('001'))).toBe('intermediary.known')
    expect(await refusal(entry('002', { creditCode: '913303020000000000' }))).toBe(
      'intermediary.code_invalid',
    )
    expect(await refusal(entry('003', { regionCode: '330303' }))).toBe('intermediary.out_of_reach')
    expect(await refusal(entry('004', { regionCode: '330399' }), CITY_EDITOR)).toBe(
      'intermediary.out_of_reach',
    )
    expect(await refusal(entry('005'), DISTRICT_SUPERVISOR)).toBe('permission.denied')
  })

  it('is found by region, service and words', async () => {
    await register(
      entry('011', {
        name: '龙湾测绘院',
        regionCode: '330303',
        services: [{ name: '竣工联合测绘', price: '面议', workdays: 10 }],
      }),
      CITY_EDITOR,
    )
    const names = async (query: object) =>
      (await place.ask(null, listIntermediaries, { query })).items.map(({ name }) => name)
    expect(await names({ region: '330302' })).toEqual(['温州瓯越检测技术有限公司'])
    expect(await names({ service: '竣工联合测绘' })).toEqual(['龙湾测绘院'])
    expect(await names({ q: '测绘' })).toEqual(['龙湾测绘院'])
    expect(await names({ region: '330300' })).toHaveLength(2)
    const first = await place.ask(null, listIntermediaries, { query: { limit: 1 } })
    expect(await names({ limit: 1, after: first.next })).toEqual(['龙湾测绘院'])
  })

  it('is rated by who applied for an item that asks for its service, once', async () => {
    const { id } = await register(entry('021', { name: '鹿城卫生检测中心' }))
    const rate = (by: string | null, body: object) =>
      place.refusal(by, rateIntermediary, { params: { intermediaryId: id }, body })
    const mine = { caseId, service: SERVICE, level: 2 }
    expect(await rate(null, mine)).toBe('session.required')
    expect(await rate(DISTRICT_EDITOR, mine)).toBe('permission.denied')
    expect(await rate('f40', mine)).toBe('intermediary.not_used')
    expect(await rate('f22', { ...mine, service: '消防设施检测' })).toBe('intermediary.not_used')
    expect(await rate('f22', { ...mine, level: 6 })).toBe('request.invalid')
    expect(await Promise.all([rate('f22', mine), rate('f22', mine)])).toEqual(
      expect.arrayContaining(['answered', 'rating.already']),
    )
    const { ratings } = await place.ask(null, getIntermediary, { params: { intermediaryId: id } })
    expect(ratings).toEqual({ count: 1, mean: 2 })
  })

  it('is updated and taken off the directory by its region only', async () => {
    const { id, ...known } = await register(entry('031', { name: '即将撤下的机构' }))
    const { qualification, address, services } = known
    const body = { qualification, address, services, phone: '0577-88000009', isListed: false }
    const params = { intermediaryId: id }
    await register(entry('032', { name: '龙湾的机构', regionCode: '330303' }), CITY_EDITOR)
    const [other] = (await place.ask(null, listIntermediaries, { query: { q: '龙湾的机构' } })).items
    expect(
      await place.refusal(DISTRICT_EDITOR, updateIntermediary, {
        params: { intermediaryId: other?.id ?? '' },
        body,
      }),
    ).toBe('intermediary.not_found')
    expect(await place.ask(DISTRICT_EDITOR, updateIntermediary, { params, body })).toMatchObject({
      phone: '0577-88000009',
      isListed: false,
    })
    expect(await place.refusal(null, getIntermediary, { params })).toBe('intermediary.not_found')
    expect(await place.refusal(DISTRICT_EDITOR, getIntermediary, { params })).toBe('answered')
    const listed = await place.ask(null, listIntermediaries, { query: { q: '即将撤下' } })
    expect(listed.items).toEqual([])
  })
})
