import { getMe } from '@tongban/contracts/identity.ts'
import { previewList } from '@tongban/contracts/public-lists.ts'
import { expect, it } from 'vitest'
import { handlersOf } from '../../apps/server/src/app/open.ts'
import { systemContext } from '../../apps/server/src/kernel/module.ts'
import { transact } from '../../apps/server/src/kernel/work.ts'
import { town } from '../../tests/town/town.ts'
import { DEMO_JOBS } from '../background.ts'
import { publishPart } from '../catalogue/load.ts'
import { listPublication } from '../lists/background.ts'

it('the lists hold all of the catalogue, though it is compared some time after it was published', async () => {
  const { platform, jobs, officer, stop } = await town({ documents: true })
  await jobs.work(handlersOf(platform, DEMO_JOBS), [])
  const editor = officer('wz_catalog1')
  const { accountId } = await editor.ask(getMe, {})
  await publishPart(platform, 'justice')
  await transact(platform, systemContext('demonstration'), ({ tx, now }) =>
    jobs.send(tx, [listPublication(accountId, now)]),
  )
  await jobs.advanceTo(jobs.now().add({ minutes: 10 }))
  const params = { region: '330300', kind: 'public_service' } as const
  const { edition, lines, added } = await editor.ask(previewList, { params, query: {} })
  expect(lines).toBeGreaterThan(2)
  expect({ lines: edition?.lines, added }).toEqual({ lines, added: 0 })
  await stop()
})
