import { describe, it } from 'vitest'
import { personOf } from '../../demo/people.ts'
import { Applicant } from './setup/applicant.ts'
import { useBrowser } from './setup/browser.ts'

useBrowser()

const HOTEL = '温州云栖酒店有限公司'

describe('叶振华, who represents the hotel, has a new agent', () => {
  let agent: Applicant
  let representative: Applicant
  let successor: Applicant
  it('all three are signed in', async () => {
    agent = await Applicant.signedIn('wu_xiaoyan', HOTEL)
    representative = await Applicant.signedIn('ye_zhenhua', HOTEL)
    successor = await Applicant.signedIn('liu_yang')
  })

  it('the agent who leaves has an application half written', async () => {
    await agent.begins('sanitation_licence')
    await agent.opens('/cases')
    await agent.sees('公共场所卫生许可')
  })

  it('he hands all that she holds to another, in one act', async () => {
    await representative.opens('/mandates')
    await representative.follows('离职交接', 'hand-over-phone')
    await representative.page.fill('#name', '刘洋')
    await representative.page.fill('#number', personOf('liu_yang').phone ?? '')
    await representative.presses('确认交接')
    await representative.sees('已交接，吴晓燕的授权已经结束。')
    await agent.isRefused(403, () => agent.opens('/cases'))
  })

  it('who confirms, and goes on with the draft', async () => {
    await successor.opens('/mandates')
    await successor.presses('接受授权')
    await successor.opens('/capacity')
    await successor.chooses(HOTEL)
    await successor.goesOn()
    await successor.opens('/cases')
    await successor.sees('公共场所卫生许可')
  })

  it('and he appoints one more, for one service, no fee, and until the day he names', async () => {
    await representative.opens('/mandates/new')
    await representative.page.fill('#name', '蓝晓峰')
    await representative.page.fill('#number', personOf('lan_xiaofeng').phone ?? '')
    await representative.page.fill('#q', '公共场所卫生许可')
    await representative.presses('查找事项')
    await representative.chooses('公共场所卫生许可')
    await representative.page.fill('#amount', '0')
    await representative.chooses('到指定的日期')
    await representative.page.fill('#until', '2020-01-01')
    await representative.isRefused(422, () => representative.presses('发出授权', 'mandate-until-phone'))
    await representative.sees('最后一天不能早于今天')
    await representative.page.fill('#until', Temporal.Now.plainDateISO().add({ days: 45 }).toString())
    await representative.presses('发出授权')
    await representative.sees('授权已发出，蓝晓峰确认后生效。')
  })
})
