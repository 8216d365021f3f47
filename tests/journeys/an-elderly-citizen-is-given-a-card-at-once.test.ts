import { beforeAll, describe, it } from 'vitest'
import { Applicant, itemOf } from './setup/applicant.ts'
import { useBrowser } from './setup/browser.ts'
import { Citizen } from './setup/citizen.ts'
import { scan } from './setup/scan.ts'

useBrowser()

describe('林爱华 wants the card for the elderly', () => {
  let lin: Applicant
  beforeAll(async () => {
    lin = await Applicant.arrives()
  })

  it('finds it by the words she would say, and signs in on the way', async () => {
    await lin.opens('/', 'home-phone')
    await lin.page.fill('#hero-search', '老人坐公交优惠')
    await lin.goes(() => lin.page.keyboard.press('Enter'), 'search-phone')
    await lin.follows('老年人优待证办理')
    await lin.sees('当场办结')
    await lin.goes(() =>
      lin.page.locator('.action-bar, .guide-aside').getByText('开始办理').locator('visible=true').click(),
    )
    await lin.signsIn('lin_aihua')
    await lin.sees('申请：老年人优待证办理')
  })

  it('applies without a single paper', async () => {
    await lin.presses(/开始填写|另外新办/)
    await lin.fillsForm(itemOf('elder_card').sampleAnswers)
    await lin.sees('您不用提交任何材料')
    await lin.wantsIt({ method: 'electronic' })
    await lin.sees('提交后系统自动办理')
    await lin.submits()
    await lin.sees('申请已提交')
  })

  it('has the licence within seconds, with its paper', async () => {
    await lin.follows('查看办件')
    await lin.awaits('办出的证照')
    await lin.sees('办理决定：准予')
    await lin.awaits('决定书（PDF）')
  })

  let identifier: string
  it('keeps it in the wallet', async () => {
    await lin.opens('/licences', 'wallet-phone')
    await lin.follows('浙江省老年人优待证')
    identifier = (
      await lin.main
        .getByText(/^1\.2\.156\.3005\.2/)
        .first()
        .innerText()
    ).trim()
    await lin.canKeep('下载证照')
  })

  it('shows it to a bus driver, who can look once', async () => {
    await lin.follows('亮证')
    await lin.presses('生成二维码', 'presentation-phone')
    const address = await scan(lin.page.locator('.presentation-qr'))
    const driver = await Citizen.arrives()
    await driver.opens(address)
    await driver.presses('查看证照')
    await driver.sees('证照真实有效')
    await driver.sees('林爱华')
    await driver.opens(address)
    await driver.isRefused(410, () => driver.presses('查看证照'))
    await lin.follows('返回证照')
    await lin.sees('谁用过这份证照')
  })

  it('is believed by anybody who has the number on it', async () => {
    const anybody = await Citizen.arrives()
    await anybody.opens('/verify')
    await anybody.page.fill('#identifier', identifier)
    await anybody.goesOn()
    await anybody.sees('证照真实有效')
    await anybody.sees('林**')
  })

  it('says how it was', async () => {
    await lin.opens('/cases')
    await lin.follows('老年人优待证办理')
    await lin.follows('评价这次服务')
    await lin.chooses('非常满意')
    await lin.goesOn()
    await lin.sees('谢谢您的评价')
  })
})
