import { beforeAll, describe, expect, it } from 'vitest'
import type * as portal from '../portal.ts'
import { guideOf, twoMandates } from './sample-answers.ts'
import { sampleRequest } from './sample-server.ts'

let built: typeof portal
beforeAll(async () => {
  built = await import(new URL('../../../server/dist/portal.js', import.meta.url).href)
})

/** The page as one sees it who acts by the first of two mandates of one person. */
async function seen(route: string, address: string, params: Record<string, string> = {}): Promise<string> {
  const page = built.pages.find(({ method, path }) => path === route && method === 'GET')
  const answer = await page?.handle(sampleRequest(address, { proxy: true }, { params }))
  if (!answer || !('html' in answer)) throw new Error(`no page ${route}`)
  return answer.html
}
const choiceOf = ({ subjectId, mandateId }: (typeof twoMandates)[number]) =>
  `value="${subjectId}.${mandateId}"`
const [forCard, forHousing] = twoMandates

describe('two mandates of one person', () => {
  it('are told apart by their items and last days; the one in use is chosen', async () => {
    const html = await seen('/capacity', '/capacity')
    expect(html).toMatch(new RegExp(`<input[^>]*${choiceOf(forCard)}[^>]*checked`))
    expect(html).toContain(choiceOf(forHousing))
    expect(html).toContain(`${guideOf('elder_card').definition.name} · 至 2026年12月31日`)
    expect(html).toContain(`${guideOf('public_rental_housing').definition.name} · 至 2026年6月30日`)
  })

  it('leave the line of a firm with one mandate as it is', async () => {
    expect(await seen('/capacity', '/capacity')).toContain('为企业 · 91330302MADEM0001X<')
  })

  it('lead from the list of mandates to the one that is meant', async () => {
    const html = await seen('/capacity', `/capacity?mandate=${forHousing.mandateId}`)
    expect(html).toMatch(new RegExp(`<input[^>]*${choiceOf(forHousing)}[^>]*checked`))
  })

  it('offer on the start page of an item the one that names it', async () => {
    const start = (key: string) => {
      const { code } = guideOf(key)
      return seen('/items/:code/apply', `/items/${code}/apply`, { code })
    }
    const housing = await start('public_rental_housing')
    expect(housing).toContain('这件事要用另一份授权办理')
    expect(housing).toContain(choiceOf(forHousing))
    expect(housing).not.toContain(choiceOf(forCard))
    expect(await start('elder_card')).not.toContain('这件事要用另一份授权办理')
  })
})
