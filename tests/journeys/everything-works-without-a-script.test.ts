import { describe, it } from 'vitest'
import { firmOf } from '../../demo/firms.ts'
import { Applicant, itemOf } from './setup/applicant.ts'
import { PHONE, useBrowser } from './setup/browser.ts'

useBrowser()

const HOTEL = firmOf('yunqi').name

describe('a browser without scripts', () => {
  let ye: Applicant

  it('searches and answers the questions of a guide', async () => {
    ye = await Applicant.signedIn('ye_zhenhua', HOTEL, { ...PHONE, javaScriptEnabled: false })
    await ye.opens('/')
    await ye.page.fill('#hero-search', '开宾馆办卫生证')
    await ye.goes(() => ye.page.click('.hero button'))
    await ye.follows('公共场所卫生许可')
    for (const answer of [/新办/, /宾馆/, /不使用/]) await ye.chooses(answer)
    await ye.goes(() => ye.main.locator('#questions form button').click())
    await ye.sees('我的材料清单')
  })

  it('fills in, hands in and submits', async () => {
    await ye.follows('开始办理')
    await ye.presses(/开始填写|另外新办/)
    await ye.fillsForm(itemOf('sanitation_licence').sampleAnswers)
    await ye.settlesMaterials()
    await ye.wantsIt({ method: 'electronic' })
    await ye.submits()
    await ye.sees('申请已提交')
  })

  it('follows the case, with and without signing in', async () => {
    const number = await ye.main.locator('.confirmation-number').innerText()
    await ye.follows('查看办件')
    await ye.sees('办理进度')
    await ye.opens('/track')
    await ye.page.fill('#number', number)
    await ye.page.fill('#last-four', '0000')
    await ye.isRefused(422, () => ye.goesOn())
    await ye.sees('没有查到')
  })
})
