import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DEMO_PASSWORD } from '../../demo/accounts.ts'
import { personOf } from '../../demo/people.ts'
import { withClient } from '../setup/database.ts'
import { type ServerProcess, serverProcess } from '../setup/server-processes.ts'
import { type Town, town } from '../town/town.ts'

let wenzhou: Town
let server: ServerProcess
beforeAll(async () => {
  wenzhou = await town()
  server = await serverProcess(wenzhou.ownerUrl, { LOG_LEVEL: 'trace' })
})
afterAll(async () => {
  await server.kill()
  await wenzhou.stop()
})

const { phone, idNumber, name } = personOf('zhao_li')
const TOKEN = 'a-token-that-somebody-holds'
const TYPED = [DEMO_PASSWORD, TOKEN, phone ?? '', idNumber, name]

const asks = (path: string, init?: RequestInit) =>
  fetch(`${server.origin}/api/v1${path}`, {
    ...init,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
  })
const signsIn = () =>
  asks('/sign-in', { method: 'POST', body: JSON.stringify({ login: phone, password: DEMO_PASSWORD }) })

/** With everything that can be written down (GB/T 22239-2019 §8.1.4.1 c, §8.1.4.11). */
describe('the log of a process', () => {
  it('says nothing that was typed, sent along or asked for', async () => {
    expect((await signsIn()).status).toBe(200)
    await asks(`/track?number=${idNumber}&name=${encodeURIComponent(name)}`)
    await asks('/sign-in', { method: 'POST', body: `{"login": "${phone}", "password": ` })
    await asks(`/${idNumber}`)
    for (const typed of TYPED) expect(server.log()).not.toContain(typed)
  })

  it('says of a fault where it was, and nothing of what was typed then either', async () => {
    const rename = (from: string, to: string) =>
      withClient(wenzhou.ownerUrl, (client) => client.query(`alter table identity.${from} rename to ${to}`))
    await rename('account', 'away')
    expect((await signsIn()).status).toBe(500)
    await rename('away', 'account')
    await expect.poll(() => server.log()).toContain('fault')
    for (const typed of TYPED) expect(server.log()).not.toContain(typed)
  })
})
