import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { listSecurityEntries } from '@tongban/contracts/security.ts'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { clamd, EICAR } from '../../apps/server/src/kernel/files/test/clamd.ts'
import { pdf } from '../../apps/server/src/kernel/files/test/files.ts'
import type { Paper } from '../town/applicant.ts'
import { type Town, town } from '../town/town.ts'

let wenzhou: Town
let daemon: Awaited<ReturnType<typeof clamd>>
beforeAll(async () => {
  daemon = await clamd()
  wenzhou = await town({ env: { CLAMAV: daemon.address } })
})
afterAll(async () => {
  await wenzhou.stop()
  await daemon.stop()
})

const PLACE = 'floor_plan'
const INFECTED: Paper = {
  name: '图纸.pdf',
  type: 'application/pdf',
  content: new Uint8Array(pdf(`<< /Note (${EICAR}) >>`)),
}

describe('where a scanner is configured', () => {
  it('a clean paper is taken after it was looked through', async () => {
    const { hotel } = wenzhou
    const draft = await hotel.starts('sanitation_licence')
    const before = daemon.seen.length
    expect((await hotel.handsIn(draft, PLACE)).materials[PLACE]).toHaveLength(1)
    expect(daemon.seen).toHaveLength(before + 1)
  })

  it('a virus is refused in plain words, nothing of it stays, and the security log says so', async () => {
    const { hotel, officer, platform } = wenzhou
    const draft = await hotel.starts('sanitation_licence')
    await expect(hotel.handsIn(draft, PLACE, INFECTED)).rejects.toMatchObject({
      problem: { status: 422, code: 'file.infected', detail: expect.stringContaining('查杀病毒') },
    })
    expect((await hotel.reads(draft)).materials).toEqual(draft.materials)
    expect(await readdir(join(platform.settings.dataDirectory, 'spool'))).toEqual([])
    const auditor = officer('wz_audit1')
    await vi.waitFor(async () => {
      const { items } = await auditor.ask(listSecurityEntries, { query: { kind: 'refusal' } })
      expect(items.map(({ what }) => what).join()).toContain('file.infected POST')
    })
  })

  it('a correction is looked through as well', async () => {
    const { hotel, clerk } = wenzhou
    const filed = await hotel.applies('sanitation_licence')
    await clerk.notifiesCorrection(filed)
    await expect(hotel.adds(filed, PLACE, INFECTED)).rejects.toThrow('file.infected')
  })

  it('nothing is taken while the scanner is away, and it is said that it will pass', async () => {
    const { hotel } = wenzhou
    const draft = await hotel.starts('sanitation_licence')
    await daemon.stop()
    await expect(hotel.handsIn(draft, PLACE)).rejects.toMatchObject({
      problem: { status: 503, code: 'file.unchecked', detail: expect.stringContaining('过几分钟') },
    })
    expect((await hotel.reads(draft)).materials).toEqual(draft.materials)
  })
})
