import { describe, expect, it } from 'vitest'
import { newPage, PHONE, useBrowser } from './setup/browser.ts'
import { Officer } from './setup/officer.ts'

useBrowser()

const NEW_PASSWORD = 'Luchengchuangkou#7'
let firstPassword = ''
let newcomer: Officer

/** From a list that is searched by what is typed. */
async function picks({ page }: Officer, label: string, word: string): Promise<void> {
  const control = page.getByLabel(label, { exact: true })
  await control.click()
  await control.pressSequentially(word)
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: word })
    .first()
    .dispatchEvent('click')
  await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'hidden' })
}

describe('a newcomer', () => {
  it('is given an account and a first password by the system administrator', async () => {
    const system = await Officer.signedIn('wz_system1')
    await system.goesTo('人员')
    await system.presses('新建账号并任用')
    const { page } = system
    // The list that is left has a field of a like name.
    await page.getByLabel('手机号').waitFor()
    await system.settles()
    await page.getByLabel('姓名').fill('林晓晨')
    await page.getByLabel('工号').fill('lc_window9')
    await page.getByLabel('手机号').fill('13712345678')
    await picks(system, '任职单位', '温州市鹿城区政务服务中心')
    await page.getByLabel('岗位', { exact: true }).click()
    await page
      .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '综合窗口受理' })
      .dispatchEvent('click')
    await page.getByLabel('理由').fill('窗口人员不足，报请任用。')
    await system.isSound()
    await system.presses('提交确认')
    await system.sees('请现在交给本人')
    await system.isSound()
    firstPassword = await page.locator('.staff-password').innerText()
    await system.presses('我已记下')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByRole('heading', { name: '有申请待确认' }).waitFor()
    await system.settles('staff-member')
  })

  it('must change it first, and may do nothing yet', async () => {
    newcomer = new Officer(await newPage(PHONE))
    const { page } = newcomer
    await newcomer.isRefused(401, async () => {
      await page.goto('/workbench/')
      await page.getByLabel('工号或手机号').waitFor()
    })
    await page.getByLabel('工号或手机号').fill('lc_window9')
    await page.getByLabel('密码', { exact: true }).fill(firstPassword)
    await newcomer.presses('下一步')
    await newcomer.presses('填入')
    await newcomer.presses('登录')
    await newcomer.sees('请先修改密码')
    await newcomer.settles()
    await page.getByLabel('现在的密码').fill(firstPassword)
    await page.getByLabel('新密码').fill(NEW_PASSWORD)
    await newcomer.presses('保存')
    await newcomer.sees('您现在没有岗位')
    await newcomer.isSound()
  })

  it('works once the security administrator has confirmed', async () => {
    const security = await Officer.signedIn('wz_security1')
    await security.goesTo('人员')
    await security.page.getByRole('link', { name: '权限变更申请' }).click()
    await security.settles()
    const proposal = security.page.locator('.staff-proposals li', { hasText: '林晓晨' })
    await proposal.getByRole('button', { name: '处理' }).click()
    const dialog = security.page.getByRole('dialog')
    await dialog.getByLabel('确认生效').check()
    await dialog.getByLabel('理由').fill('手续齐全，同意任用。')
    await security.isSound()
    await dialog.getByRole('button', { name: '处理' }).click()
    await security.hears('已处理')
    await newcomer.page.reload()
    await newcomer.settles()
    expect(await newcomer.page.locator('.shell-rooms').innerText()).toContain('待办')
  })
})

describe('an officer on leave', () => {
  it('names a substitute, who sees for whom', async () => {
    const officer = await Officer.signedIn('lc_health_review1')
    await officer.page.locator('.account-button').click()
    await officer.page.getByRole('link', { name: '代班' }).click()
    await officer.settles()
    await picks(officer, '代班人', '金国栋')
    const today = await officer.page.getByLabel('开始日期').inputValue()
    await officer.page.getByLabel('结束日期').fill(today)
    await officer.page.getByLabel('事由').fill('年休假。')
    await officer.presses('确定代班')
    await officer.hears('代班已安排')
    await officer.sees('金国栋 代 沈若兰')
    await officer.settles('substitutes')
    const substitute = await Officer.signedIn('lc_health_approve1')
    await substitute.page.locator('.account-button').click()
    await substitute.sees('代沈若兰')
    await substitute.isSound()
  })
})
