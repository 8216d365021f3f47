import { describe, expect, it } from 'vitest'
import { useBrowser } from './setup/browser.ts'
import { Officer } from './setup/officer.ts'

useBrowser()

const ORDER = '该办件已超期，请说明原因并于两个工作日内办结。'

describe('the supervisor', () => {
  let supervisor: Officer
  let late: string

  it('sees what is about to be late and what is', async () => {
    supervisor = await Officer.signedIn('wz_supervise1')
    await supervisor.goesTo('电子监察')
    await supervisor.page.locator('.cards li').first().waitFor()
    await supervisor.settles('supervision-desktop')
    expect(await supervisor.page.locator('.card-red').count()).toBeGreaterThan(0)
    expect(await supervisor.page.locator('.card-yellow').count()).toBeGreaterThan(0)
  })

  it('orders a red one', async () => {
    const card = supervisor.page.locator('.card-red', { hasText: '温州市鹿城区卫生健康局' }).first()
    late = (await card.getByRole('link').getAttribute('href'))?.split('/').at(-1) ?? ''
    await card.getByRole('button').click()
    const dialog = supervisor.page.getByRole('dialog')
    await dialog.getByRole('button', { name: ORDER }).click()
    await supervisor.isSound()
    await dialog.getByRole('button', { name: '下达督办' }).click()
    await supervisor.hears('督办已下达')
    await dialog.waitFor({ state: 'hidden' })
    await supervisor.opensCase(late, 'record')
    await supervisor.sees(ORDER)
  })

  it('is heard by the inspectors on whose desk it is', async () => {
    const inspector = await Officer.signedIn('lc_health_site1')
    await inspector.page.locator(`a[href$="/cases/${late}"]`).waitFor()
    await inspector.sees(`督办：${ORDER}`)
    await inspector.settles()
  })
})

describe('the auditor', () => {
  it('sees what was sealed, day by day, and nothing of the cases', async () => {
    const auditor = await Officer.signedIn('wz_audit1')
    await auditor.goesTo('审计封存')
    await auditor.settles()
    expect(await auditor.page.locator('tbody tr').count()).toBeGreaterThan(0)
    expect(await auditor.page.locator('.shell-rooms').innerText()).not.toContain('待办')
  })
})
