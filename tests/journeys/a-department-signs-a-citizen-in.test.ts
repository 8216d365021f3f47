import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useBrowser } from './setup/browser.ts'
import { Citizen } from './setup/citizen.ts'
import { Department } from './setup/department.ts'
import { Officer } from './setup/officer.ts'

useBrowser()

let department: Department
let system: Officer
let citizen: Citizen
let clientAddress = ''
const NAME = '住房公积金网上大厅'

beforeAll(async () => {
  department = await Department.opens()
})
afterAll(() => department.close())

describe('the system of a department', () => {
  it('is registered by the system administrator', async () => {
    system = await Officer.signedIn('wz_system1')
    await system.goesTo('应用系统')
    await system.presses('登记应用系统')
    await system.page.getByLabel('所属部门').waitFor()
    await system.settles('client-form-desktop')
    await system.page.getByLabel('所属部门').fill('医疗保障局')
    await system.page.locator('.ant-select-item-option', { hasText: '医疗保障局' }).first().waitFor()
    await system.page.keyboard.press('Enter')
    await system.page.getByLabel('系统名称').fill(NAME)
    await system.page.getByLabel('用途', { exact: true }).fill('查询和提取住房公积金时确认是您本人。')
    await system.page.getByLabel('登录回调地址').fill('http://example.gov.cn/callback')
    await system.page.getByLabel('退出通知地址').fill(`${department.origin}/ended`)
    await system.page.getByLabel('姓名', { exact: true }).check()
    await system.page.getByLabel('需要姓名的理由').fill('显示您的姓名')
    await system.page.getByLabel('身份证件号码', { exact: true }).check()
    await system.page.getByLabel('需要身份证件号码的理由').fill('查询您的缴存账户')
    await system.isSound()
    await system.isRefused(400, async () => {
      await system.presses('提交审批')
      await system.sees(/请填写完整的 https 地址/)
    })
    await system.isSound()
    await system.page.getByLabel('登录回调地址').fill(`${department.origin}/callback`)
    await system.presses('提交审批')
    await system.hears('等待安全管理员审批')
    await system.sees('等待审批的登记')
    await system.settles()
    clientAddress = new URL(system.page.url()).pathname
  })

  it('is approved by the security administrator', async () => {
    const security = await Officer.signedIn('wz_security1')
    await security.page.goto(clientAddress)
    await security.sees('等待审批的登记')
    await security.settles('client-approval-desktop')
    await security.page.getByLabel('批准', { exact: true }).check()
    await security.page.getByRole('textbox', { name: '理由' }).first().fill('材料齐全，用途正当。')
    await security.page.locator('[type=submit]', { hasText: '审批' }).click()
    await security.hears('审批结果已生效')
    await security.sees('还没有密钥')
    await security.settles()
  })

  it('is given a secret that is shown once', async () => {
    await system.page.goto(clientAddress)
    await system.sees('还没有密钥')
    await system.settles()
    await system.presses('生成密钥')
    const dialog = system.page.getByRole('dialog')
    const secret = await dialog.locator('.client-secret').innerText()
    await system.isSound('client-secret-desktop')
    await dialog.getByRole('button', { name: '我已保存' }).click()
    await dialog.waitFor({ state: 'hidden' })
    const { origin } = new URL(system.page.url())
    await department.connects(`${origin}/oidc`, clientAddress.split('/').at(-1) ?? '', secret)
    await system.page.reload()
    await system.sees('当前使用')
    await system.settles('client-desktop')
    expect(await system.page.content()).not.toContain(secret)
  })
})

describe('a citizen', () => {
  it('comes from there, signs in here, and is asked in words', async () => {
    citizen = await Citizen.arrives()
    await citizen.page.goto(department.origin)
    await citizen.follows('用政务服务账号登录')
    await citizen.signsIn('lin_aihua')
    await citizen.sees(NAME)
    await citizen.sees('您的姓名')
    await citizen.sees('因为：查询您的缴存账户')
    await citizen.isSound('sign-on-phone')
  })

  it('is known there after agreeing', async () => {
    await citizen.page.getByRole('button', { name: '同意并登录' }).click()
    await citizen.page.getByText('您好，林爱华').waitFor()
    expect(await citizen.main.innerText()).toMatch(/证件号码 3303.*\*/)
  })

  it('is not asked a second time', async () => {
    await citizen.page.goto(`${department.origin}/login`)
    await citizen.page.getByText('您好，林爱华').waitFor()
  })

  it('sees which systems were agreed to, and withdraws', async () => {
    await citizen.opens('/me/systems', 'systems-phone')
    await citizen.sees(NAME)
    await citizen.presses('撤回授权')
    await expect.poll(() => department.told.length, { timeout: 15_000 }).toBe(1)
    await citizen.page.goto(`${department.origin}/login`)
    await citizen.page.getByRole('button', { name: '不同意，返回' }).waitFor()
  })
})
