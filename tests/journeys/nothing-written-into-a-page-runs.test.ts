import { describe, expect, inject, it } from 'vitest'
import { DESK, newPage, useBrowser } from './setup/browser.ts'

useBrowser()

const PAGES = ['/', '/search?q=%3Cscript%3Eattack()%3C/script%3E', '/sign-in', '/workbench/', '/nowhere']
/** Rules for what to fetch ahead and data for islands are read, never run. */
const READ_ONLY = /type="(?:speculationrules|application\/(?:ld\+)?json)"/

const SMUGGLED = `(async () => {
  const script = document.createElement('script')
  script.textContent = 'document.title = "attacked"'
  const place = document.createElement('div')
  place.innerHTML = '<img src="x" onerror="document.title = \\'attacked\\'">'
  document.body.append(script, place)
  await new Promise((resolve) => setTimeout(resolve, 300))
  return document.title
})()`

describe('a page', () => {
  it.each(PAGES)('holds no script of its own: %s', async (path) => {
    const answer = await fetch(new URL(path, inject('origin')), { headers: { accept: 'text/html' } })
    const html = await answer.text()
    const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = '']) => attributes)
    expect(
      scripts.filter((attributes) => !attributes.includes('src=') && !READ_ONLY.test(attributes)),
    ).toEqual([])
    expect(html).not.toMatch(/<[a-z][^>]*\son[a-z]+\s*=/i)
    expect(html).not.toMatch(/href="javascript:/i)
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self' 'inline-speculation-rules'")
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  })

  it('refuses to run one that somebody has smuggled in', async () => {
    const page = await newPage(DESK)
    await page.goto('/')
    const ran = await page.evaluate(SMUGGLED)
    expect(ran).not.toBe('attacked')
    await page.close()
  })
})
