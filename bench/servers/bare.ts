/** The baseline: Fastify and `pg`, nothing else. It sends statements and answers their rows as JSON. */

import { randomUUIDv7 } from 'node:crypto'
import Fastify from 'fastify'
import { generateKeyPair, SignJWT } from 'jose'
import pg from 'pg'
import { answering, usage } from './answering.ts'
import type { Parameter, Part, Recipe } from './protocol.ts'

const types = new pg.TypeOverrides()
for (const type of [pg.types.builtins.TIMESTAMPTZ, pg.types.builtins.DATE])
  types.setTypeParser(type, (text) => text)
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16, types })
const app = Fastify()

let recipe: Recipe | null = null
let json: string | null = null
let signs = false
const { privateKey } = await generateKeyPair('ES256')
// Forms come as text that nobody reads.
app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
  done(null, body),
)

app.all('*', async (request, reply) => {
  reply.type('application/json; charset=utf-8')
  if (signs) return reply.send(await signedToken())
  if (recipe === null) return reply.send(json)
  const given: string[] = JSON.parse(String(request.headers['x-values']))
  const fresh: string[] = []
  const client = await pool.connect()
  try {
    const results: unknown[] = []
    for (const { text, parameters } of recipe) {
      const { rows } = await client.query(
        text,
        parameters.map((parameter) => filled(parameter, given, fresh)),
      )
      if (rows.length > 0) results.push(rows)
    }
    return reply.send(JSON.stringify(results))
  } catch (error) {
    console.error(error)
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
})
const address = await app.listen({ port: 0, host: '127.0.0.1' })

answering(Number(new URL(address).port), (request) => {
  if (request.ask === 'usage') return usage()
  if (request.ask === 'serve') ({ recipe, json, signs = false } = request)
  return null
})

async function signedToken(): Promise<string> {
  const token = await new SignJWT({ client_id: 'bench', scope: '' })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt' })
    .setIssuedAt()
    .setIssuer('bench')
    .setSubject('bench')
    .setAudience('bench')
    .setJti(randomUUIDv7())
    .setExpirationTime('10m')
    .sign(privateKey)
  return JSON.stringify({ access_token: token, expires_in: 600, token_type: 'Bearer' })
}

function filled(parameter: Parameter, given: readonly string[], fresh: string[]): unknown {
  if ('constant' in parameter) return parameter.constant
  if ('list' in parameter) return parameter.list.map((item) => filled(item, given, fresh))
  return parameter.parts.map((part) => textOf(part, given, fresh)).join('')
}

function textOf(part: Part, given: readonly string[], fresh: string[]): string {
  if (typeof part === 'string') return part
  if ('value' in part) return given[part.value] ?? ''
  fresh[part.fresh] ??= part.digits === undefined ? randomUUIDv7() : digits(part.digits)
  return fresh[part.fresh] ?? ''
}

const digits = (count: number): string =>
  Array.from({ length: count }, () => Math.floor(Math.random() * 10)).join('')
