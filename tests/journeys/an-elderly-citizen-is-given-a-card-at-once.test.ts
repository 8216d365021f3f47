import { beforeAll, describe, expect, it } from 'vitest'
import { useBrowser } from './setup/browser.ts'
import { Citizen } from './setup/citizen.ts'

useBrowser()

describe('林爱华 wants the card for the elderly', () => {
  let lin: Citizen
  beforeAll(async () => {
    lin = await Citizen.arrives()
  })

  it('finds it by the words she would say', async () => {
    await lin.opens('/', 'home-phone')
    await lin.page.fill('#hero-search', '老年证')
    await lin.goes(() => lin.page.keyboard.press('Enter'), 'search-phone')
    await lin.follows('老年人优待证')
    await lin.sees('当场办结')
    expect(await lin.page.title()).toContain('老年人优待证')
  })

  it('signs in on the way', async () => {
    await lin.follows('开始办理')
    await lin.signsIn('lin_aihua')
  })

  it('applies without a single paper', async () => {
    await lin.presses('开始填写')
  })
})
