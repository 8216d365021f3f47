import type { BrowserContextOptions, Locator } from 'playwright-core'
import { expect } from 'vitest'
import { DEMO_PASSWORD } from '../../../demo/accounts.ts'
import { personOf } from '../../../demo/people.ts'
import { newPage, PHONE } from './browser.ts'
import { Screen } from './screen.ts'

/** Somebody at the portal. Every page that is arrived at is looked at. */
export class Citizen extends Screen {
  static async arrives(device: BrowserContextOptions = PHONE): Promise<Citizen> {
    return new Citizen(await newPage(device))
  }

  opens = (path: string, picture?: string) => this.goes(() => this.page.goto(path), picture)
  presses = (name: string | RegExp, picture?: string) =>
    this.goes(() => this.main.getByRole('button', { name }).first().click(), picture)
  follows = (name: string | RegExp, picture?: string) =>
    this.goes(() => this.main.getByRole('link', { name }).first().click(), picture)
  /** The one thing that the page is for. */
  goesOn = (picture?: string) =>
    this.goes(() => this.main.locator('form .tb-button-primary').last().click(), picture)
  chooses = (label: string | RegExp) => this.main.locator('label', { hasText: label }).first().click()
  sees = (text: string | RegExp) => this.main.getByText(text).locator('visible=true').first().waitFor()

  /** To another page of the site: none of them changes into another by script. */
  async goes(act: () => Promise<unknown>, picture?: string): Promise<void> {
    await Promise.all([this.page.waitForEvent('load'), act()])
    await this.isSound(picture)
  }

  /** On the page for signing in: password, then the code that the demonstration shows. */
  async signsIn(key: string): Promise<void> {
    await this.page.fill('#login', personOf(key).phone ?? '')
    await this.page.fill('#password', DEMO_PASSWORD)
    await this.goesOn()
    await this.givesCode()
  }

  /** The one that the demonstration shows. */
  async givesCode(): Promise<void> {
    const notice = await this.main.locator('.tb-notice').first().innerText()
    await this.page.fill('#code', notice.match(/\d{6}/)?.[0] ?? '')
    await this.goesOn()
  }

  async awaits(text: string | RegExp, picture?: string): Promise<void> {
    await this.looksAgainFor(this.main.getByText(text).first())
    await this.isSound(picture)
  }

  /** What is behind the link is a PDF, as its beginning says. */
  async canKeep(link: string): Promise<void> {
    const address = await this.main.getByRole('link', { name: link }).first().getAttribute('href')
    const file = await this.page.request.get(address ?? '')
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-')
  }

  get main(): Locator {
    return this.page.locator('main')
  }
}
