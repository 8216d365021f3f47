import { submitCase } from '@tongban/contracts/applicant-cases.ts'
import { saveDraft, startDraft } from '@tongban/contracts/drafts.ts'
import { FAILURES } from '@tongban/contracts/failures.ts'
import { PERMISSIONS, type Role } from '@tongban/contracts/permissions.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnyRoute, Input } from '../../apps/server/src/kernel/http/service.ts'
import { FIRMS } from '../../demo/firms.ts'
import { PEOPLE } from '../../demo/people.ts'
import { type Known, oddInputs, wrongInputs } from '../town/contract-input.ts'
import { queueSystem } from '../town/registered-system.ts'
import { type Town, town } from '../town/town.ts'
import type { Visitor } from '../town/visitor.ts'

let wenzhou: Town
let known: Known
let callers: ReadonlyMap<Role, readonly Visitor[]>

beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-16' })
  const { barber, clerk, officer, person } = wenzhou
  const filed = await barber.applies('sanitation_licence')
  const draft = await barber.starts('sanitation_licence')
  const [task] = (await clerk.sees(filed)).tasks
  known = {
    caseId: filed.id,
    draftId: draft.id,
    taskId: task?.id,
    materialId: 'floor_plan',
    version: filed.version,
    revision: draft.revision,
    itemCode: filed.itemCode,
    code: filed.itemCode,
    basicCode: '330123006000',
    creditCode: FIRMS[0]?.creditCode,
    draft: '1',
  }
  callers = new Map<Role, readonly Visitor[]>([
    ['anonymous', [wenzhou.anybody]],
    // Some operations are limited to so many a minute and caller.
    [
      'person',
      [
        barber,
        ...PEOPLE.filter(({ phone }) => phone !== null)
          .slice(-15)
          .map(({ key }) => person(key)),
      ],
    ],
    ['clerk', [clerk, ...['lc_window2', 'lc_window3', 'wz_window1', 'wz_window2'].map(officer)]],
    ['reviewer', [officer('lc_health_review1')]],
    ['approver', [officer('lc_health_approve1')]],
    ['supervisor', [wenzhou.supervisor]],
    ['catalog_editor', ['wz_catalog1', 'lc_catalog1', 'lc_health_catalog1'].map(officer)],
    ['catalog_reviewer', [officer('wz_establishment1')]],
    ['data_steward', [officer('wz_data1')]],
    ['system_admin', [officer('wz_system1')]],
    ['security_admin', [officer('wz_security1')]],
    ['audit_admin', [officer('wz_audit1')]],
    ['client', [await queueSystem(wenzhou)]],
  ])
  for (const caller of [...callers.values()].flat()) await caller.authorized()
}, 180_000)
afterAll(() => wenzhou.stop())

const operations = () => [...wenzhou.service.operations.keys()].filter(({ path }) => path !== '/sign-out')

/** Takes the callers who may, one after the other. */
let turn = 0
function callerOf({ permission }: AnyRoute): Visitor {
  const allowed: readonly Role[] = PERMISSIONS[permission]
  const able = [...callers].find(([role]) => allowed.includes(role))?.[1] ?? []
  turn += 1
  const caller = able[turn % able.length]
  if (!caller) throw new Error(`nobody may ${permission}`)
  return caller
}

/** Every request from another address: here what is said is tried, not how often. */
async function send(
  { method, path, permission, ...contract }: AnyRoute,
  { params, query, body }: Input,
  raw: { headers?: Record<string, string>; payload?: string } = {},
) {
  turn += 1
  const filled = path.replaceAll(/:(\w+)/g, (_place, name: string) =>
    encodeURIComponent(wellFormed(Object(params)[name])),
  )
  const { app } = wenzhou
  return app.inject({
    method,
    url: `/api/v1${filled}`,
    query: Object.fromEntries(
      Object.entries(Object(query))
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => [name, wellFormed(value)]),
    ),
    remoteAddress: `10.9.${(turn >> 8) & 255}.${turn & 255}`,
    headers: {
      ...(await callerOf({ method, path, permission, ...contract }).authorized()),
      ...(method !== 'GET' && { 'content-type': 'application/json' }),
      ...raw.headers,
    },
    ...(method !== 'GET' && { payload: raw.payload ?? JSON.stringify(body) }),
  })
}

/** An address cannot carry half a character. */
const wellFormed = (value: unknown): string => String(value).toWellFormed()

type Answer = Awaited<ReturnType<typeof send>>

function expectProblem(answer: Answer, what: string): void {
  expect(answer.statusCode, `${what}: ${answer.body}`).toBeGreaterThanOrEqual(400)
  expect(answer.statusCode, `${what}: ${answer.body}`).toBeLessThan(500)
  expect(answer.headers['content-type'], what).toContain('application/problem+json')
  const problem = answer.json()
  expect(Object.keys(FAILURES), what).toContain(problem.code)
  expect(problem, what).toMatchObject({
    status: answer.statusCode,
    detail: expect.stringMatching(/\p{Script=Han}/u),
    requestId: expect.any(String),
  })
}

/** Rows of every table of the platform, but for the trace of reading and the counts of attempts. */
async function rowCounts(): Promise<Record<string, number>> {
  const { asOwner } = wenzhou
  const tables = await asOwner<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'pgboss') and table_name not in ('access', 'rate') order by 1`,
  )
  const counts = tables.map(({ name }) => `select '${name}' as name, count(*)::int as rows from ${name}`)
  const rows = await asOwner<{ name: string; rows: number }>(counts.join(' union all '))
  return Object.fromEntries(rows.map(({ name, rows }) => [name, rows]))
}

describe('whatever the schemas of the contracts rule out', () => {
  it('is refused by name in Chinese, operation by operation, and writes nothing', async () => {
    const before = await rowCounts()
    let tried = 0
    for (const contract of operations()) {
      for (const { what, part, path, input } of wrongInputs(contract, known)) {
        if (contract.method === 'GET' && part === 'body') continue
        const answer = await send(contract, input)
        const where = `${contract.method} ${contract.path} ${what}`
        tried += 1
        expectProblem(answer, where)
        // Only the place itself can be unknown: then there is nothing whose members could be wrong.
        if (part === 'params') continue
        expect(answer.json(), where).toMatchObject({
          code: 'request.invalid',
          errors: [expect.objectContaining({ message: expect.stringMatching(/\p{Script=Han}/u) })],
        })
        expect(answer.json().errors[0].path, where).toBe(path || '/')
      }
    }
    expect(tried).toBeGreaterThan(300)
    expect(await rowCounts()).toEqual(before)
  }, 60_000)

  it('is said in English to who reads English', async () => {
    const answer = await send(
      submitCase,
      { params: {}, query: {}, body: {} },
      { headers: { 'accept-language': 'en' } },
    )
    expect(answer.json().errors[0].message).toMatch(/^[A-Z][\x20-\x7e]+$/)
  })
})

describe('whatever the schemas let through', () => {
  it('never ends in a fault: NUL, half characters, huge numbers, names of objects', async () => {
    const faults: string[] = []
    for (const contract of operations()) {
      for (const { what, input } of oddInputs(contract, known)) {
        const answer = await send(contract, input)
        if (answer.statusCode >= 500) faults.push(`${contract.method} ${contract.path} ${what}`)
        else if (answer.statusCode >= 400)
          expectProblem(answer, `${contract.method} ${contract.path} ${what}`)
      }
    }
    expect(faults).toEqual([])
  }, 60_000)

  it('never ends in a fault: any JSON for any operation', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...operations().filter(({ method }) => method !== 'GET')),
        fc.jsonValue(),
        async (contract, body) => {
          const answer = await send(contract, { params: known, query: {}, body })
          expect(answer.statusCode, answer.body).toBeLessThan(500)
        },
      ),
      { numRuns: 200, interruptAfterTimeLimit: 15_000 },
    )
  }, 30_000)

  it('never ends in a fault: any answers for a draft', async () => {
    const { barber } = wenzhou
    const draft = await barber.starts('sanitation_licence')
    const fields = Object.keys(draft.answers)
    const answers = fc.dictionary(
      fc.oneof(fc.constantFrom(...fields, 'staff', 'shop_area', 'hygiene_manager'), fc.string()),
      fc.jsonValue(),
    )
    await fc.assert(
      fc.asyncProperty(answers, async (given) => {
        const { revision } = await barber.reads(draft)
        const answer = await send(saveDraft, {
          params: { draftId: draft.id },
          query: {},
          body: { revision, answers: given },
        })
        expect(answer.statusCode, answer.body).toBeLessThan(500)
      }),
      { numRuns: 100, interruptAfterTimeLimit: 15_000 },
    )
  }, 30_000)
})

describe('what is not even a request', () => {
  const sends = async (headers: Record<string, string>, payload: string) => {
    return send(startDraft, { params: {}, query: {} }, { headers, payload })
  }

  it.each([
    ['malformed JSON', '{"itemCode": ', 'request.malformed'],
    ['nothing', '', 'request.malformed'],
    ['a prototype', '{"__proto__": {"admin": true}}', 'request.malformed'],
    ['a constructor', '{"constructor": {"prototype": {"admin": true}}}', 'request.malformed'],
    ['two values', '{}{}', 'request.malformed'],
    ['brackets without end', '['.repeat(100_000), 'request.malformed'],
    ['brackets without end that close', '['.repeat(100_000) + ']'.repeat(100_000), 'request.invalid'],
    ['more than a megabyte', JSON.stringify({ itemCode: 'x'.repeat(1_100_000) }), 'request.too_large'],
  ])('%s', async (_what, payload, code) => {
    const answer = await sends({ 'content-type': 'application/json' }, payload)
    expectProblem(answer, 'raw')
    expect(answer.json().code).toBe(code)
  })

  it.each([
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'nonsense',
    'application/json; charset=gb2312;;',
  ])('a body of type %s', async (type) => {
    const answer = await sends({ 'content-type': type }, '{}')
    expectProblem(answer, type)
  })

  it('an address that leads nowhere, or a method that is not there', async () => {
    const { app } = wenzhou
    for (const [method, url] of [
      ['GET', '/api/v1/nothing'],
      ['DELETE', '/api/v1/items'],
      ['GET', '/api/v1/cases/%00'],
      ['GET', '/api/v1/cases/%ff'],
      ['GET', `/api/v1/cases/${'x'.repeat(5000)}`],
      ['GET', '/api/v1/cases/..%2f..%2f..%2fetc%2fpasswd'],
    ] as const) {
      const answer = await app.inject({ method, url })
      expect(answer.statusCode, url).toBeGreaterThanOrEqual(400)
      expect(answer.statusCode, url).toBeLessThan(500)
      expect(answer.headers['content-type'], url).toContain('problem+json')
    }
  })
})
