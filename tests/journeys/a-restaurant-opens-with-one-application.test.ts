import { describe, expect, it } from 'vitest'
import { staffOf } from '../../demo/staff.ts'
import { Applicant, itemOf } from './setup/applicant.ts'
import { useBrowser } from './setup/browser.ts'
import { Officer } from './setup/officer.ts'

useBrowser()

const SCENARIO = { has_sign: 'yes', needs_drainage: 'yes', drain_into: 'public', food_kind: 'hot' }

describe('小型餐饮店开业一件事 with sign and drainage: three departments, one application', () => {
  let zhou: Applicant
  let clerk: Officer
  let market: Officer
  let decider: Officer
  let caseId: string
  /** Ids of the members' cases by the name of their item. */
  let members: Map<string, string>
  const member = (name: string): string => {
    const id = members.get(name)
    if (!id) throw new Error(`${name} is not one of ${[...members.keys()]}`)
    return id
  }

  it('asks once and wants each paper once', async () => {
    zhou = await Applicant.signedIn('zhou_haiyan')
    await zhou.begins('restaurant_bundle', SCENARIO)
    await zhou.sees('信息只填一次，材料只交一次')
    await zhou.fillsForm({
      ...itemOf('drainage_permit').sampleAnswers,
      ...itemOf('restaurant_bundle').sampleAnswers,
    })
    const names = await zhou.main.locator('.material-card h3, .spared h3').allInnerTexts()
    expect(new Set(names).size).toBe(names.length)
    await zhou.sees(/共用/)
    await zhou.settlesMaterials()
    await zhou.wantsIt({ method: 'window' })
    await zhou.sees('由谁办理')
    caseId = await zhou.submits()
    await zhou.sees('申请已提交')
  })

  it('is accepted once, and then on the desks of three departments', async () => {
    clerk = await Officer.signedIn('lc_window1')
    await clerk.opensCase(caseId)
    await clerk.takes()
    await clerk.sends('受理', '已受理，开始计时')
    await zhou.opens(`/cases/${caseId}`)
    await zhou.sees('同时进行')
    members = new Map()
    for (const link of await zhou.main.locator('#members a').all()) {
      const name = await link.locator('strong').innerText()
      members.set(name, (await link.getAttribute('href'))?.split('/').at(-1) ?? '')
    }
    expect(members.size).toBe(4)
  })

  it('is looked at side by side, and waits for the business licence', async () => {
    const urban = await Officer.signedIn('lc_urban_review1')
    await urban.opensCase(member('户外招牌设置备案'))
    await urban.takes()
    await urban.writes('意见', '招牌位置、尺寸符合门店招牌设置规范。')
    await urban.sends('提交：同意', '审查意见已提交')
    const housing = await Officer.signedIn('lc_housing_review1')
    await housing.opensCase(member('城镇污水排入排水管网许可'))
    await housing.takes()
    await housing.writes('意见', '隔油设施和接管位置符合要求。')
    await housing.sends('提交：同意', '审查意见已提交')
  })

  it('gets its business licence, which the food registration then shows', async () => {
    market = await Officer.signedIn('lc_market_review1')
    decider = await Officer.signedIn('lc_market_approve1')
    await market.opensCase(member('个体工商户设立登记'))
    await market.takes()
    await market.writes('意见', '名称可用，经营场所为商业用房，同意登记。')
    await market.sends('提交：同意', '审查意见已提交')
    await decider.opensCase(member('个体工商户设立登记'))
    await decider.takes()
    await decider.sends('作出准予决定', '决定已作出', true)
    await zhou.opens('/licences')
    await zhou.awaits('营业执照')
    await market.opensCase(member('小餐饮店登记'), 'record')
    await market.awaits('获取前一事项证照')
  })

  it('is visited on site and decided by every department', async () => {
    await market.takes()
    await market.writes('意见', '面积和加工间布局符合小餐饮店登记条件。')
    await market.sends('提交：同意', '审查意见已提交')
    const inspector = await Officer.signedIn('lc_market_site1')
    await inspector.opensCase(member('小餐饮店登记'))
    await inspector.takes()
    await inspector.names('核查人员', staffOf('lc_market_site2').name)
    await inspector.writes('核查情况', '操作间布局与平面图一致，清洗消毒和冷藏设施齐全。')
    await inspector.chooses('通过')
    await inspector.sends('提交核查记录', '现场核查已记录')
    await decides(decider, '小餐饮店登记')
    await decides(await Officer.signedIn('lc_urban_approve1'), '户外招牌设置备案')
    await decides(await Officer.signedIn('lc_housing_approve1'), '城镇污水排入排水管网许可')
  })

  it('ends with one answer, handed over together', async () => {
    await clerk.opensCase(caseId)
    await clerk.takes()
    await clerk.sends('登记送达', '已登记送达')
    await zhou.opens(`/cases/${caseId}`)
    await zhou.awaits('办理决定：准予')
    const decision = await zhou.main.locator('.decision').innerText()
    for (const name of members.keys()) expect(decision).toContain(name)
    await zhou.opens('/licences')
    for (const licence of ['营业执照', '小餐饮店登记证', '污水排入排水管网许可证'])
      await zhou.awaits(new RegExp(licence))
  })

  async function decides(officer: Officer, name: string): Promise<void> {
    await officer.opensCase(member(name))
    await officer.takes()
    await officer.sends('作出准予决定', '决定已作出', true)
  }
})
