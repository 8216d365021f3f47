import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'

/**
 * How the portal can look. Whatever a page says to an aid is the same in all of them, so the phone is asked for all of
 * WCAG 2.2 AA and the others only for what they change: another palette for contrast, another width for which of two
 * navigations is there, other letters for what is too small to hit, another language for what is said to be in it.
 * Nothing may be wider than the screen in any of them. Scripts run on the phone alone, where islands are looked at too.
 */
export const LOOKS = [
  {
    name: 'phone',
    width: 360,
    dark: false,
    query: '',
    scripts: true,
    rules: {
      type: 'tag',
      values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    },
  },
  {
    name: 'wide and dark',
    width: 1280,
    dark: true,
    query: '',
    scripts: false,
    rules: {
      type: 'rule',
      values: ['color-contrast', 'link-in-text-block', 'landmark-unique', 'region', 'page-has-heading-one'],
    },
  },
  {
    name: 'large text',
    width: 390,
    dark: false,
    query: 'elder=on',
    scripts: false,
    rules: { type: 'rule', values: ['target-size', 'scrollable-region-focusable', 'meta-viewport'] },
  },
  {
    name: 'English',
    width: 1280,
    dark: false,
    query: 'lang=en',
    scripts: false,
    rules: {
      type: 'rule',
      values: [
        ...['html-has-lang', 'html-lang-valid', 'valid-lang', 'document-title', 'page-has-heading-one'],
        ...['link-name', 'button-name', 'label', 'landmark-unique'],
      ],
    },
  },
] as const
type Look = (typeof LOOKS)[number]

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const AT_ONCE = 3

/** What is wrong with these pages in this look, each with its address. */
export async function problemsOf(
  browser: Browser,
  origin: string,
  paths: readonly string[],
  look: Look,
): Promise<string[]> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 800 },
    colorScheme: look.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    bypassCSP: true,
    serviceWorkers: 'block',
  })
  if (!look.scripts) await context.route('**/*.js', (route) => route.abort())
  const found: string[] = []
  const open = [...paths]
  const lookOn = async () => {
    const page = await context.newPage()
    for (let path = open.shift(); path; path = open.shift()) {
      const url = new URL(path, origin)
      for (const [name, value] of new URLSearchParams(look.query)) url.searchParams.set(name, value)
      const answer = await page.goto(url.href)
      if (answer && answer.status() >= 500) found.push(`${path} ${await answer.text()}`)
      for (const problem of await problemsOn(page, look)) found.push(`${path} ${problem}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lookOn))
  await context.close()
  return found
}

/** Of the page in sight, with everything on it unfolded. */
async function problemsOn(page: Page, { rules }: Look): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate(`(async () => {
    for (const details of document.querySelectorAll('details')) details.open = true
    const { violations } = await axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })
    const wide = document.documentElement.scrollWidth > innerWidth ? ['overflows'] : []
    return [...wide, ...violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html.slice(0, 160) + ' ' + n.failureSummary))]
  })()`)
}
