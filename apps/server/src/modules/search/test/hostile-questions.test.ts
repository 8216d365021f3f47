import { countFacets, searchItems, suggestItems } from '@tongban/contracts/search.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Town, town } from '../../../../../../tests/town/town.ts'

let wenzhou: Town
beforeAll(async () => {
  wenzhou = await town()
})
afterAll(() => wenzhou.stop())

const LUCHENG = '330302'
const WAYS = ['/api/v1/items', '/api/v1/items/facets', '/api/v1/items/suggestions']

/** What the address answers, as bytes that no client of ours would send. */
async function statusOf(path: string, query: string, method: 'GET' | 'POST' = 'GET'): Promise<number> {
  const { statusCode } = await wenzhou.app.inject({
    method,
    url: `${path}?${query}`,
    remoteAddress: nextAddress(),
  })
  return statusCode
}

let asked = 0
const nextAddress = () => {
  asked += 1
  return `10.9.${asked >> 8}.${asked & 255}`
}

describe('a hostile question', () => {
  it.each([
    "'; drop table search.item_group; --",
    "1' or '1'='1",
    "a' | '@single",
    '$1 $17 {{q}} #{q}',
    '\\',
    "\\'",
    '(((((((((((((((((((((((((((((((((((((((((((((((((((',
    '!!!&&&|||:*<->',
    '身份证:*A & !户口 <-> 证',
    '(a+)+$',
    '[\\p{L}-',
    '.*'.repeat(50),
    '%_%_%',
    '\u0000\u0001\u001f\u007f\u202e\ufeff',
    '\ud83d\ude00\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67',
    '👶🏻户口',
    '证'.repeat(100),
    '1'.repeat(100),
    'a'.repeat(100),
    'ａ'.repeat(100),
    '﷽'.repeat(60),
    '身份证'.repeat(33),
    'shen fen zheng '.repeat(6),
    '<script>alert(1)</script>',
    '../../etc/passwd',
  ])('%j finds nothing or something, and breaks nothing', async (q) => {
    const query = { q, region: LUCHENG }
    expect((await wenzhou.anybody.ask(searchItems, { query })).items).toBeInstanceOf(Array)
    expect((await wenzhou.anybody.ask(countFacets, { query })).groups).toBeInstanceOf(Array)
    const typed = { q: [...q].slice(0, 30).join(''), region: LUCHENG }
    expect((await wenzhou.anybody.ask(suggestItems, { query: typed })).items).toBeInstanceOf(Array)
  })

  it('of any characters at all is answered', async () => {
    const characters = fc.constantFrom(...'身份证户口补办丢a1Ａ①∑ıß\'"\\|&!:*()<>%_$`\u0000\u200b\u0301👶𠮷')
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: characters, maxLength: 40 }), async (q) => {
        for (const path of WAYS) {
          const status = await statusOf(path, new URLSearchParams({ q, region: LUCHENG }).toString())
          expect(status, q).toBe(200)
        }
      }),
      { numRuns: 60 },
    )
  })

  it.each([
    ['too long', `q=${'a'.repeat(101)}`],
    ['a hundred kilobytes', `q=${'a'.repeat(100_000)}`],
    ['no UTF-8', 'q=%ff%fe%c0%80'],
    ['half a character', 'q=%ed%a0%80'],
    ['no escape', 'q=%zz%'],
    ['two questions', 'q=a&q=b'],
    ['a question with parts', 'q[a]=1&q[__proto__]=2'],
    ['no number of hits', 'q=a&limit=1e9'],
    ['no cursor', 'q=a&after=%00%ff'],
    ['no region', "q=a&region=33'--"],
    ['no level', 'q=a&level=%00'],
  ])('that is %s is refused or answered, never a failure of ours', async (_, query) => {
    for (const path of WAYS) expect(await statusOf(path, query)).toBeLessThan(500)
    expect(await statusOf('/api/v1/items/%00/clicks', `${query}&rank=1`, 'POST')).toBeLessThan(500)
  })
})
