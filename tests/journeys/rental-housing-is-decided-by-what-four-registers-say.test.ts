import { describe, expect, it } from 'vitest'
import { personOf } from '../../demo/people.ts'
import { Applicant, itemOf } from './setup/applicant.ts'
import { useBrowser } from './setup/browser.ts'

useBrowser()

const { sampleAnswers } = itemOf('public_rental_housing')

describe('公租房', () => {
  it('is confirmed at once for 王小明, who hands in nothing', async () => {
    const wang = await Applicant.signedIn('wang_xiaoming')
    await wang.begins('public_rental_housing')
    await wang.fillsForm(sampleAnswers)
    await wang.sees('这些材料您不用交')
    await wang.main.getByText('查看核查过程').click()
    await wang.sees('不动产登记')
    await wang.settlesMaterials()
    await wang.wantsIt({ method: 'electronic' })
    await wang.submits()
    await wang.follows('查看办件')
    await wang.awaits('办理决定：准予')
    await wang.awaits('办出的证照')
  })

  it('is refused for 赵丽, who owns two homes, with what the register says and what she may do', async () => {
    const zhao = await Applicant.signedIn('zhao_li')
    await zhao.begins('public_rental_housing')
    await zhao.fillsForm({
      ...sampleAnswers,
      living_address: personOf('zhao_li').household.livingAddress,
      spouse_name: personOf('sun_wei').name,
      spouse_id_number: personOf('sun_wei').idNumber,
      housing_now: 'owned',
    })
    await zhao.settlesMaterials()
    await zhao.wantsIt({ method: 'electronic' })
    await zhao.submits()
    await zhao.follows('查看办件')
    await zhao.awaits('办理决定：不予')
    expect(await zhao.main.locator('.rules').first().innerText()).toMatch(/不动产/)
    expect(await zhao.main.locator('.appeal').innerText()).toMatch(/行政复议.*行政诉讼/s)
  })
})
