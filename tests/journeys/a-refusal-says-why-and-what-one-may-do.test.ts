import { describe, expect, it } from 'vitest'
import { Applicant, itemOf } from './setup/applicant.ts'
import { useBrowser } from './setup/browser.ts'

useBrowser()

describe('陈建国 is 58 and asks for the card for the elderly', () => {
  let chen: Applicant
  it('lets him apply: the decision is a decision, with rights against it', async () => {
    chen = await Applicant.signedIn('chen_jianguo')
    await chen.begins('elder_card')
    await chen.fillsForm(itemOf('elder_card').sampleAnswers)
    await chen.wantsIt({ method: 'electronic' })
    await chen.submits()
    await chen.sees('系统正在自动办理')
  })

  it('is refused with the condition that fails, and what the registers say', async () => {
    await chen.follows('查看办件')
    await chen.awaits('办理决定：不予')
    await chen.sees('没有满足的条件，以及怎样才能满足')
    await chen.sees('年满60周岁')
    expect(await chen.main.locator('.rules').innerText()).toMatch(/年龄.*58|58/)
  })

  it('is told of reconsideration and court, and has the decision on paper', async () => {
    const rights = await chen.main.locator('.appeal').innerText()
    expect(rights).toContain('行政复议')
    expect(rights).toContain('行政诉讼')
    await chen.awaits('决定书（PDF）')
    await chen.canKeep('决定书（PDF）')
  })

  it('finds nothing new in the wallet', async () => {
    await chen.opens('/licences')
    expect(await chen.main.getByText('浙江省老年人优待证').count()).toBe(0)
  })
})
