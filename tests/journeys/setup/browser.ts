import { randomInt } from 'node:crypto'
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, inject, onTestFailed } from 'vitest'

const PROGRAM_OPTIONS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** What citizens hold in the hand. */
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
/** What officers sit at. */
export const DESK = { viewport: { width: 1280, height: 900 } }

let browser: Browser

/**
 * One browser for the journey of a file; everybody in it has a profile of their own. The steps stand on one another: what
 * comes after one that failed is not tried.
 */
export function useBrowser(): void {
  let isLost = false
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('chromium'), args: PROGRAM_OPTIONS })
  })
  beforeEach(({ skip }) => {
    if (isLost) skip()
    onTestFailed(() => {
      isLost = true
    })
  })
  afterAll(() => browser?.close())
}

/** A page of somebody who has not been here before. */
export async function newPage(device: BrowserContextOptions) {
  const context = await browser.newContext({
    baseURL: inject('origin'),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    // Everybody sits elsewhere, or all would share what one address may try in a minute.
    extraHTTPHeaders: { 'x-forwarded-for': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}` },
    ...device,
  })
  context.setDefaultTimeout(15_000)
  return context.newPage()
}
