import type { Input } from '@tongban/api-client/call.ts'
import { GUIDE_BROCHURE, GUIDE_LINKED_DATA, getGuide } from '@tongban/contracts/catalog.ts'
import { CATALOG_FILE_PATH, CATALOG_UPLOAD_PATH } from '@tongban/contracts/library.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { itemCodeOf } from '../../../../../../demo/items/demo-item.ts'
import { itemOf } from '../../../../../../tests/town/applicant.ts'
import { type Town, town } from '../../../../../../tests/town/town.ts'
import type { PageRoute } from '../../../../../portal/src/page-route.ts'
import { hasPoppler, poppler } from '../../../kernel/documents/test/samples.ts'

const KEY = 'elder_card'
const code = itemCodeOf(itemOf(KEY))

let wenzhou: Town
let pages: readonly PageRoute[]
beforeAll(async () => {
  wenzhou = await town()
  const built: { pages: readonly PageRoute[] } = await import(
    new URL('../../../../dist/portal.js', import.meta.url).href
  )
  pages = built.pages
})
afterAll(() => wenzhou.stop())

const get = (path: string, headers: Record<string, string> = {}) =>
  wenzhou.app.inject({ url: `/api/v1${path.replace(':code', code)}`, headers })
const textOf = (pdf: Buffer) => poppler('pdftotext', pdf).replaceAll(/\s/g, '')

/** The guide's page as anybody gets it. */
async function page(code: string): Promise<string> {
  const guidePage = pages.find(({ path }) => path === '/items/:code')
  const answer = await guidePage?.handle({
    path: `/items/${code}`,
    params: { code },
    query: {},
    form: {},
    language: 'zh',
    elder: false,
    region: '330302',
    csrf: () => '',
    me: null,
    flash: null,
    call: async (contract, input) => {
      // What a page passes is complete; only the two names for the same input differ in what they leave open.
      const given = input as Input<typeof contract>
      return { ok: true, value: await wenzhou.anybody.ask(contract, given) }
    },
  })
  if (!answer || !('html' in answer)) throw new Error('no page')
  return answer.html
}

describe('one publication', () => {
  it('changes page, brochure, linked data and API at once', async () => {
    const summary = '六十周岁以上老年人，两分钟办好优待证。'
    const before = await get(GUIDE_BROCHURE)
    expect(await page(code)).not.toContain(summary)
    const { version } = await wenzhou.publishes(KEY, (definition) => ({ ...definition, summary }))

    expect(await wenzhou.anybody.ask(getGuide, { params: { code } })).toMatchObject({
      version,
      definition: { summary },
    })
    const [forSearchEngines, forCatalogues] = (await get(GUIDE_LINKED_DATA)).json()
    expect(forSearchEngines).toMatchObject({ '@type': 'GovernmentService', description: summary })
    expect(forCatalogues['@graph'][0]).toMatchObject({ 'dct:description': { '@value': summary } })
    expect(await page(code)).toContain(summary)
    const brochure = await get(GUIDE_BROCHURE)
    expect(brochure.rawPayload.equals(before.rawPayload)).toBe(false)
    if (hasPoppler) {
      expect(textOf(brochure.rawPayload)).toContain(summary)
      expect(textOf(brochure.rawPayload)).toContain(`第${version}版`)
    }
  })
})

describe('the brochure', () => {
  it('says what the guide says, and is drawn once', async () => {
    const first = await get(GUIDE_BROCHURE)
    expect(first.headers['content-type']).toBe('application/pdf')
    expect(decodeURIComponent(String(first.headers['content-disposition']))).toMatch(
      /老年人优待证办理办事指南（第\d+版）.pdf/,
    )
    const again = await Promise.all([get(GUIDE_BROCHURE), get(GUIDE_BROCHURE)])
    for (const { rawPayload } of again) expect(rawPayload.equals(first.rawPayload)).toBe(true)
    if (!hasPoppler) return
    const text = textOf(first.rawPayload)
    for (const words of [
      '申请材料',
      '审查要点',
      '监督投诉',
      '行政复议',
      '设定依据',
      '扫码查看最新指南',
      code,
    ])
      expect(text).toContain(words)
  })

  it('speaks English to who asks for it', async () => {
    const brochure = await get(GUIDE_BROCHURE, { 'accept-language': 'en' })
    if (hasPoppler) expect(textOf(brochure.rawPayload)).toContain('Legalbasis')
  })

  it('is there for published items only', async () => {
    for (const path of [GUIDE_BROCHURE, GUIDE_LINKED_DATA]) {
      const answer = await wenzhou.app.inject(`/api/v1${path.replace(':code', '9'.repeat(33))}`)
      expect([answer.statusCode, answer.json().code]).toEqual([404, 'item.not_found'])
      expect((await wenzhou.app.inject(`/api/v1${path.replace(':code', 'x'.repeat(90))}`)).statusCode).toBe(
        400,
      )
    }
  })
})

describe('forms of a material', () => {
  const KEY = 'disability_certificate'
  const code = itemCodeOf(itemOf(KEY))

  it('handed in by an editor are on the page and can be read by everybody', async () => {
    const content = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
    const editor = wenzhou.officer('wz_catalog1')
    const body = new FormData()
    body.append('file', new File([content], '照片样例.pdf', { type: 'application/pdf' }))
    const posted = new Request('http://platform.invalid/', { method: 'POST', body })
    const uploaded = await wenzhou.app.inject({
      method: 'POST',
      url: `/api/v1${CATALOG_UPLOAD_PATH}`,
      headers: {
        ...(await editor.authorized()),
        'content-type': posted.headers.get('content-type') ?? '',
      },
      payload: Buffer.from(await posted.arrayBuffer()),
    })
    expect(uploaded.statusCode).toBe(200)
    const sample = uploaded.json()
    await wenzhou.publishes(KEY, (definition) => ({
      ...definition,
      materials: definition.materials.map((material) => ({ ...material, sample })),
    }))
    const path = CATALOG_FILE_PATH.replace(':sha256', sample.sha256)
    expect(await page(code)).toContain(`href="/api/v1${path}"`)
    expect((await get(path)).rawPayload.equals(content)).toBe(true)
  })
})
