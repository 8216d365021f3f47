import type { Locator } from 'playwright-core'
import { DEMO_PASSWORD } from '../../../demo/accounts.ts'
import { DESK, newPage } from './browser.ts'
import { Screen } from './screen.ts'

/** Somebody at the workbench. */
export class Officer extends Screen {
  static async signedIn(login: string): Promise<Officer> {
    const officer = new Officer(await newPage(DESK))
    await officer.page.goto('/workbench/')
    await officer.signsIn(login)
    return officer
  }

  async signsIn(login: string): Promise<void> {
    await this.page.getByLabel('工号或手机号').fill(login)
    await this.page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD)
    await this.presses('下一步')
    await this.presses('填入')
    await this.presses('登录')
  }

  presses = (name: string | RegExp) => this.within.getByRole('button', { name }).first().click()
  sees = (text: string | RegExp) => this.within.getByText(text).first().waitFor()

  /** The dialog when there is one. */
  private get within(): Locator {
    return this.page.locator('body')
  }
}
