import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import multipart from '@fastify/multipart'
import Fastify from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Failure } from '../../failure.ts'
import { receivedFile } from '../received-file.ts'

const MEBIBYTE = 2 ** 20
const app = Fastify()
let directory = ''
let port = 0

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'received-'))
  await app.register(multipart)
  const receiver = { settings: { dataDirectory: directory }, antivirus: null, log: pino({ level: 'silent' }) }
  app.post('/papers', (request) => receivedFile(request, ['pdf'], receiver, { maxBytes: MEBIBYTE }))
  app.get('/next', async () => 'the next answer')
  app.setErrorHandler((error, _request, reply) =>
    reply.code(413).send(error instanceof Failure ? error.code : String(error)),
  )
  port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port)
})
afterAll(async () => {
  await app.close()
  await rm(directory, { recursive: true })
})

/** A form with one file and then a question, on one connection; what comes back until it is closed. */
function sentThenAsked(fileName: string, bytes: number): Promise<string> {
  const connection = connect(port, '127.0.0.1')
  const form = Buffer.concat([
    Buffer.from(`--B\r\ncontent-disposition: form-data; name="file"; filename="${fileName}"\r\n`),
    Buffer.from('content-type: application/pdf\r\n\r\n%PDF-1.7\n'),
    Buffer.alloc(bytes, 32),
    Buffer.from('\r\n--B--\r\n'),
  ])
  connection.write(
    `POST /papers HTTP/1.1\r\nhost: localhost\r\ncontent-type: multipart/form-data; boundary=B\r\ncontent-length: ${form.length}\r\n\r\n`,
  )
  connection.write(form)
  connection.write('GET /next HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n')
  return text(connection)
}

it('a file that is refused does not hold up what is asked next on the same connection', async () => {
  const tooLarge = await sentThenAsked('paper.pdf', 32 * MEBIBYTE)
  expect(tooLarge).toContain('file.too_large')
  expect(tooLarge).toContain('the next answer')
  const notTaken = await sentThenAsked('program.exe', 32 * MEBIBYTE)
  expect(notTaken).toContain('file.type_not_allowed')
  expect(notTaken).toContain('the next answer')
  expect(await readdir(join(directory, 'spool'))).toEqual([])
})
