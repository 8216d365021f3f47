import { afterAll, beforeAll, describe, inject, it } from 'vitest'
import { PHONE, useBrowser } from './setup/browser.ts'
import { Citizen } from './setup/citizen.ts'
import { FROM_ELSEWHERE, PROVINCE, Province } from './setup/province.ts'

useBrowser()

const { name: PROVINCE_NAME } = PROVINCE
let province: Province
let chen: Citizen

beforeAll(async () => {
  province = await Province.opens(inject('province'), inject('origin'))
  chen = await Citizen.arrives(PHONE)
})
afterAll(() => province.close())

/** By the page that says where to, and what is taken from there. */
const goesThere = (citizen: Citizen) => citizen.follows(`前往${PROVINCE_NAME}`)
const saysWho = async (citizen: Citizen, key: string) => {
  await citizen.page.getByLabel('账号').fill(key)
  await citizen.presses('登录')
}

describe('an account of the province', () => {
  it('opens nothing while nobody here has bound it, and the page says what to do', async () => {
    await chen.opens('/sign-in?next=/me/security')
    await chen.follows(`用${PROVINCE_NAME}登录`)
    await chen.sees('您将离开本网站')
    await goesThere(chen)
    await chen.isRefused(409, () => saysWho(chen, 'chen_jianguo'))
    await chen.sees('还没有绑定')
  })

  it('is bound by who has signed in, and by nobody else', async () => {
    await chen.follows('用其他方式登录')
    await chen.signsIn('chen_jianguo')
    await chen.opens('/me/security')
    await chen.presses(`绑定${PROVINCE_NAME}`)
    await chen.sees('核对')
    // The province knows them still, and asks for nothing.
    await goesThere(chen)
    await chen.page.getByText(`已绑定${PROVINCE_NAME}`).waitFor()
    await chen.sees('解除绑定')
  })

  it('signs in from then on, and leads to where one was going', async () => {
    await chen.opens('/sign-out')
    await chen.goesOn()
    await chen.opens('/sign-in?next=/me/security')
    await chen.follows(`用${PROVINCE_NAME}登录`)
    await goesThere(chen)
    await chen.sees('当前设备')
    await chen.sees('统一身份认证')
  })

  it('opens nothing any more when it is released', async () => {
    await chen.presses('解除绑定')
    await chen.sees(`绑定${PROVINCE_NAME}`)
  })
})

describe('who is new here', () => {
  it('is verified by what the province knows of them, and types nothing of it', async () => {
    const wei = await Citizen.arrives(PHONE)
    await wei.opens('/sign-in/sms')
    await wei.page.fill('#phone', '137 7777 6666')
    await wei.goesOn()
    await wei.givesCode()
    await wei.page.fill('#name', '小魏')
    await wei.page.getByRole('checkbox').check()
    await wei.presses('同意协议并注册')
    await wei.follows('实名认证')
    await wei.presses(`绑定${PROVINCE_NAME}`)
    await goesThere(wei)
    await saysWho(wei, FROM_ELSEWHERE.key)
    await wei.page.getByText(`已绑定${PROVINCE_NAME}`).waitFor()
    await wei.opens('/me')
    await wei.sees(FROM_ELSEWHERE.name)
  })
})
