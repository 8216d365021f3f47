import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OutgoingRefused, outgoing } from '../outgoing.ts'

/** A real server of a neighbour, on this machine. */
const neighbour = createServer((request, response) => {
  if (request.url === '/elsewhere') return response.writeHead(302, { location: '/secret' }).end()
  if (request.url === '/endless') return response.end('x'.repeat(400_000))
  return response.end(`${request.method} ${request.url}`)
})
let port = 0

beforeAll(async () => {
  neighbour.listen(0, '127.0.0.1')
  await once(neighbour, 'listening')
  const address = neighbour.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterAll(() => void neighbour.close())

describe('calls to addresses that somebody else has named', () => {
  const closed = outgoing([])
  const local = outgoing(['127.0.0.0/8', '::1/128'])

  it.each([
    'http://127.0.0.1',
    'http://localhost',
    'http://[::1]',
    'http://[::ffff:127.0.0.1]',
    'http://2130706433',
    'http://0x7f.1',
    'http://10.0.0.8',
    'http://169.254.169.254/latest/meta-data',
    'http://192.168.1.1',
    'http://[fd00::1]',
    'http://[fe80::1]',
    'http://0.0.0.0',
    'file:///etc/passwd',
  ])('never reach %s', async (address) => {
    await expect(closed(address)).rejects.toThrow(OutgoingRefused)
  })

  it('reach a network that the operator has opened', async () => {
    const answer = await local(`http://127.0.0.1:${port}/hello`, { method: 'POST', body: 'x' })
    expect(await answer.text()).toBe('POST /hello')
    expect((await local(`http://localhost:${port}/named`)).status).toBe(200)
  })

  it('do not follow a redirect', async () => {
    expect((await local(`http://127.0.0.1:${port}/elsewhere`)).status).toBe(302)
  })

  it('do not read more than anybody has to say', async () => {
    await expect(local(`http://127.0.0.1:${port}/endless`)).rejects.toThrow(OutgoingRefused)
  })
})
