import { describe, it } from 'vitest'
import { UNREGISTERED } from '../../demo/bases.ts'
import { personOf } from '../../demo/people.ts'
import { PHONE, useBrowser } from './setup/browser.ts'
import { Citizen } from './setup/citizen.ts'
import { Officer } from './setup/officer.ts'

useBrowser()
let clerk: Officer

async function fills(name: string, identifier: string, phone: string): Promise<void> {
  const { page } = clerk
  await page.getByLabel('姓名').fill(name)
  await page.getByLabel('公民身份号码').fill(identifier)
  await page.getByLabel('长期有效').check()
  await page.getByLabel('来人的手机号').fill(phone)
  await page.getByLabel('来人已阅读并签署').check()
}

describe('a clerk with the card in hand', () => {
  it('is told what is missing and what does not fit', async () => {
    clerk = await Officer.signedIn('lc_window1')
    await clerk.goesTo('窗口核验')
    await clerk.isSound()
    await clerk.presses('核对身份证')
    await clerk.sees('请填写 18 位身份号码')
    await clerk.isSound()
    const { idNumber, phone } = personOf('lin_aihua')
    await fills('林爱花', idNumber, phone ?? '')
    await clerk.isRefused(422, async () => {
      await clerk.presses('核对身份证')
      await clerk.sees('身份证与人口库登记的不一致')
    })
    await clerk.isSound()
  })

  it('opens an account when the person has told the code, and never sees the password', async () => {
    const { name, idNumber, contents } = UNREGISTERED
    await fills(name, idNumber, contents.phone)
    await clerk.presses('核对身份证')
    await clerk.sees('请来人告知验证码')
    await clerk.isSound()
    await clerk.presses('填入')
    await clerk.presses('完成核验')
    await clerk.sees('首次登录密码已发到来人的手机')
    await clerk.isSound()
    await clerk.presses('核验下一位')
    await clerk.page.setViewportSize(PHONE.viewport)
    await clerk.isSound()
  })
})

describe('the person', () => {
  it('signs in with the own phone and sees in 我的数据 who did it', async () => {
    const su = await Citizen.arrives(PHONE)
    await su.opens('/sign-in/sms')
    await su.page.fill('#phone', UNREGISTERED.contents.phone)
    await su.goesOn()
    await su.givesCode()
    await su.opens('/my-data')
    await su.main.locator('summary', { hasText: '窗口核验' }).click()
    await su.sees('何佳佳')
    await su.isSound()
  })
})
