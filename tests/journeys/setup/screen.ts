import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Locator, Page, Request } from 'playwright-core'
import { expect } from 'vitest'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const RUN_AXE = `axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) =>
    id + ': ' + html.slice(0, 200) + ' ' + failureSummary)))`

/** Folder in which every page that is looked at leaves its picture. */
const { PICTURES } = process.env
/** So long nothing is asked of the server once a page has all that it needs. */
const QUIET_MS = 100
let pictures = 0

/** What somebody sees, and what went wrong behind it. */
export class Screen {
  readonly page: Page
  /** Axe is a script itself. */
  private readonly runsScripts: boolean
  private faults: string[] = []
  private expected: number | undefined
  private refusals = 0
  private readonly underWay = new Set<Request>()
  private activeAt = 0

  constructor(page: Page, { runsScripts = true } = {}) {
    this.page = page
    this.runsScripts = runsScripts
    page.on('pageerror', (error) => this.faults.push(`script: ${error.message}`))
    page.on('console', (message) => {
      // A refused request is noted below, with its address.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        this.faults.push(`console: ${message.text()}`)
    })
    page.on('request', (request) => {
      this.underWay.add(request)
      this.activeAt = performance.now()
    })
    page.on('requestfinished', (request) => this.ends(request))
    page.on('requestfailed', (request) => {
      this.ends(request)
      const reason = request.failure()?.errorText ?? ''
      // The browser itself gives up what a page asked for that is being left, and scripts that it does not run.
      if (reason !== 'net::ERR_ABORTED' && (runsScripts || reason !== 'csp'))
        this.faults.push(`${reason} ${request.url()}`)
    })
    page.on('response', (response) => {
      if (response.status() === this.expected) this.refusals += 1
      else if (response.status() >= 400) this.faults.push(`${response.status()} ${response.url()}`)
    })
  }

  private ends(request: Request): void {
    this.underWay.delete(request)
    this.activeAt = performance.now()
  }

  /**
   * Whoever uses an aid can read this page too, nothing is cut off, and nothing failed on the way here.
   *
   * @param picture the name of its picture, where it is one for the documentation
   */
  async isSound(picture?: string): Promise<void> {
    const { page } = this
    if (PICTURES) await this.leavePicture(PICTURES, picture)
    const problems = [
      ...(this.runsScripts ? await page.evaluate<string[]>(`${AXE};${RUN_AXE}`) : []),
      ...(await page.evaluate<string[]>(
        `document.documentElement.scrollWidth > innerWidth ? ['wider than the screen'] : []`,
      )),
      ...this.faults,
    ]
    this.faults = []
    expect.soft(problems, `${await page.title()} ${page.url()}`).toEqual([])
  }

  /** Until what was asked of the server has come, and nothing more is asked. */
  async isQuiet(): Promise<void> {
    const isStill = () => this.underWay.size === 0 && performance.now() - this.activeAt >= QUIET_MS
    await expect.poll(isStill, { interval: 20, timeout: 15_000 }).toBe(true)
  }

  /** Again and again until it is there: the platform does its background work within seconds. */
  protected async looksAgainFor(sought: Locator): Promise<void> {
    const isThere = async () => {
      await this.isQuiet()
      if ((await sought.count()) > 0) return true
      await this.page.reload()
      return false
    }
    await expect.poll(isThere, { timeout: 25_000, interval: 500 }).toBe(true)
  }

  /** The platform answers the act with this status. */
  async isRefused(status: number, act: () => Promise<unknown>): Promise<void> {
    this.expected = status
    this.refusals = 0
    await act()
    this.expected = undefined
    expect(this.refusals).toBeGreaterThan(0)
  }

  /** What went wrong until now was to be expected. */
  protected forgets(): void {
    this.faults = []
  }

  /** Without a connection while the act lasts. */
  async isCutOff(act: () => Promise<unknown>): Promise<void> {
    const before = [...this.faults]
    await this.page.context().setOffline(true)
    await act()
    await this.page.context().setOffline(false)
    this.faults = before
  }

  private async leavePicture(folder: string, name: string | undefined): Promise<void> {
    pictures += 1
    const file = expect.getState().testPath?.match(/([^/]+)\.test\.ts$/)?.[1] ?? ''
    const path = name ? folder : join(folder, file)
    await mkdir(path, { recursive: true })
    await this.page.screenshot({
      path: join(path, `${name ?? String(pictures).padStart(2, '0')}.png`),
      fullPage: name === undefined,
    })
  }
}
