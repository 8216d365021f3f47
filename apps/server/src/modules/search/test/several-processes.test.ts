import { searchItems, suggestItems } from '@tongban/contracts/search.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { itemCodeOf } from '../../../../../../demo/items/demo-item.ts'
import { platformOn, type TestPlatform } from '../../../../../../tests/setup/platform.ts'
import { itemOf } from '../../../../../../tests/town/applicant.ts'
import { type Town, town } from '../../../../../../tests/town/town.ts'
import { Visitor } from '../../../../../../tests/town/visitor.ts'
import { becomes, publishAs } from './publishing.ts'

let wenzhou: Town
let second: TestPlatform
let visitors: Visitor[]
beforeAll(async () => {
  wenzhou = await town()
  second = await platformOn(new URL(wenzhou.ownerUrl).pathname.slice(1), {})
  const { app, jobs } = second
  visitors = [wenzhou.anybody, new Visitor({ app, now: jobs.now, settle: jobs.settle }, null)]
})
afterAll(async () => {
  await second.stop()
  await wenzhou.stop()
})

const LUCHENG = '330302'
const SECOND = { timeout: 1000 }
const ITEM = itemOf('annual_report')
const CODE = itemCodeOf(ITEM)

/** What each process answers. */
const found = (q: string) =>
  Promise.all(
    visitors.map(async (visitor) => {
      const { items } = await visitor.ask(searchItems, { query: { q, region: LUCHENG } })
      const one = items.find(({ code }) => code === CODE)
      const { name, summary, isSuspended } = one ?? {}
      return one && { name, summary, ...(isSuspended && { isSuspended }) }
    }),
  )
const suggested = (q: string) =>
  Promise.all(
    visitors.map(async (visitor) => {
      const { items } = await visitor.ask(suggestItems, { query: { q, region: LUCHENG } })
      return items.find(({ code }) => code === CODE)?.name
    }),
  )
const inBoth = <Value>(value: Value) => [value, value]

const publish = (change: { name?: string; summary?: string }) =>
  publishAs(wenzhou, 'lc_market', 'annual_report', change)

describe('what every process keeps of the index', () => {
  it('is given up within a second when one of them publishes', async () => {
    const { name, summary } = ITEM.definition
    expect(await found(name)).toEqual(inBoth({ name, summary }))

    await publish({ summary: '每年上半年报一次' })
    await expect.poll(() => found(name), SECOND).toEqual(inBoth({ name, summary: '每年上半年报一次' }))

    await publish({ name: '市场主体年度报告公示' })
    await expect
      .poll(() => found('市场主体年度报告'), SECOND)
      .toEqual(inBoth({ name: '市场主体年度报告公示', summary }))
    await expect.poll(() => suggested('市场主体年'), SECOND).toEqual(inBoth('市场主体年度报告公示'))
  })

  it('says of what is suspended that it is, and holds nothing any more of what was cancelled', async () => {
    await publish({})
    await becomes(wenzhou, CODE, 'suspended')
    await expect
      .poll(() => found(ITEM.definition.name), SECOND)
      .toMatchObject(inBoth({ name: ITEM.definition.name, isSuspended: true }))
    await becomes(wenzhou, CODE, 'cancelled')
    await expect.poll(() => found(ITEM.definition.name), SECOND).toEqual(inBoth(undefined))
    await expect.poll(() => suggested(ITEM.definition.name), SECOND).toEqual(inBoth(undefined))
  })
})
