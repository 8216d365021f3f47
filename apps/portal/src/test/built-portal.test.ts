import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as portal from '../portal.ts'
import { APPLICANT_PAGES } from './applicant-pages.ts'
import { LOOKS, problemsOf } from './looks.ts'
import { ACCOUNT_PAGES, handedOver } from './sample-account.ts'
import { guideOf, guides, verified } from './sample-answers.ts'
import { draft } from './sample-applications.ts'
import { LIST_PAGES } from './sample-lists.ts'
import { sampleNotice } from './sample-notice.ts'
import { sampleRequest, startSampleServer, type Visitor } from './sample-server.ts'

let built: typeof portal

// `npm test` has built it: a second build would take the files away from the journeys that run beside.
beforeAll(async () => {
  built = await import(new URL('../../../server/dist/portal.js', import.meta.url).href)
})

/** The HTML of a page as a visitor gets it. */
async function visit(
  route: string,
  visitor: Visitor & { params?: Record<string, string>; query?: string; form?: Record<string, string> } = {},
): Promise<portal.PortalResponse> {
  const { params = {}, query = '', form, ...who } = visitor
  const page = built.pages.find(({ method, path }) => path === route && method === (form ? 'POST' : 'GET'))
  if (!page) throw new Error(`no page ${route}`)
  const path = route.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  return page.handle(sampleRequest(path + query, who, { params, ...(form && { form }) }))
}

function htmlOf(answer: portal.PortalResponse): string {
  if (!('html' in answer)) throw new Error(`redirect to ${answer.redirect}`)
  return answer.html
}

const sanitation = guideOf('sanitation_licence')
const answers = new URLSearchParams(
  sanitation.definition.scenarios.map(({ id, options }) => [id, options[0]?.value ?? '']),
)

describe('a notice', () => {
  it('says in what the item is otherwise than the basic catalogue, why, by whose leave and until when', async () => {
    const html = htmlOf(await visit('/notices/:noticeId', { params: { noticeId: sampleNotice.id } }))
    for (const words of [
      '法定时限',
      '省政府规定本省为三十个工作日。',
      '中共温州市委机构编制委员会办公室',
      '2026年3月16日',
      '有效至本事项取消',
    ])
      expect(html).toContain(words)
  })
})

describe('how many wait in a hall', () => {
  const SAID = '<strong>现在排队 12 人</strong> <span>开放 5 个窗口</span> <span>约等 25 分钟 </span>'
  const params = { code: sanitation.code }

  it('stands in the list of halls with the time of the report, and nowhere else than where it is reported', async () => {
    const html = htmlOf(await visit('/halls'))
    expect(html).toContain(SAID)
    expect(html).toContain('10:32 更新')
    expect(html.match(/现在排队/g)).toHaveLength(2)
    expect(html.match(/约等/g)).toHaveLength(1)
  })

  it('stands in the guide of an item too, and in English', async () => {
    expect(htmlOf(await visit('/items/:code', { params, region: '330302' }))).toContain('现在排队 12 人')
    const english = htmlOf(await visit('/items/:code', { params, region: '330302', language: 'en' }))
    expect(english).toContain('12 people waiting now')
    expect(english).toContain('as of 10:32')
  })
})

describe('a guide with queues', () => {
  it('asks for halls and queues of its region once, however many halls it shows', async () => {
    const params = { code: sanitation.code }
    const page = built.pages.find(({ method, path }) => path === '/items/:code' && method === 'GET')
    const asked: string[] = []
    // English pages and a place of their own, so that no page of another test is remembered.
    for (const region of ['330302', '330381']) {
      const request = sampleRequest(`/items/${sanitation.code}`, { region, language: 'en' }, { params })
      const call: typeof request.call = (contract, input) => {
        asked.push(contract.path)
        return request.call(contract, input)
      }
      await page?.handle({ ...request, call })
    }
    const times = (path: string) => asked.filter((one) => one === path).length
    expect(asked).toContain('/items/:code')
    expect(times('/halls')).toBeLessThanOrEqual(1)
    expect(times('/halls/queues')).toBeLessThanOrEqual(1)
  })
})

describe('the guide of an item', () => {
  const params = { code: sanitation.code }

  it('gives the reader of one scenario the own checklist', async () => {
    const html = htmlOf(await visit('/items/:code', { params, query: `?${answers}` }))
    expect(html).toContain('我的材料清单')
    expect(html).toContain(`/items/${sanitation.code}/apply?${answers}`.replaceAll('&', '&amp;'))
  })

  it('is remembered for all who are not signed in, without their tokens', async () => {
    const first = htmlOf(await visit('/items/:code', { params }))
    const second = htmlOf(await visit('/items/:code', { params }))
    expect(second).toBe(first)
    expect(first).not.toContain('_csrf')
    expect(htmlOf(await visit('/items/:code', { params, signedIn: true }))).toContain('林爱华')
    expect(htmlOf(await visit('/items/:code', { params }))).not.toContain('林爱华')
  })

  it('describes itself to search engines without a way out of the script element', async () => {
    const html = htmlOf(await visit('/items/:code', { params }))
    const block = html.match(/<script type="application\/ld\+json">(.*?)<\/script>/)?.[1]
    expect(JSON.parse(block ?? '')).toMatchObject([
      { '@type': 'GovernmentService', identifier: sanitation.code },
      {
        '@graph': expect.arrayContaining([
          expect.objectContaining({ '@type': 'cpsv:PublicService', 'dct:identifier': sanitation.code }),
        ]),
      },
    ])
  })

  it('names the halls that take it, the own region first, with a sketch and no map of others', async () => {
    const html = htmlOf(await visit('/items/:code', { params, region: '330302006000' }))
    const halls = [...html.matchAll(/hall-number">\d<\/span>([^<]+)/g)].map(([, name]) => name)
    expect(halls).toEqual(['五马街道便民服务大厅', '鹿城区九山政务服务大厅'])
    expect(html).toContain('href="geo:28.0163,120.6427')
    expect(html).toMatch(/<svg viewBox="0 0 320 180" role="img" aria-label="大厅位置示意图/)
    expect(html).not.toMatch(/(?:src|srcset)="https?:/)
  })

  it('gives forms and samples, the brochure and every section of C0109', async () => {
    const html = htmlOf(await visit('/items/:code', { params }))
    expect(html).toMatch(/空白表 <a href="\/api\/v1\/catalog-files\/[0-9a-f]{64}"/)
    expect(html).toMatch(/结果样本 <a href="\/api\/v1\/catalog-files\/[0-9a-f]{64}"/)
    expect(html).toContain(`href="/api/v1/items/${sanitation.code}/brochure"`)
    const sections = [...html.matchAll(/<section class="tb-card" id="([a-z]+)"/g)].map(([, id]) => id)
    expect(sections).toEqual([
      ...['questions', 'conditions', 'materials', 'flow', 'fees', 'results', 'places'],
      ...['faq', 'basis', 'review', 'accountability', 'contacts', 'about'],
    ])
  })

  it('announces what is decided of the item and waits for its day', async () => {
    const html = htmlOf(await visit('/items/:code', { params }))
    expect(html).toContain('自2027年3月20日起暂停办理')
    expect(html).toContain('在此之前可以照常申请；已经提交的，照常办结。')
  })

  it('of an unknown item says so with 404', async () => {
    expect(await visit('/items/:code', { params: { code: 'none' } })).toMatchObject({ status: 404 })
  })
})

describe('forms', () => {
  it('of every page carry the proof of where they come from', async () => {
    for (const { path } of built.pages.filter(({ method }) => method === 'GET')) {
      const params = { code: sanitation.code, identifier: 'x', mandateId: handedOver.id, uid: 'x' }
      const query = '?section=subject&id=s-1'
      const answer = await visit(path, {
        signedIn: true,
        newcomer: path === '/me/verification',
        params,
        query,
      })
      if (!('html' in answer)) continue
      const forms =
        answer.html.match(/<form method="post"(?! action="\/(?:preferences|ask#latest)").*?<\/form>/gs) ?? []
      for (const form of forms) expect(form).toContain('name="_csrf" value="csrf-token"')
    }
  })

  it('of the sign-in keep what was typed and name the field that is wrong', async () => {
    const answer = await visit('/sign-in', { form: { login: '13800000007', password: '' } })
    expect(answer).toMatchObject({ status: 422 })
    expect(htmlOf(answer)).toContain('value="13800000007"')
    expect(htmlOf(answer)).toContain('href="#password"')
  })

  it('sign in by password and code, then ask for whom', async () => {
    const code = await visit('/sign-in', { form: { login: '138', password: 'right', next: '/help' } })
    expect(htmlOf(code)).toContain('autocomplete="one-time-code"')
    const form = { challenge: 'challenge', code: '123456', next: '/help' }
    expect(await visit('/sign-in/code', { form })).toMatchObject({
      redirect: '/capacity?next=%2Fhelp',
      setSession: 'token',
    })
  })

  it('of every way to sign in lead on to the provider, and from there to where one was going', async () => {
    for (const path of ['/sign-in', '/sign-in/sms', '/sign-in/scan'])
      expect(htmlOf(await visit(path, { query: '?next=/help' }))).toContain(
        'href="/sign-in/provider?next=%2Fhelp"',
      )
    expect(await visit('/sign-in/provider/return', { query: '?code=1' })).toMatchObject({
      redirect: '/capacity?next=%2Fhelp',
      setSession: 'token',
    })
  })

  it('set language and text size and come back', async () => {
    const form = { language: 'en', elder: 'on', back: '/halls' }
    expect(await visit('/preferences', { form })).toEqual({
      redirect: '/halls',
      setPreference: { language: 'en', elder: true },
    })
  })
})

describe('an application', () => {
  const params = { draftId: draft.id, code: sanitation.code }
  const post = (route: string, form: Record<string, string>) =>
    visit(route, { signedIn: true, params, form: { _revision: String(draft.revision), ...form } })

  it('for firms only lets a person who acts for one choose it, and come back with the answers', async () => {
    const html = htmlOf(await visit('/items/:code/apply', { signedIn: true, params, query: `?${answers}` }))
    expect(html).toContain('action="/capacity"')
    expect(html).toContain(`/items/${sanitation.code}/apply?${answers}`.replaceAll('&', '&amp;'))
  })

  it('begun without a sign-in comes back with the answers', async () => {
    const asked = { params, form: Object.fromEntries(answers) }
    const next = encodeURIComponent(`/items/${sanitation.code}/apply?${answers}`)
    expect(await visit('/items/:code/apply', asked)).toEqual({ redirect: `/sign-in?next=${next}` })
  })

  it('keeps an address that is not complete', async () => {
    const answer = await post('/drafts/:draftId/delivery', { method: 'courier', address: '学院中路918号' })
    expect(answer).toMatchObject({ status: 422 })
    expect(htmlOf(answer)).toContain('value="学院中路918号"')
    expect(htmlOf(answer)).toContain('href="#recipient"')
  })

  it('names everything that is open before it is sent', async () => {
    const html = htmlOf(await post('/drafts/:draftId/check', {}))
    expect(html).toContain('href="#declared"')
    expect(html).toContain(`href="/drafts/${draft.id}/materials#material-`)
  })

  it('that changed elsewhere is shown again instead of sent', async () => {
    const answer = await post('/drafts/:draftId/check', { _revision: '6', declared: 'yes' })
    expect(htmlOf(answer)).toContain('草稿在别处有过修改')
  })
})

describe('what is shipped', () => {
  const client = new URL('../../dist/', import.meta.url)
  const zipped = (name: RegExp) =>
    readdirSync(client)
      .filter((file) => name.test(file))
      .reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, client))).length, 0)

  it('is at most 15 KB of style', () => expect(zipped(/\.css$/)).toBeLessThan(15_000))

  it.each([
    ['a guide', '/items/:code', 15_000],
    ['a form', '/drafts/:draftId/form/:section', 60_000],
    ['the materials', '/drafts/:draftId/materials', 60_000],
  ])('is little script on %s', async (_page, route, most) => {
    const params = { code: sanitation.code, draftId: draft.id, section: 'venue' }
    const html = htmlOf(await visit(route, { signedIn: true, params }))
    const scripts = [...html.matchAll(/(?:src|href)="\/assets\/([^"]+\.js)"/g)].flatMap(
      ([, file]) => file ?? [],
    )
    expect(scripts.length).toBeGreaterThan(0)
    const sum = scripts.reduce(
      (bytes, file) => bytes + gzipSync(readFileSync(new URL(file, client))).length,
      0,
    )
    expect(sum).toBeLessThan(most)
  })
})

const program = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
)

describe.skipIf(!program)('in a browser', () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof startSampleServer>>

  beforeAll(async () => {
    site = await startSampleServer(built)
    browser = await chromium.launch({
      ...(program && { executablePath: program }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
    })
  })
  afterAll(async () => {
    await browser?.close()
    site?.close()
  })

  const bundle = guides.find(({ definition }) => definition.bundle) ?? sanitation
  const PAGES = [
    '/',
    '/?as=signed-in',
    '/search',
    '/search?q=zzzz&theme=社会保障&lifeEvent=养老',
    `/items/${sanitation.code}`,
    `/items/${sanitation.code}?${answers}`,
    `/items/${bundle.code}`,
    '/notices',
    `/notices/${sampleNotice.id}`,
    '/departments',
    '/regions/switch',
    '/halls',
    '/sign-in',
    '/sign-in/sms',
    '/sign-in/scan',
    '/agreement',
    '/capacity?as=signed-in',
    '/capacity?as=proxy',
    '/sign-out?as=signed-in',
    '/me?as=signed-in',
    '/track',
    '/ask',
    `/ask?item=${sanitation.code}`,
    '/ask?q=老年证',
    '/ask?q=报警',
    '/ask?q=哪个',
    '/ask?q=润色',
    '/consultations/new?question=能代办吗',
    '/consultations/track',
    '/verify',
    `/verify/${verified.identifier}`,
    '/verify/123',
    '/p/abc',
    '/help',
    '/accessibility',
    '/offline',
    '/nowhere',
    ...LIST_PAGES,
    ...APPLICANT_PAGES,
    ...ACCOUNT_PAGES,
  ]

  it.each(LOOKS)('no page breaks WCAG 2.2 AA or overflows: $name', { timeout: 300_000 }, async (look) => {
    expect(await problemsOf(browser, site.origin, PAGES, look)).toEqual([])
  })

  it('suggests services while typing, by keyboard', async () => {
    const page = await browser.newPage()
    await page.goto(site.origin)
    await page.fill('#hero-search', '卫生许可')
    await page.waitForSelector('#hero-search-suggestions [role=option]')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/items/${sanitation.code}`)
    await page.close()
  })

  it('answers the questions of a guide without any script', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false })
    await page.goto(`${site.origin}/items/${sanitation.code}`)
    for (const [name, value] of answers) await page.locator(`#${name}-${value}`).check()
    await page.click('#questions button')
    expect(await page.locator('#checklist h2').innerText()).toBe('我的材料清单')
    await page.close()
  })

  it('says so when the connection is gone', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${site.origin}/help`)
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
    await context.setOffline(true)
    await page.goto(`${site.origin}/halls`)
    expect(await page.textContent('.tb-empty-title')).toBe('网络断开了')
    await context.close()
  })
})
