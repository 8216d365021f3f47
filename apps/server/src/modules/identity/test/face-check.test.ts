import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { getSecurity } from '@tongban/contracts/account.ts'
import { getMe } from '@tongban/contracts/identity.ts'
import { listHeldData } from '@tongban/contracts/privacy.ts'
import type { BodyOf, Method } from '@tongban/contracts/route.ts'
import { AGREEMENT_VERSION, register, startSmsSignIn } from '@tongban/contracts/sign-in.ts'
import { FACE_AGREEMENT, FACE_BYTES, getVerification, verifyMe } from '@tongban/contracts/verification.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { UNREGISTERED } from '../../../../../../demo/bases.ts'
import { type Town, town } from '../../../../../../tests/town/town.ts'
import { demonstrationFor } from '../face-check/face-check.ts'

const SECRET = 'a secret of both sides'
const sign = (body: string, secret = SECRET) => createHmac('sha256', secret).update(body).digest('hex')

/** One pixel, and a mark by which it would be found. */
const MARK = 'this-is-the-face-of-somebody'
const PICTURE = Buffer.concat([
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  Buffer.from(MARK),
])

type Asked = { id: string; name: string; idNumber: string; picture: string; pictureType: string }
type Behaviour = { answer?: (asked: Asked) => unknown; text?: string; secret?: string; status?: number }
let behaviour: Behaviour & { slow?: boolean } = {}
const received: { body: string; signature: unknown }[] = []

/** The provider, which speaks the protocol of docs/face-check.md. */
const provider = createServer(async (request, response) => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  const body = Buffer.concat(parts).toString()
  received.push({ body, signature: request.headers['x-signature'] })
  if (behaviour.slow) return
  const asked: Asked = JSON.parse(body)
  const { answer = matching, text = JSON.stringify(answer(asked)), secret, status = 200 } = behaviour
  response.writeHead(status, { 'content-type': 'application/json', 'x-signature': sign(text, secret) })
  response.end(text)
})
const matching = ({ id }: Asked) => ({ id, match: true, alive: true, score: 0.97, reference: 'F-1' })

let wenzhou: Town
beforeAll(async () => {
  provider.listen(0, '127.0.0.1')
  await once(provider, 'listening')
  const address = provider.address()
  const port = typeof address === 'object' && address ? address.port : 0
  wenzhou = await town({
    env: { FACE_URL: `http://127.0.0.1:${port}/faces`, FACE_SECRET: SECRET, FACE_NAME: '省人脸核验服务' },
  })
})
afterAll(async () => {
  provider.closeAllConnections()
  provider.close()
  await wenzhou.stop()
})
beforeEach(() => {
  behaviour = {}
  received.length = 0
})

/** Somebody whom nobody has verified yet. */
let phones = 13_800_005_000
async function newcomer(at: Town) {
  phones += 1
  const visitor = at.passerBy()
  const { challenge, demonstrationCode } = await visitor.ask(startSmsSignIn, {
    body: { phone: String(phones) },
  })
  const { token } = await visitor.ask(register, {
    body: { challenge, code: demonstrationCode ?? '', name: '新来的人', agreement: AGREEMENT_VERSION },
  })
  return async (contract: { method: Method; path: string }, { body }: { body?: object } = {}) => {
    const answer = await at.app.inject({
      method: contract.method,
      url: `/api/v1${contract.path}`,
      headers: { authorization: `Bearer ${token}` },
      ...(body && { payload: body }),
    })
    return answer.json()
  }
}

const { name, idNumber: identifier, contents } = UNREGISTERED
const claim = (more: Partial<BodyOf<typeof verifyMe>> = {}): { body: BodyOf<typeof verifyMe> } => ({
  body: {
    name,
    identifier,
    contents: [{ kind: 'phone', value: contents.phone }],
    face: { picture: PICTURE.toString('base64'), agreement: FACE_AGREEMENT },
    ...more,
  },
})
const checks = () =>
  wenzhou.asOwner<{ outcome: string; reference: string | null; score: number | null; agreement: string }>(
    'select outcome, reference, score, agreement from identity.face_check order by id',
  )
const last = async () => (await checks()).at(-1)
const refused = { code: 'verification.mismatch', status: 422 }
const down = { code: 'verification.unavailable', status: 503 }

describe('a picture of the face', () => {
  it('leaves only with its own consent', async () => {
    const ask = await newcomer(wenzhou)
    const given = { picture: PICTURE.toString('base64') }
    expect(await ask(verifyMe, claim({ face: { ...given, agreement: '2020-01' } }))).toMatchObject({
      code: 'face.agreement',
      status: 422,
    })
    expect(await ask(verifyMe, { body: { ...claim().body, face: given } })).toMatchObject({
      code: 'request.invalid',
    })
    expect(received).toEqual([])
    expect(await checks()).toEqual([])
  })

  it('is a picture by its content, of two megabytes at most', async () => {
    const ask = await newcomer(wenzhou)
    const sends = (bytes: Buffer) =>
      ask(verifyMe, claim({ face: { picture: bytes.toString('base64'), agreement: FACE_AGREEMENT } }))
    const wrong = { code: 'face.picture', status: 422 }
    expect(await sends(Buffer.from('%PDF-1.7 not a face'))).toMatchObject(wrong)
    expect(await sends(PICTURE.subarray(0, 12))).toMatchObject(wrong)
    expect(await sends(Buffer.concat([PICTURE, Buffer.alloc(FACE_BYTES)]))).toMatchObject({
      code: expect.stringMatching(/^(face\.picture|request\.invalid)$/),
    })
    expect(received).toEqual([])
  })

  it('does not leave where the other contents do not fit, and is not enough alone', async () => {
    const ask = await newcomer(wenzhou)
    expect(await ask(verifyMe, claim({ contents: [{ kind: 'phone', value: '1' }] }))).toMatchObject(refused)
    expect(await ask(verifyMe, claim({ contents: [] }))).toMatchObject({ code: 'request.invalid' })
    expect(received).toEqual([])
  })
})

describe('the provider', () => {
  it('that finds no match, or nobody alive, is believed, five times a day', async () => {
    const ask = await newcomer(wenzhou)
    behaviour = { answer: (asked) => ({ ...matching(asked), match: false, score: 0.2 }) }
    expect(await ask(verifyMe, claim())).toMatchObject(refused)
    expect(await last()).toMatchObject({ outcome: 'no_match', reference: 'F-1', score: 0.2 })
    behaviour = { answer: (asked) => ({ ...matching(asked), alive: false }) }
    expect(await ask(verifyMe, claim())).toMatchObject(refused)
    expect(await last()).toMatchObject({ outcome: 'not_alive' })
    for (const _ of [3, 4, 5]) await ask(verifyMe, claim())
    behaviour = {}
    received.length = 0
    expect(await ask(verifyMe, claim())).toMatchObject({ code: 'verification.locked', status: 429 })
    expect(received).toEqual([])
  })

  it.each<[string, Behaviour]>([
    ['answers something else', { text: '<html>' }],
    ['leaves something out', { answer: ({ id }) => ({ id, match: true, reference: 'F-2', score: 1 }) }],
    ['answers about somebody else', { answer: (asked) => ({ ...matching(asked), id: 'another' }) }],
    ['does not sign as it should', { secret: 'the secret of another' }],
    ['is out of order', { status: 500 }],
  ])('that %s is not believed', async (_, given) => {
    const ask = await newcomer(wenzhou)
    behaviour = given
    expect(await ask(verifyMe, claim())).toMatchObject(down)
    expect(await last()).toMatchObject({ outcome: 'down', reference: null, score: null })
    expect(await ask(getMe)).toMatchObject({ level: 'registered' })
  })

  it('is waited for five seconds, and the other ways stay open', async () => {
    const ask = await newcomer(wenzhou)
    behaviour = { slow: true }
    const begun = performance.now()
    expect(await ask(verifyMe, claim())).toMatchObject(down)
    expect(performance.now() - begun).toBeLessThan(7_000)
    expect(await last()).toMatchObject({ outcome: 'down' })
  })
})

describe('a face that matches', () => {
  it('makes the person verified in person, and is kept nowhere', async () => {
    const ask = await newcomer(wenzhou)
    expect(await ask(getVerification)).toEqual({ face: { provider: '省人脸核验服务', demonstration: false } })
    expect(await ask(verifyMe, claim())).toMatchObject({ name, level: 'in_person', outstanding: null })

    const [{ body, signature } = { body: '', signature: '' }] = received
    expect(signature).toBe(sign(body))
    const sent: Asked = JSON.parse(body)
    expect(sent).toMatchObject({ name, idNumber: identifier, pictureType: 'image/png' })
    expect(Buffer.from(sent.picture, 'base64')).toEqual(PICTURE)

    const { sections } = await ask(listHeldData)
    const held = sections.find(({ key }: { key: string }) => key === 'face_checks')
    expect(held.items).toHaveLength(1)
    expect(held.items[0]).toMatchObject({ title: '通过' })
    expect(held.items[0].facts).toContainEqual({ label: '核验编号', value: 'F-1' })
    const { events } = await ask(getSecurity)
    expect(events.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['verified', 'face_agreed']),
    )
    await leavesNoPicture()
  })

  it('is of no use to who is somebody else here already', async () => {
    const ask = await newcomer(wenzhou)
    expect(await ask(verifyMe, claim())).toMatchObject(refused)
    expect(received).toEqual([])
  })
})

/** Neither in a row of any table, nor in any file of the platform. */
async function leavesNoPicture() {
  const marks = [MARK, Buffer.from(MARK).toString('hex'), PICTURE.toString('base64').slice(0, 60)]
  const tables = await wenzhou.asOwner<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  )
  for (const table of tables)
    for (const mark of marks)
      expect(
        await wenzhou.asOwner(`select 1 from ${table.name} held where held::text like $1 limit 1`, [
          `%${mark}%`,
        ]),
        table.name,
      ).toEqual([])
  const { dataDirectory } = wenzhou.platform.settings
  const entries = await readdir(dataDirectory, { recursive: true, withFileTypes: true })
  for (const entry of entries.filter((one) => one.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name))
    for (const mark of marks) expect(bytes.includes(mark), entry.name).toBe(false)
  }
}

describe('who must not', () => {
  it('is who is not signed in, staff, and who is verified already', async () => {
    const { anybody, clerk, lin } = wenzhou
    expect(await anybody.isRefused(verifyMe, claim())).toMatchObject({ code: 'session.required' })
    expect(await anybody.isRefused(getVerification, {})).toMatchObject({ code: 'session.required' })
    expect(await clerk.isRefused(verifyMe, claim())).toMatchObject({ code: 'verification.done' })
    expect(await lin.isRefused(verifyMe, claim())).toMatchObject({ code: 'verification.done' })
    expect(received).toEqual([])
  })
})

describe('without a provider', () => {
  it('the demonstration says that it is one, takes every picture and makes nobody seen', async () => {
    const demonstration = await town()
    const ask = await newcomer(demonstration)
    expect(await ask(getVerification)).toEqual({ face: { provider: '演示', demonstration: true } })
    expect(await ask(verifyMe, claim())).toMatchObject({ name, level: 'real_name' })
    await demonstration.stop()
  })

  it('a platform that is none offers the other contents alone', () => {
    expect(demonstrationFor({ demonstration: false })).toBeNull()
  })
})
