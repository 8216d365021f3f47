import { describe, expect, it } from 'vitest'
import { useBrowser } from './setup/browser.ts'
import { Citizen } from './setup/citizen.ts'
import { Officer } from './setup/officer.ts'

useBrowser()

const UNPUBLISHED = '办残疾证会影响孩子考公务员吗'
const ANSWER = '不影响。残疾人证是本人享受扶助的凭证，不进入子女的考录审查。'

let citizen: Citizen
let number: string
let code: string

describe('a citizen', () => {
  it('asks in own words on the page that is open', async () => {
    citizen = await Citizen.arrives()
    await citizen.opens('/')
    await citizen.page
      .getByRole('textbox', { name: '有问题？直接问' })
      .fill('我爸中风了，办残疾证要带什么东西')
    await citizen.goes(() => citizen.page.locator('.ask-bar button').click())
  })

  it('is asked back what decides, and gets what belongs to the own case', async () => {
    await chooses('鹿城区')
    await chooses('肢体残疾')
    await citizen.sees('申请材料')
    await citizen.isSound('ask-answer-phone')
    const source = citizen.main.getByRole('link', { name: /^出处/ }).last()
    expect(await source.getAttribute('href')).toMatch(/^\/items\/\w+#materials$/)
  })

  it('asks on without naming the item again', async () => {
    await asks('那要多久')
    await citizen.sees(/12个工作日/)
  })

  it('is told that nothing is published rather than something invented', async () => {
    await asks(UNPUBLISHED)
    await citizen.sees(/没有写到您问的这一点/)
    await citizen.isSound()
  })

  it('finds the conversation again when coming back from the guide', async () => {
    await citizen.goes(() => latest().getByRole('link', { name: '残疾人证新办' }).first().click())
    await citizen.page.goBack()
    await latest().getByText(UNPUBLISHED).waitFor()
  })

  it('hands the question to a person, and is given a number and a code', async () => {
    await citizen.goes(() => latest().getByRole('link', { name: '问工作人员' }).click())
    expect(await citizen.page.getByLabel('您的问题').inputValue()).toBe(UNPUBLISHED)
    await citizen.goesOn('consultation-receipt-phone')
    const [shownNumber, shownCode] = await citizen.main.locator('.query-code').allInnerTexts()
    number = shownNumber ?? ''
    code = shownCode ?? ''
    expect(number).toMatch(/^Z\d{12}$/)
  })
})

describe('an officer at the window', () => {
  let officer: Officer

  it('finds it by its due day and is not told who asks', async () => {
    officer = await Officer.signedIn('lc_window1')
    await officer.goesTo('咨询')
    await officer.settles('consultations-desktop')
    await officer.page.getByRole('link', { name: UNPUBLISHED }).click()
    await officer.sees(`咨询 ${number}`)
    await officer.settles()
    await officer.presses('由我答复')
    await officer.hears('已由您答复')
  })

  it('answers with a passage of the guide', async () => {
    await officer.page.getByLabel('在指南中查找').fill('残疾评定')
    await officer.page.locator('.quotes input').first().check()
    await officer.page.getByRole('textbox', { name: '答复' }).fill(ANSWER)
    await officer.isSound('consultation-desktop')
    await officer.presses('发送答复')
    await officer.hears('答复已发送')
    await officer.settles()
  })

  it('suggests it for everybody, in words that say nothing of who asked', async () => {
    await officer.page.getByLabel('公开的问题').fill('父母办残疾人证会影响子女考公务员吗？')
    await officer.page.getByLabel('公开的答案').fill(ANSWER)
    await officer.presses('推荐')
    await officer.sees('已推荐为常见问题')
    await officer.isSound()
  })
})

describe('an editor', () => {
  it('takes it up for the next version of the guide', async () => {
    const editor = await Officer.signedIn('lc_catalog1')
    await editor.goesTo('问题候选')
    await editor.settles('faq-candidates-desktop')
    await editor.presses(/^采 ?用$/)
    await editor.hears('已采用')
    await editor.isSound()
  })
})

describe('the citizen', () => {
  it('reads the answer and what it rests on, with number and code', async () => {
    await citizen.opens('/consultations/track')
    await citizen.page.getByLabel('咨询编号').fill(number)
    await citizen.page.getByLabel('查询码').fill(code.toLowerCase())
    await citizen.goesOn()
    await citizen.sees(ANSWER)
    await citizen.sees('引自办事指南')
    await citizen.isSound('consultation-answered-phone')
  })

  it('needs nothing more', async () => {
    await citizen.presses('问题解决了，结束咨询')
    await citizen.sees('已结束')
  })
})

const latest = () => citizen.page.locator('#latest')

/** The answer comes into the page as it is. */
async function asks(question: string): Promise<void> {
  await citizen.page.fill('#question', question)
  await citizen.main.getByRole('button', { name: '提问' }).click()
  await latest().locator('.turn-question', { hasText: question }).waitFor()
}

async function chooses(label: string): Promise<void> {
  await latest().locator('.choice', { hasText: label }).first().click()
  await latest().locator('.turn-question', { hasText: label }).waitFor()
}
