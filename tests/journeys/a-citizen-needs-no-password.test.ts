import { beforeAll, describe, it } from 'vitest'
import { personOf } from '../../demo/people.ts'
import { DESK, PHONE, useBrowser } from './setup/browser.ts'
import { Citizen } from './setup/citizen.ts'
import { scan } from './setup/scan.ts'

useBrowser()
let phone: Citizen
let desk: Citizen

/** The authenticator of the phone itself: finger or face, and it remembers. */
async function hasAuthenticator({ page }: Citizen): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

beforeAll(async () => {
  phone = await Citizen.arrives(PHONE)
  desk = await Citizen.arrives(DESK)
  await hasAuthenticator(phone)
})

describe('who has no account', () => {
  it('registers with a phone that answers, and the agreement', async () => {
    const newcomer = await Citizen.arrives(PHONE)
    await newcomer.opens('/sign-in')
    await newcomer.follows('短信验证码登录或注册')
    await newcomer.page.fill('#phone', '139 8888 7777')
    await newcomer.goesOn()
    await newcomer.givesCode()
    await newcomer.page.fill('#name', '新温州人')
    await newcomer.isRefused(422, () => newcomer.presses('同意协议并注册'))
    await newcomer.sees('请阅读并同意服务协议')
    await newcomer.page.getByRole('checkbox').check()
    await newcomer.presses('同意协议并注册')
    await newcomer.sees('请先完成实名认证')
    await newcomer.follows('账号与安全')
    await newcomer.sees('当前设备')
  })
})

describe('who has an account', () => {
  it('signs in by text message, after a slip, and adds a passkey', async () => {
    await phone.opens('/sign-in/sms')
    await phone.page.fill('#phone', personOf('lin_aihua').phone ?? '')
    await phone.goesOn()
    await phone.page.fill('#code', '12345')
    await phone.isRefused(422, () => phone.goesOn())
    await phone.sees('请输入 6 位数字的验证码')
    await phone.givesCode()
    await phone.opens('/me/security')
    await phone.page.fill('#passkey-name', '爱华的手机')
    await phone.goes(() => phone.main.getByRole('button', { name: '添加通行密钥' }).click())
    await phone.sees('爱华的手机')
  })

  it('signs out and in again by a touch', async () => {
    await phone.opens('/sign-out')
    await phone.goesOn()
    await phone.opens('/sign-in?next=/me')
    await phone.goes(() => phone.main.getByRole('button', { name: '用通行密钥登录' }).click())
    await phone.sees('林爱华')
  })

  it('signs the computer in by scanning its screen', async () => {
    await desk.opens('/sign-in/scan?next=/me/security')
    const url = await scan(desk.main.getByRole('img', { name: '登录二维码' }))
    await phone.opens(new URL(url).pathname)
    await phone.sees('是您本人正在这台设备上登录吗')
    const isIn = desk.page.waitForURL(({ pathname }) => pathname === '/me/security')
    await Promise.all([isIn, phone.presses('是我，登录')])
    await desk.page.waitForLoadState('load')
    await desk.isSound()
    await desk.sees('扫码')
  })

  it('signs all other devices out from there', async () => {
    await desk.presses('退出其他全部设备')
    await desk.sees('其他设备已全部退出')
    await phone.opens('/me')
    await phone.sees('登录')
  })
})
