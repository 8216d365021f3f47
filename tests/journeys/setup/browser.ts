import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'

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

/** One browser for the journeys of a file; everybody in them has a profile of their own. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('chromium'), args: PROGRAM_OPTIONS })
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
    ...device,
  })
  context.setDefaultTimeout(15_000)
  return context.newPage()
}
