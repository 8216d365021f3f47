import { listSecurityEntries, type SecurityEntry } from '@tongban/contracts/security.ts'
import { vi } from 'vitest'
import { town } from '../../../../../../tests/town/town.ts'

export type WatchedTown = Awaited<ReturnType<typeof watchedTown>>

/** The town with those who watch it, and networks that are known to be in 温州 and 乌鲁木齐. */
export async function watchedTown() {
  const wenzhou = await town({
    at: '2026-03-16',
    env: { NETWORK_PLACES: '10.0.0.0/8=温州@28.00,120.67; 198.51.100.0/24=乌鲁木齐@43.83,87.62' },
  })
  const auditor = wenzhou.officer('wz_audit1')
  type Query = NonNullable<Parameters<typeof auditor.ask<typeof listSecurityEntries>>[1]['query']>
  return {
    ...wenzhou,
    auditor,
    guard: wenzhou.officer('wz_security1'),
    entries: async (query: Query = {}): Promise<SecurityEntry[]> =>
      (await auditor.ask(listSecurityEntries, { query: { limit: 100, ...query } })).items,
  }
}

/** The log is written some hundred milliseconds behind. */
export const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 5_000, interval: 200 })
