import { describe, expect, it } from 'vitest'
import { firmOf } from '../../demo/firms.ts'
import { personOf } from '../../demo/people.ts'
import { A_PAPER, Applicant, itemOf } from './setup/applicant.ts'
import { PHONE, useBrowser } from './setup/browser.ts'
import { fillIn } from './setup/fill-in.ts'

useBrowser()

const { sampleAnswers } = itemOf('sanitation_licence')
const HOTEL = firmOf('yunqi').name

/** A Windows program with the name and the type of a paper. */
const A_PROGRAM = { ...A_PAPER, buffer: Buffer.from('MZ this is a program') }

describe('what goes wrong while one fills in', () => {
  let wu: Applicant
  let form: string

  it('an identity number whose check digit is wrong is named beside the field', async () => {
    wu = await Applicant.signedIn('wu_xiaoyan', HOTEL)
    await wu.begins('sanitation_licence', {
      application_kind: 'new',
      venue_kind: 'lodging',
      has_central_air: 'no',
    })
    await wu.goes(() => wu.page.click('.task-list a'))
    await fillIn(wu.page, sampleAnswers)
    const number = wu.page.locator('[name=representative_id_number]')
    const right = personOf('ye_zhenhua').idNumber
    const wrong = right.slice(0, 17) + (right.endsWith('1') ? '2' : '1')
    await number.fill(wrong)
    await wu.page.keyboard.press('Tab')
    await wu.sees(/第18位校验码不正确/)
    await wu.main.getByRole('button', { name: '保存并继续' }).click()
    await wu.sees('有1处需要修改')
    await wu.isSound()
    expect(await number.inputValue()).toBe(wrong)
    await number.fill(right)
    await wu.goesOn()
    form = wu.page.url()
    await fillIn(wu.page, sampleAnswers)
  })

  it('without a connection the page keeps everything, and saves it when the connection is back', async () => {
    await wu.page.fill('[name=hygiene_manager]', '离线时填写的人')
    await wu.isCutOff(async () => {
      await wu.page.fill('[name=seats]', '12')
      await wu.sees('网络不通，填写内容保留在本页')
    })
    await wu.sees('已自动保存')
    await wu.opens(form)
    expect(await wu.page.inputValue('[name=seats]')).toBe('12')
    expect(await wu.page.inputValue('[name=hygiene_manager]')).toBe('离线时填写的人')
  })

  it('two tabs that change the same answer are shown to each other', async () => {
    const other = new Applicant(await wu.page.context().newPage())
    await other.opens(form)
    await other.page.fill('[name=hygiene_manager]', '另一个窗口的人')
    await other.sees('已自动保存')
    await wu.isRefused(409, async () => {
      await wu.page.fill('[name=hygiene_manager]', '这个窗口的人')
      await wu.sees('有两个不同的填写，请选择保留哪一个')
    })
    await wu.isSound()
    await wu.main.getByRole('button', { name: '采用另一处填写的：另一个窗口的人' }).click()
    await wu.sees('已自动保存')
    expect(await wu.page.inputValue('[name=hygiene_manager]')).toBe('另一个窗口的人')
  })

  it('a session that ends in the middle is begun again beside the page, and the answers are there', async () => {
    await wu.isRefused(401, async () => {
      await wu.page.context().clearCookies({ name: 'tongban_session' })
      await wu.page.fill('[name=hygiene_manager]', '登录过期后填写的人')
      await wu.sees('登录已过期，填写内容保留在本页')
      await wu.goesOn()
    })
    await wu.sees('登录已过期，您填写的内容还在')
    const [window] = await Promise.all([
      wu.page.waitForEvent('popup'),
      wu.main.getByRole('link', { name: '在新窗口登录' }).click(),
    ])
    const beside = new Applicant(window)
    await beside.signsIn('wu_xiaoyan')
    await beside.chooses(HOTEL)
    await beside.goesOn()
    await wu.presses('已经登录，继续提交')
    await wu.opens(form)
    expect(await wu.page.inputValue('[name=hygiene_manager]')).toBe('登录过期后填写的人')
  })

  it('a file that is too large, or not what it says, is refused with the reason', async () => {
    await wu.goesOn()
    await fillIn(wu.page, sampleAnswers)
    await wu.goesOn()
    const card = wu.page.locator('.material-card:has(.tb-tone-caution)').first()
    const files = card.locator('[type=file]')
    const refusals = card.locator('.upload-failed')
    await wu.isRefused(413, async () => {
      await files.setInputFiles({ ...A_PAPER, buffer: Buffer.alloc(21 * 2 ** 20, 32) })
      await refusals.getByText('20').waitFor()
    })
    await wu.isRefused(422, async () => {
      await files.setInputFiles(A_PROGRAM)
      await refusals.nth(1).waitFor()
    })
    await wu.isSound()
  })

  it('a refused file is told without a script too', async () => {
    const plain = await Applicant.signedIn('wu_xiaoyan', HOTEL, { ...PHONE, javaScriptEnabled: false })
    await plain.opens(form.replace(/form.*/, 'materials'))
    const card = plain.page.locator('.material-card:has(.tb-tone-caution)').first()
    await card.locator('[type=file]').setInputFiles(A_PROGRAM)
    await plain.isRefused(422, () => plain.goes(() => card.getByRole('button', { name: '上传' }).click()))
    await plain.sees('文件没有上传成功')
  })
})
