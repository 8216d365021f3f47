import { getMe } from '@tongban/contracts/identity.ts'
import { listStaleAccounts, STALE_ACCOUNTS_FILE, type StaleAccount } from '@tongban/contracts/staff.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Officer } from '../../../../../../tests/town/officer.ts'
import { type Town, town } from '../../../../../../tests/town/town.ts'

let wenzhou: Town
let system: Officer
beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-02' })
  system = wenzhou.officer('wz_system1')
  await wenzhou.officer('lc_market_site2').ask(getMe, {})
}, 120_000)
afterAll(() => wenzhou.stop())

const staleFor = async (reason: StaleAccount['reasons'][number]): Promise<string[]> => {
  const { items } = await system.ask(listStaleAccounts, { query: { reason, limit: 100 } })
  return items.map(({ staffNumber }) => staffNumber)
}

/** GB/T 22239-2019 §8.1.4.2 c. */
describe('accounts that nobody uses', () => {
  it('are those that were never signed in to for a month', async () => {
    const never = await staleFor('never')
    expect(never).toContain('lc_health_site2')
    expect(never).not.toContain('lc_market_site2')
  })

  it('and those that were not for three months, in the list and in the workbook', async () => {
    expect(await staleFor('unused')).toEqual([])
    await wenzhou.itIs('2026-06-08')
    expect(await staleFor('unused')).toContain('lc_market_site2')
    const headers = await system.authorized()
    const file = await wenzhou.app.inject({ url: `/api/v1${STALE_ACCOUNTS_FILE}`, headers })
    expect(file.rawPayload.subarray(0, 2).toString()).toBe('PK')
  })

  it('are no business of officers', async () => {
    expect(await wenzhou.clerk.isRefused(listStaleAccounts, { query: {} })).toMatchObject({
      code: 'permission.denied',
    })
  })
})
