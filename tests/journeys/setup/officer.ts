import { setTimeout } from 'node:timers/promises'
import type { Locator } from 'playwright-core'
import { DEMO_PASSWORD } from '../../../demo/accounts.ts'
import { DESK, newPage } from './browser.ts'
import { Screen } from './screen.ts'

/** Somebody at the workbench. */
export class Officer extends Screen {
  static async signedIn(login: string): Promise<Officer> {
    const officer = new Officer(await newPage(DESK))
    await officer.arrives(login)
    return officer
  }

  /** Comes to the workbench without a session. */
  protected async arrives(login: string): Promise<void> {
    await this.isRefused(401, async () => {
      await this.page.goto('/workbench/')
      await this.page.getByLabel('工号或手机号').waitFor()
    })
    await this.signsIn(login)
  }

  async signsIn(login: string): Promise<void> {
    await this.page.getByLabel('工号或手机号').fill(login)
    await this.page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD)
    await this.isSound()
    await this.presses('下一步')
    await this.presses('填入')
    await this.isSound()
    if (await this.isPassed('登录')) return this.page.locator('.shell-head').waitFor()
    // Another journey signs the same administrator in, and has used the code: the next one comes within half a minute.
    await setTimeout(10_000)
    await this.presses('重新获取验证码')
    return this.signsIn(login)
  }

  /** Presses the button, and whether the server takes what was entered. */
  private async isPassed(button: string): Promise<boolean> {
    const answered = this.page.waitForResponse((response) => response.request().method() === 'POST')
    await this.presses(button)
    if ((await answered).ok()) return true
    await this.sees('验证码不正确')
    this.forgets()
    return false
  }

  async goesTo(room: string): Promise<void> {
    const link = this.page.locator('.shell-rooms').getByRole('link', { name: room })
    await link.click()
    await link.and(this.page.locator('[aria-current=page]')).waitFor()
    await this.settles()
  }

  /** The file of a room takes this long to arrive. */
  async waitsForRoom(name: string, ms: number): Promise<void> {
    await this.page.route(`**/assets/${name}-*.js`, async (route) => {
      await setTimeout(ms)
      await route.continue()
    })
  }

  async opensCase(id: string, tab = 'application'): Promise<void> {
    await this.page.goto(`/workbench/cases/${id}?tab=${tab}`)
    await this.settles()
  }

  /** Takes the open task of the case in sight. */
  async takes(): Promise<void> {
    const button = this.actions.getByRole('button', { name: '领取' })
    await this.looksAgainFor(button)
    await button.click()
    await this.hears('已领取')
  }

  /** Turns to one of several things that can be done with the case. */
  async turnsTo(action: string): Promise<void> {
    await this.actions.getByRole('button', { name: action, exact: true }).click()
  }

  /** Writes what the act asks for under this label. */
  async writes(label: string, text: string): Promise<void> {
    await this.shownForm.getByRole('textbox', { name: label }).fill(text)
  }

  async chooses(label: string): Promise<void> {
    await this.shownForm.getByLabel(label, { exact: true }).check()
  }

  /** One more in a list of names. */
  async names(label: string, name: string): Promise<void> {
    await this.shownForm.getByLabel(label).fill(name)
    await this.page.keyboard.press('Enter')
  }

  /** Sends the form in sight, confirms where asked, and is told that it is done. */
  async sends(button: string, done: string, confirm = false): Promise<void> {
    await this.isSound()
    await this.shownForm.locator('[type=submit]', { hasText: button }).click()
    if (confirm) {
      const dialog = this.page.getByRole('dialog')
      await dialog.waitFor()
      await this.isSound()
      await dialog.getByRole('button', { name: button }).click()
      await dialog.waitFor({ state: 'hidden' })
    }
    await this.hears(done)
    await this.isSound()
  }

  awaits = (text: string) => this.looksAgainFor(this.page.getByText(text).first())
  presses = (name: string | RegExp) => this.page.getByRole('button', { name }).first().click()
  sees = (text: string | RegExp) => this.page.getByText(text).first().waitFor()
  /** The short message at the top; it goes by itself. */
  hears = (message: string) => this.page.locator('.ant-message').getByText(message).first().waitFor()

  /** Until what the screen asked the server for is there. */
  async settles(picture?: string): Promise<void> {
    await this.page.locator('main h1').waitFor()
    await this.isQuiet()
    await this.page.locator('.shell-progress[data-busy=true]').waitFor({ state: 'detached' })
    await this.isSound(picture)
  }

  get actions(): Locator {
    return this.page.locator('#actions')
  }

  private get shownForm(): Locator {
    return this.actions.locator('form.action-form:visible')
  }
}
