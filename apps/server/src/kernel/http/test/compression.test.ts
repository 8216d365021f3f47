import { Readable } from 'node:stream'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import Fastify from 'fastify'
import { expect, it } from 'vitest'
import { acceptedEncoding, mountCompression } from '../compression.ts'

const LONG = '办事指南'.repeat(1000)

function serverOf() {
  const app = Fastify()
  mountCompression(app)
  app.get('/text', async (_request, reply) => reply.type('text/html; charset=utf-8').send(LONG))
  app.get('/stream', async (_request, reply) => reply.type('application/json').send(Readable.from([LONG])))
  app.get('/short', async (_request, reply) => reply.type('text/plain').send('short'))
  app.get('/picture', async (_request, reply) => reply.type('image/png').send(Buffer.from(LONG)))
  return (url: string, accepted?: string) =>
    app.inject({ url, ...(accepted && { headers: { 'accept-encoding': accepted } }) })
}

it('compresses text as the browser can read it, whole or in a stream', async () => {
  const ask = serverOf()
  const brotli = await ask('/text', 'gzip, deflate, br')
  expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' })
  expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(LONG)
  expect(gunzipSync((await ask('/stream', 'gzip')).rawPayload).toString()).toBe(LONG)
})

it('leaves alone what is short, no text, or not wanted compressed', async () => {
  const ask = serverOf()
  for (const answer of [await ask('/text'), await ask('/short', 'br'), await ask('/picture', 'br')])
    expect(answer.headers['content-encoding']).toBeUndefined()
})

it('heeds what the browser refuses', () => {
  expect(acceptedEncoding('br;q=0, gzip')).toBe('gzip')
  expect(acceptedEncoding('gzip;q=0, br;q=0.5')).toBe('br')
  expect(acceptedEncoding('identity')).toBeUndefined()
})
