import {
  getIntermediary,
  type IntermediaryEntry,
  listIntermediaries,
  rateIntermediary,
  registerIntermediary,
  updateIntermediary,
} from '@tongban/contracts/intermediaries.ts'
import type { BodyOf, QueryOf } from '@tongban/contracts/route.ts'
import { buildCreditCode } from '@tongban/law/identifiers/credit-code.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Visitor } from '../../../../../../tests/town/visitor.ts'
import { LUCHENG, type Lucheng, lucheng } from './lucheng.ts'

const SERVICE = '公共场所卫生检测'

let wenzhou: Lucheng
let caseId: string
beforeAll(async () => {
  wenzhou = await lucheng()
  caseId = (await wenzhou.hotel.applies('sanitation_licence')).id
})
afterAll(() => wenzhou.stop())

const entry = (serial: string, change: Partial<IntermediaryEntry> = {}): IntermediaryEntry => ({
  name: '温州瓯越检测技术有限公司',
  creditCode: buildCreditCode('91', LUCHENG, `MBTET${serial}`),
  regionCode: LUCHENG,
  qualification: '检验检测机构资质认定（CMA）',
  phone: '0577-88000001',
  address: '温州市鹿城区学院中路1号',
  services: [{ name: SERVICE, price: '每点位 300 元', workdays: 7 }],
  ...change,
})
const register = (body: IntermediaryEntry, by = wenzhou.districtEditor) =>
  by.ask(registerIntermediary, { body })

describe('中介服务机构', () => {
  it('is registered by the editor of the region, once, with a credit code that holds', async () => {
    const { id } = await register(entry('001'))
    expect(await wenzhou.anybody.ask(getIntermediary, { params: { intermediaryId: id } })).toMatchObject({
      regionName: '鹿城区',
      ratings: { count: 0, mean: null },
      items: [{ name: '公共场所卫生许可', service: SERVICE }],
    })
    const refusal = (body: IntermediaryEntry, by = wenzhou.districtEditor) =>
      by.isRefused(registerIntermediary, { body })
    expect(await refusal(entry('001'))).toMatchObject({ code: 'intermediary.known' })
    expect(await refusal(entry('002', { creditCode: '913303020000000000' }))).toMatchObject({
      code: 'intermediary.code_invalid',
    })
    expect(await refusal(entry('003', { regionCode: '330303' }))).toMatchObject({
      code: 'intermediary.out_of_reach',
    })
    expect(await refusal(entry('004', { regionCode: '330399' }), wenzhou.cityEditor)).toMatchObject({
      code: 'intermediary.out_of_reach',
    })
    expect(await refusal(entry('005'), wenzhou.districtSupervisor)).toMatchObject({
      code: 'permission.denied',
    })
  })

  it('is found by region, service and words', async () => {
    await register(
      entry('011', {
        name: '龙湾测绘院',
        regionCode: '330303',
        services: [{ name: '竣工联合测绘', price: '面议', workdays: 10 }],
      }),
      wenzhou.cityEditor,
    )
    const names = async (query: QueryOf<typeof listIntermediaries>) =>
      (await wenzhou.anybody.ask(listIntermediaries, { query })).items.map(({ name }) => name)
    expect(await names({ region: LUCHENG })).toEqual(['温州瓯越检测技术有限公司'])
    expect(await names({ service: '竣工联合测绘' })).toEqual(['龙湾测绘院'])
    expect(await names({ q: '测绘' })).toEqual(['龙湾测绘院'])
    expect(await names({ region: '330300' })).toHaveLength(2)
    const first = await wenzhou.anybody.ask(listIntermediaries, { query: { limit: 1 } })
    expect(await names({ limit: 1, after: first.next ?? '' })).toEqual(['龙湾测绘院'])
  })

  it('is rated by who applied for an item that asks for its service, once', async () => {
    const { id } = await register(entry('021', { name: '鹿城卫生检测中心' }))
    const params = { intermediaryId: id }
    const mine = { caseId, service: SERVICE, level: 2 } as const
    const refusal = (by: Visitor, body: BodyOf<typeof rateIntermediary> = mine) =>
      by.isRefused(rateIntermediary, { params, body })
    expect(await refusal(wenzhou.anybody)).toMatchObject({ code: 'session.required' })
    expect(await refusal(wenzhou.districtEditor)).toMatchObject({ code: 'permission.denied' })
    expect(await refusal(wenzhou.lin)).toMatchObject({ code: 'intermediary.not_used' })
    expect(await refusal(wenzhou.hotel, { ...mine, service: '消防设施检测' })).toMatchObject({
      code: 'intermediary.not_used',
    })
    const rates = () => wenzhou.hotel.asksOnly(rateIntermediary, { params, body: mine })
    const { winners, told } = await wenzhou.together(rates, rates)
    expect(winners).toHaveLength(1)
    expect(told).toEqual(['409 rating.already'])
    const { ratings } = await wenzhou.anybody.ask(getIntermediary, { params: { intermediaryId: id } })
    expect(ratings).toEqual({ count: 1, mean: 2 })
  })

  it('is updated and taken off the directory by its region only', async () => {
    const { id, ...known } = await register(entry('031', { name: '即将撤下的机构' }))
    const { qualification, address, services } = known
    const body = { qualification, address, services, phone: '0577-88000009', isListed: false }
    const params = { intermediaryId: id }
    await register(entry('032', { name: '龙湾的机构', regionCode: '330303' }), wenzhou.cityEditor)
    const [other] = (await wenzhou.anybody.ask(listIntermediaries, { query: { q: '龙湾的机构' } })).items
    expect(
      await wenzhou.districtEditor.isRefused(updateIntermediary, {
        params: { intermediaryId: other?.id ?? '' },
        body,
      }),
    ).toMatchObject({ code: 'intermediary.not_found' })
    expect(await wenzhou.districtEditor.ask(updateIntermediary, { params, body })).toMatchObject({
      phone: '0577-88000009',
      isListed: false,
    })
    expect(await wenzhou.anybody.isRefused(getIntermediary, { params })).toMatchObject({
      code: 'intermediary.not_found',
    })
    expect(await wenzhou.districtEditor.ask(getIntermediary, { params })).toMatchObject({ isListed: false })
    const listed = await wenzhou.anybody.ask(listIntermediaries, { query: { q: '即将撤下' } })
    expect(listed.items).toEqual([])
  })
})
