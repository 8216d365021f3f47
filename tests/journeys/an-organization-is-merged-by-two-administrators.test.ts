import { buildCreditCode } from '@tongban/law/identifiers/credit-code.ts'
import { describe, it } from 'vitest'
import { useBrowser } from './setup/browser.ts'
import { Officer } from './setup/officer.ts'

useBrowser()

const OLD = '温州市扶贫开发办公室'
const SUCCESSOR = '温州市乡村振兴局'
const BASIS = '温委编〔2026〕8号《关于调整部分机构的批复》'
let system: Officer
let security: Officer

async function founds(name: string, number: number): Promise<void> {
  const { page } = system
  await page.getByRole('link', { name: '温州市人民政府 温州市' }).click()
  await system.presses('新增下级机构')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('机构名称').fill(name)
  await dialog.getByLabel('简称').fill(name.slice(3))
  await dialog.getByLabel('电话').fill('0577-88000001')
  await dialog.getByLabel('地址').fill('温州市鹿城区市府路500号')
  await dialog.getByLabel('统一社会信用代码').fill(buildCreditCode('11', '330300', `MBMERGE${number}`))
  await dialog.getByRole('button', { name: '保存' }).click()
  await page.getByRole('heading', { name }).waitFor()
  await dialog.waitFor({ state: 'hidden' })
}

describe('a merged organization', () => {
  it('is proposed with what still hangs on it in sight', async () => {
    system = await Officer.signedIn('wz_system1')
    await system.goesTo('机构')
    await founds(SUCCESSOR, 1)
    await founds(OLD, 2)
    await system.settles()
    const { page } = system
    await system.presses('撤销或合并')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('没有需要处理的内容').waitFor()
    await dialog.getByLabel('合并到承接机构').check()
    const successor = dialog.getByLabel('承接机构', { exact: true })
    await successor.click()
    await successor.pressSequentially(SUCCESSOR)
    await page
      .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: SUCCESSOR })
      .dispatchEvent('click')
    await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'hidden' })
    await dialog.getByLabel('撤并日期').fill(Temporal.Now.plainDateISO('Asia/Shanghai').toString())
    await dialog.getByLabel('依据文件').fill(BASIS)
    await dialog.getByLabel('理由').fill('机构改革，职责已经划转。')
    await system.isSound()
    await dialog.getByRole('button', { name: '由安全管理员确认' }).click()
    await system.hears('等待安全管理员确认')
    await dialog.waitFor({ state: 'hidden' })
    await system.settles()
  })

  it('is confirmed by the other administrator, and leads to its successor', async () => {
    security = await Officer.signedIn('wz_security1')
    await security.goesTo('机构')
    const { page } = security
    await page.locator('.staff-proposals li', { hasText: OLD }).getByRole('button', { name: '处理' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('没有需要处理的内容').waitFor()
    await dialog.getByLabel('确认生效').check()
    await dialog.getByLabel('理由').fill('依据齐全，同意。')
    await security.isSound()
    await dialog.getByRole('button', { name: '处理' }).click()
    await security.hears('已处理')
    await dialog.waitFor({ state: 'hidden' })
    await page.getByRole('link', { name: `${OLD} 温州市 ■ 已撤并` }).click()
    await security.sees('职责由承接机构履行')
    await security.settles('organization-merged')
    await page.locator('.organization-closed').getByRole('link', { name: SUCCESSOR }).click()
    await page.getByRole('heading', { name: SUCCESSOR }).waitFor()
    await security.sees('承接')
    await security.settles()
  })
})
