import multipart from '@fastify/multipart'
import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asFailure } from '../../kernel/http/problems.ts'
import { readPictureForm } from '../picture-form.ts'

const app = Fastify()
beforeAll(async () => {
  await app.register(multipart)
  app.post('/', async (request) => {
    const picture = await readPictureForm(request, 1_000)
    return { bytes: picture?.length ?? null, body: request.body }
  })
  app.setErrorHandler((error, _request, reply) => reply.code(400).send({ code: asFailure(error).code }))
  await app.ready()
})
afterAll(() => app.close())

const part = (head: string, content: string) =>
  `--B\r\ncontent-disposition: form-data; ${head}\r\n\r\n${content}\r\n`
const field = part('name="identifier"', '330302199103164021')
const file = (content: string, name = 'me.jpg') => part(`name="face"; filename="${name}"`, content)

async function sends(payload: string) {
  const headers = { 'content-type': 'multipart/form-data; boundary=B' }
  return (await app.inject({ method: 'POST', url: '/', headers, payload })).json()
}

describe('a form with a picture', () => {
  const body = { identifier: '330302199103164021' }

  it('is its fields, and the picture beside them', async () => {
    expect(await sends(`${file('x'.repeat(900))}${field}--B--\r\n`)).toEqual({ bytes: 900, body })
  })

  it('need not have one', async () => {
    expect(await sends(`${field}${file('', '')}--B--\r\n`)).toEqual({ bytes: null, body })
  })

  it('shows by one byte more that it is too large, and keeps its fields', async () => {
    expect(await sends(`${file('x'.repeat(500_000))}${field}--B--\r\n`)).toEqual({ bytes: 1_001, body })
  })

  it('that breaks off is refused', async () => {
    expect(await sends(`${field}--B\r\ncontent-disposition: form-data; name="face"; fil`)).toMatchObject({
      code: 'request.malformed',
    })
  })
})
