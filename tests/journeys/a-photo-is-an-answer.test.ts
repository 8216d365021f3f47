import { describe, expect, it } from 'vitest'
import { png } from '../../apps/server/src/kernel/files/test/files.ts'
import { Applicant, itemOf, type Paper } from './setup/applicant.ts'
import { PHONE, useBrowser } from './setup/browser.ts'
import { fillIn } from './setup/fill-in.ts'
import { Officer } from './setup/officer.ts'

useBrowser()

const ITEM = 'signboard_filing'
const CHOOSE = '#field-shop_front'
const FILES = '[data-path="/shop_front"] .tb-files li'
const photo = (name: string, width: number): Paper => ({
  name,
  mimeType: 'image/png',
  buffer: png(width, 300),
})
const NO_PHOTO: Paper = { name: '门面.png', mimeType: 'image/png', buffer: Buffer.from('不是照片') }

/** To the page of the form that asks for the photo. */
async function turnsToThePhoto(applicant: Applicant): Promise<void> {
  await applicant.begins(ITEM)
  await applicant.goes(() => applicant.page.click('.task-list a'))
  while ((await applicant.page.locator(CHOOSE).count()) === 0) {
    await fillIn(applicant.page, itemOf(ITEM).sampleAnswers)
    await applicant.goesOn()
  }
}

describe('a form that asks for a photo', () => {
  let zhou: Applicant
  let caseId: string

  it('takes it as soon as it is chosen, and says what is wrong with one that is none', async () => {
    zhou = await Applicant.signedIn('zhou_haiyan')
    await turnsToThePhoto(zhou)
    await fillIn(zhou.page, itemOf(ITEM).sampleAnswers)
    await zhou.page.locator(CHOOSE).setInputFiles(photo('正面.png', 400))
    await zhou.page.locator(FILES, { hasText: '正面.png' }).waitFor()
    await zhou.page.locator(CHOOSE).setInputFiles(photo('侧面.png', 401))
    await zhou.page.locator(FILES, { hasText: '侧面.png' }).waitFor()
    await zhou.isRefused(422, async () => {
      await zhou.page.locator(CHOOSE).setInputFiles(NO_PHOTO)
      await zhou.sees('文件内容与后缀不一致')
    })
    await zhou.isSound()
    await Promise.all([
      zhou.page.waitForResponse((response) => response.request().method() === 'PUT' && response.ok()),
      zhou.page.locator(FILES, { hasText: '侧面.png' }).getByRole('button').click(),
    ])
    await zhou.page.reload()
    expect(await zhou.page.locator(FILES).count()).toBe(1)
    expect(await zhou.page.inputValue('[name="sign_text"]')).toBe('海燕面馆')
  })

  it('shows it before and after it is sent', async () => {
    while (zhou.page.url().includes('/form')) await zhou.goesOn()
    await zhou.settlesMaterials()
    await zhou.wantsIt({ method: 'electronic' })
    await zhou.sees('正面.png')
    caseId = await zhou.submits()
    await zhou.opens(`/cases/${caseId}`)
    await zhou.page.locator('#content summary').first().click()
    await zhou.sees('正面.png')
    await zhou.isSound()
  })

  it('is opened by the officers beside the answers, and asked for anew', async () => {
    const clerk = await Officer.signedIn('lc_window1')
    await clerk.opensCase(caseId)
    await clerk.page.getByRole('button', { name: /正面\.png/ }).click()
    await clerk.page.getByRole('img', { name: '正面.png' }).waitFor()
    await clerk.isSound()
    await clerk.page.keyboard.press('Escape')
    await clerk.takes()
    await clerk.turnsTo('一次性告知补正')
    await clerk.page.getByLabel('需要补正：门面现状照片', { exact: true }).check()
    await clerk.page.getByLabel('补正要求：门面现状照片').fill('照片只拍到门头，请拍下整个门面。')
    await clerk.presses('预览告知书')
    await clerk.presses('确认列全，发出告知书')
    await clerk.hears('已告知申请人补正')
  })

  it('is replaced, and sent', async () => {
    await zhou.opens(`/cases/${caseId}/correction`)
    await zhou.handsIn('field-shop_front', photo('整个门面.png', 500))
    await zhou.goes(() =>
      zhou.page.locator('.file-list li', { hasText: '正面.png' }).getByRole('button').click(),
    )
    await zhou.sees('文件已删除')
    await zhou.presses('下一步')
    await zhou.sees('没有需要修改的填写内容')
    await zhou.page.check('#declared')
    await zhou.presses('提交补正')
    await zhou.sees('补正已提交')
    await zhou.page.locator('#content summary').first().click()
    await zhou.sees('整个门面.png')
    expect(await zhou.main.getByText('正面.png').count()).toBe(0)
  })
})

describe('the same form without scripts', () => {
  let lin: Applicant

  it('keeps what is typed, and leads to where photos are chosen', async () => {
    lin = await Applicant.signedIn('lin_aihua', undefined, { ...PHONE, javaScriptEnabled: false })
    await turnsToThePhoto(lin)
    await lin.page.fill('[name="sign_text"]', '林家小铺')
    await lin.goes(() => lin.page.locator(CHOOSE).click())
    await lin.sees('门面现状照片')
    await lin.handsIn('files', photo('正面.png', 402))
    await lin.handsIn('files', photo('侧面.png', 403))
    await lin.isRefused(422, async () => {
      await lin.page.locator('input[type=file]').setInputFiles(NO_PHOTO)
      await lin.presses('上传')
    })
    await lin.sees('文件内容与后缀不一致')
    await lin.goes(() => lin.page.locator('.file-list li').last().getByRole('button').click())
    await lin.sees('文件已删除')
    await lin.follows('选好了，返回填写')
    expect(await lin.page.inputValue('[name="sign_text"]')).toBe('林家小铺')
    expect(await lin.page.locator(FILES).allInnerTexts()).toEqual([expect.stringContaining('正面.png')])
  })

  it('removes one in the form too', async () => {
    await lin.goes(() => lin.page.locator(FILES).getByRole('button').click())
    expect(await lin.page.locator(FILES).count()).toBe(0)
    expect(await lin.page.inputValue('[name="sign_text"]')).toBe('林家小铺')
  })
})
