import type { Answers } from '@tongban/contracts/forms.ts'
import type { BrowserContextOptions, Locator } from 'playwright-core'
import { expect } from 'vitest'
import { DEMO_PASSWORD } from '../../../demo/accounts.ts'
import { personOf } from '../../../demo/people.ts'
import { newPage, PHONE } from './browser.ts'
import { Screen } from './screen.ts'

export type Paper = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

/** Somebody at the portal. Every page that is arrived at is looked at. */
export class Citizen extends Screen {
  static async arrives(device: BrowserContextOptions = PHONE): Promise<Citizen> {
    return new Citizen(await newPage(device))
  }

  /** A person of the demonstration, signed in. */
  static async signedIn(key: string, device: BrowserContextOptions = PHONE): Promise<Citizen> {
    const citizen = await Citizen.arrives(device)
    await citizen.opens('/sign-in')
    await citizen.signsIn(key)
    return citizen
  }

  async signsIn(key: string): Promise<void> {
    await this.page.fill('#login', personOf(key).phone ?? '')
    await this.page.fill('#password', DEMO_PASSWORD)
    await this.goes(() => this.page.click('main form button'))
    const notice = await this.page.locator('main .tb-notice').innerText()
    await this.page.fill('#code', notice.match(/\d{6}/)?.[0] ?? '')
    await this.goes(() => this.page.click('main form button'))
  }

  /** As one's firm. */
  async actsFor(firm: string): Promise<void> {
    await this.page.getByLabel(firm).check()
    await this.presses('继续')
  }

  opens = (path: string, picture?: string) => this.goes(() => this.page.goto(path), picture)
  presses = (name: string | RegExp, picture?: string) =>
    this.goes(() => this.main.getByRole('button', { name }).first().click(), picture)
  follows = (name: string | RegExp, picture?: string) =>
    this.goes(() => this.page.getByRole('link', { name }).first().click(), picture)
  chooses = (label: string | RegExp) => this.main.getByLabel(label).first().check()

  /** To another page of the site; without a script there is no other way. */
  async goes(act: () => Promise<unknown>, picture?: string): Promise<void> {
    const arrived = this.page.waitForEvent('load')
    await act()
    await arrived
    await this.isSound(picture)
  }

  sees = (text: string | RegExp) => this.main.getByText(text).first().waitFor()

  /** Looks again until it is there: background work of the platform is done in seconds. */
  async awaits(text: string | RegExp, picture?: string): Promise<void> {
    await expect
      .poll(
        async () => {
          if ((await this.main.getByText(text).count()) > 0) return true
          await this.page.reload()
          return false
        },
        { timeout: 20_000, interval: 500 },
      )
      .toBe(true)
    await this.isSound(picture)
  }

  /** Answers what this page of the form asks, in its order; what is locked stands there already. */
  async fills(answers: Answers): Promise<void> {
    for (const [id, value] of Object.entries(answers)) {
      if (Array.isArray(value) && value.some((row) => typeof row === 'object')) await this.fillsRows(id, value)
      else if (value !== null) await this.answers(id, value)
    }
  }

  handsIn = (materialId: string, paper: Paper) =>
    this.page.setInputFiles(`#file-${materialId}`, paper)

  private async fillsRows(id: string, rows: readonly unknown[]): Promise<void> {
    for (const [index, row] of rows.entries()) {
      const first = this.page.locator(`[name^="${id}[${index}]"]:not([type=hidden])`).first()
      if ((await first.count()) === 0) await this.page.click(`button[name="_add"][value="${id}"]`)
      await first.waitFor()
      for (const [column, value] of Object.entries(row ?? {}))
        await this.answers(`${id}[${index}][${column}]`, value)
    }
  }

  private async answers(name: string, value: unknown): Promise<void> {
    const controls = this.page.locator(`[name="${name}"]:not([type=hidden])`)
    if ((await controls.count()) === 0) return
    const kind = await controls.first().evaluate((element) => element.getAttribute('type') ?? element.tagName)
    const text = value === true ? 'yes' : value === false ? 'no' : String(value)
    if (kind === 'SELECT') await controls.selectOption(text)
    else if (kind === 'radio') await this.ticks(controls, [text])
    else if (kind === 'checkbox') await this.ticks(controls, Array.isArray(value) ? value.map(String) : [text])
    else await controls.fill(text)
  }

  private async ticks(controls: Locator, values: readonly string[]): Promise<void> {
    for (const value of values) await controls.and(this.page.locator(`[value="${value}"]`)).check()
  }

  private get main(): Locator {
    return this.page.locator('main')
  }
}
