import lighthouseOf from 'lighthouse'
import { chromium } from 'playwright-core'
import { findChromium } from '../scripts/chromium.mjs'
import { makeDrafts } from './ground/drafts.ts'
import type { Ground } from './ground/ground.ts'
import type { Limit } from './report.ts'

const DEBUGGING_PORT = 9333
const SESSION_COOKIE = 'tongban_session'
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const
/** 0–100; lower is too little. */
const MUST: Readonly<Record<(typeof CATEGORIES)[number], number>> = {
  performance: 98,
  accessibility: 98,
  'best-practices': 90,
  seo: 98,
}

type Page = {
  readonly name: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly scriptKb: number
  /** Search engines are kept off the pages of an application. */
  readonly isPublic: boolean
}

/** Lighthouse as on a phone, for the guide and for an application: scores, and the JavaScript that was transferred. */
export async function lighthouse(ground: Ground, port: number): Promise<Limit[]> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('no Chromium was found: set CHROMIUM_PATH')
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', `--remote-debugging-port=${DEBUGGING_PORT}`],
  })
  try {
    const limits: Limit[] = []
    for (const page of await pagesOf(ground)) limits.push(...(await audit(page, port)))
    return limits
  } finally {
    await browser.close()
  }
}

async function pagesOf(ground: Ground): Promise<Page[]> {
  const [draft] = await makeDrafts(ground, 1)
  if (!draft) throw new Error('no draft')
  return [
    { name: 'guide', path: `/items/${ground.guides[0]}`, headers: {}, scriptKb: 15, isPublic: true },
    {
      name: 'application',
      path: `/drafts/${draft.id}/form/venue`,
      headers: { cookie: `${SESSION_COOKIE}=${draft.firm.token}` },
      scriptKb: 60,
      isPublic: false,
    },
  ]
}

async function audit({ name, path, headers, scriptKb, isPublic }: Page, port: number): Promise<Limit[]> {
  const result = await lighthouseOf(`http://localhost:${port}${path}`, {
    port: DEBUGGING_PORT,
    onlyCategories: [...CATEGORIES],
    extraHeaders: headers,
    logLevel: 'error',
  })
  if (!result) throw new Error(`Lighthouse says nothing of ${name}`)
  const { categories, audits } = result.lhr
  const scores = CATEGORIES.filter((category) => isPublic || category !== 'seo').map(
    (category): Limit => ({
      name: `${name}: ${category}`,
      unit: '',
      value: (categories[category]?.score ?? 0) * 100,
      must: MUST[category],
      goal: 100,
      isLeast: true,
    }),
  )
  const script = {
    name: `${name}: JavaScript`,
    unit: 'KB',
    value: scriptBytes(audits) / 1024,
    must: scriptKb,
    goal: scriptKb,
    note: 'as transferred',
  }
  return [...scores, script]
}

type Audits = NonNullable<Awaited<ReturnType<typeof lighthouseOf>>>['lhr']['audits']

/** Of all scripts that the page loaded, compressed. */
function scriptBytes(audits: Audits): number {
  const details = audits['network-requests']?.details
  if (details?.type !== 'table') throw new Error('Lighthouse listed no requests')
  return details.items
    .filter(({ resourceType }) => resourceType === 'Script')
    .reduce((sum, { transferSize }) => sum + Number(transferSize), 0)
}
