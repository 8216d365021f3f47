import { describe, expect, it } from 'vitest'
import { personOf } from '../../demo/people.ts'
import { Applicant, itemOf } from './setup/applicant.ts'
import { useBrowser } from './setup/browser.ts'
import type { Citizen } from './setup/citizen.ts'

useBrowser()

describe('徐志明 has his daughter file for him', () => {
  let father: Citizen
  let daughter: Applicant
  it('are both signed in', async () => {
    father = await Applicant.signedIn('xu_zhiming')
    daughter = await Applicant.signedIn('zhou_haiyan')
  })

  it('names her, the one service, and until when', async () => {
    await father.opens('/me')
    await father.follows('授权')
    await father.follows('授权给别人', 'mandate-new-phone')
    await father.page.fill('#name', '周海燕')
    await father.page.fill('#number', personOf('zhou_haiyan').phone ?? '')
    await father.chooses('全部事项')
    // Where it is all of them there are none to look for.
    await father.page.locator('#q').waitFor({ state: 'hidden' })
    await father.chooses('只办指定的事项')
    await father.page.fill('#q', '老年人优待证')
    await father.presses('查找事项')
    await father.chooses('老年人优待证办理')
    await father.presses('查找事项')
    await father.presses('发出授权', 'mandate-given-phone')
    await father.sees('等待对方确认')
  })

  it('which she accepts with her own sign-in', async () => {
    await daughter.opens('/mandates', 'mandate-held-phone')
    await daughter.presses('接受授权')
    await daughter.follows('切换身份，开始代办')
    await daughter.chooses('徐志明')
    await daughter.goesOn()
  })

  it('she applies in his name', async () => {
    const item = itemOf('elder_card')
    await daughter.begins('elder_card')
    const draft = daughter.page.url()
    expect(await readsNothingOfHis(`${draft}/form`)).toContain('***********')
    await daughter.fillsForm(item.sampleAnswers)
    await readsNothingOfHis(`${draft}/check`)
    await daughter.wantsIt({ method: 'electronic' })
    const filed = await daughter.submits()
    await daughter.sees('申请已提交')
    await readsNothingOfHis(new URL(`/cases/${filed}`, daughter.page.url()).href)
  })

  /** What the page is made of, with all that its script is given: his number is nowhere in it. */
  async function readsNothingOfHis(address: string): Promise<string> {
    const content = await (await daughter.page.request.get(address)).text()
    expect(content).not.toContain(personOf('xu_zhiming').idNumber)
    return content
  }

  it('he sees what she did, and ends it', async () => {
    await father.opens('/on-my-behalf', 'on-my-behalf-phone')
    await father.sees('周海燕办理')
    await father.opens('/mandates')
    await father.presses('撤销授权')
    await father.sees('授权已结束，立即生效。')
  })

  it('and with her next step she is told so', async () => {
    await daughter.isRefused(403, () => daughter.opens('/cases', 'mandate-over-phone'))
    await daughter.sees('您代为办事的授权已经结束')
    await daughter.follows('切换身份')
    await daughter.chooses('周海燕')
    await daughter.goesOn()
  })
})
