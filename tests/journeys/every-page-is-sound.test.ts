import { describe, expect, it } from 'vitest'
import { DESK, newPage, PHONE, useBrowser } from './setup/browser.ts'
import { Officer } from './setup/officer.ts'
import { Screen } from './setup/screen.ts'

useBrowser()

/** Together they have every room of the workbench. */
const OFFICERS = [
  'lc_window1',
  'lc_health_review1',
  'wz_supervise1',
  'wz_catalog1',
  'wz_data1',
  'wz_system1',
  'wz_security1',
  'wz_audit1',
]
/** What a link leads to besides pages of the portal: files, other front ends, and the province's sign-on. */
const ELSEWHERE =
  /\.(?:pdf|xlsx|json|jsonld|csv|xml|png|svg)$|^\/(?:api|workbench|sign-out|sign-in\/provider)\b/
const LINKS = `[...document.querySelectorAll('a[href^="/"]:not([download])')].map((link) => link.pathname)`

describe('a room of the workbench, and the first thing in it,', () => {
  const seen = new Set<string>()

  it.each(OFFICERS)('can be read with any aid at a desk and in the hand: %s', async (login) => {
    const officer = await Officer.signedIn(login)
    const isSoundInTheHand = async () => {
      await officer.page.setViewportSize(PHONE.viewport)
      await officer.isSound()
      await officer.page.setViewportSize(DESK.viewport)
    }
    const rooms = await officer.page.locator('.shell-rooms a').allInnerTexts()
    expect(rooms.length).toBeGreaterThan(0)
    for (const room of rooms.filter((name) => !seen.has(name))) {
      seen.add(room)
      await officer.goesTo(room)
      await isSoundInTheHand()
      const first = officer.page.locator('main .row-link').first()
      if (!(await first.isVisible())) continue
      const list = officer.page.url()
      await first.click()
      await expect.poll(() => officer.page.url()).not.toBe(list)
      await officer.settles()
      await isSoundInTheHand()
    }
    await officer.page.context().close()
  })
})

describe('a page that one comes to without signing in', () => {
  it('can be read with any aid on a phone and at a desk, one of each kind', async () => {
    const visitor = new Screen(await newPage(PHONE))
    const { page } = visitor
    const kinds = new Set<string>()
    const next = ['/']
    for (let path = next.shift(); path; path = next.shift()) {
      const kind = path.replaceAll(/[^/]*\d[^/]*/g, '#')
      if (kinds.has(kind) || ELSEWHERE.test(path)) continue
      kinds.add(kind)
      await page.goto(path)
      await visitor.isSound()
      await page.setViewportSize(DESK.viewport)
      await visitor.isSound()
      await page.setViewportSize(PHONE.viewport)
      next.push(...(await page.evaluate<string[]>(LINKS)))
    }
    expect(kinds.size).toBeGreaterThan(20)
  })
})
