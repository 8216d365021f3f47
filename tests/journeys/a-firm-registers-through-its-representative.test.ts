import { beforeAll, describe, it } from 'vitest'
import { UNREGISTERED_FIRM } from '../../demo/bases.ts'
import { DESK, PHONE, useBrowser } from './setup/browser.ts'
import { Citizen } from './setup/citizen.ts'

useBrowser()
let chen: Citizen

beforeAll(async () => {
  chen = await Citizen.arrives(PHONE)
})

const { name, creditCode, establishedOn, representativeKey } = UNREGISTERED_FIRM

describe('the owner of a shop', () => {
  it('is told at the field what does not fit, and nothing typed is lost', async () => {
    await chen.opens('/sign-in?next=/me')
    await chen.signsIn(representativeKey)
    await chen.follows('我的企业')
    await chen.sees('您还没有可以代表的企业')
    await chen.follows('认证一家企业')
    await chen.isRefused(422, () => chen.presses('提交核对'))
    await chen.sees('请输入 18 位统一社会信用代码')
    await chen.page.fill('#creditCode', `${creditCode.slice(0, 17)}${creditCode.endsWith('A') ? 'B' : 'A'}`)
    await chen.page.fill('#name', '建国五金')
    await chen.page.fill('#establishedOn', '2025年6月18日')
    await chen.page.getByRole('checkbox').check()
    await chen.isRefused(422, () => chen.presses('提交核对'))
    await chen.sees(/统一社会信用代码不正确/)
    await chen.page.fill('#creditCode', creditCode)
    await chen.isRefused(422, () => chen.presses('提交核对'))
    await chen.sees(/名称与登记的不一致/)
  })

  it('registers it, acts in its name, and can appoint agents', async () => {
    await chen.page.fill('#name', name)
    await chen.presses('提交核对')
    await chen.sees(`“${name}”已通过实名认证。`)
    await chen.sees('已通过法人库核验')
    await chen.presses('以这家企业的名义办事')
    await chen.sees('当前办事身份')
    await chen.follows('授权经办人')
    await chen.sees('本单位给出的')
  })

  it('sees the same on a desk', async () => {
    const desk = await Citizen.arrives(DESK)
    await desk.opens('/sign-in?next=/me/firms')
    await desk.signsIn(representativeKey)
    await desk.opens('/me/firms')
    await desk.sees(creditCode)
    await desk.follows('认证一家企业')
    await desk.page.fill('#creditCode', creditCode)
    await desk.page.fill('#name', name)
    await desk.page.fill('#establishedOn', establishedOn)
    await desk.page.getByRole('checkbox').check()
    await desk.isRefused(422, () => desk.presses('提交核对'))
    await desk.sees(/您已经认证过这家企业/)
  })
})
