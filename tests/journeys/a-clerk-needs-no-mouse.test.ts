import { describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../demo/accounts.ts'
import { DESK, newPage, useBrowser } from './setup/browser.ts'
import { Officer } from './setup/officer.ts'

useBrowser()

describe('by keyboard alone', () => {
  let clerk: Officer
  const focused = () => clerk.page.locator(':focus')
  const press = async (...keys: string[]) => {
    for (const key of keys) await clerk.page.keyboard.press(key)
  }

  it('a clerk signs in', async () => {
    clerk = new Officer(await newPage(DESK))
    await clerk.isRefused(401, async () => {
      await clerk.page.goto('/workbench/')
      await clerk.page.getByLabel('工号或手机号').waitFor()
    })
    await clerk.page.keyboard.type('lc_window2')
    await press('Tab')
    await clerk.page.keyboard.type(DEMO_PASSWORD)
    await press('Enter')
    const code = clerk.page.getByLabel('验证码')
    await code.waitFor()
    const shown = await clerk.page.locator('.ant-alert b').innerText()
    await code.and(focused()).waitFor()
    await clerk.page.keyboard.type(shown)
    await press('Enter')
    await clerk.page.locator('.shell-head').waitFor()
    await clerk.settles()
  })

  it('finds the way through the list, and takes a task', async () => {
    await clerk.page.locator('tbody tr').nth(1).waitFor()
    await press('j')
    const first = await focused().getAttribute('id')
    await press('j')
    expect(await focused().getAttribute('id')).not.toBe(first)
    await press('k')
    expect(await focused().getAttribute('id')).toBe(first)
    await press('c')
    await clerk.hears('已领取')
    await press('?')
    await clerk.page.getByRole('dialog').waitFor()
    await clerk.isSound()
    await press('Escape')
    await clerk.page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  it('opens a case of hers and accepts it', async () => {
    await clerk.page.goto('/workbench/worklist?scope=mine')
    await clerk.page.locator('tbody tr').first().waitFor()
    await press('j', 'Enter')
    await clerk.page.locator('.action-form').first().waitFor()
    await clerk.settles()
    const submit = clerk.actions.locator('form.action-form:visible button[type=submit]')
    for (let steps = 0; steps < 80 && (await submit.and(focused()).count()) === 0; steps += 1)
      await press('Tab')
    await press('Enter')
    await clerk.hears('已受理，开始计时')
  })
})
