import { PERMISSIONS, ROLES, type Role } from '@tongban/contracts/permissions.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Input } from '../../apps/server/src/kernel/http/service.ts'
import type { Known } from '../town/contract-input.ts'
import { type ActorUnderTest, everybody } from '../town/matrix/actors.ts'
import type { Scope, Target } from '../town/matrix/marks.ts'
import { canBeAskedFor, inputFor, nameOf, placesIn, type Way, waysInto } from '../town/matrix/routes.ts'
import { type Sown, sow } from '../town/matrix/sown-rows.ts'
import { type Town, town } from '../town/town.ts'

/**
 * Every route × every role × own and other region, organization and person: rows are sown with marks, everybody asks
 * for everything with the ids and words of others, and no mark may be found where it must not be known. The routes are
 * read from the router, the inputs from the contracts: a new route is tried without being named here.
 */
let wenzhou: Town
let sown: Sown
let actors: ActorUnderTest[]
let ways: Way[]

beforeAll(async () => {
  wenzhou = await town({ at: '2026-03-16' })
  sown = await sow(wenzhou)
  actors = await everybody(wenzhou)
  ways = waysInto(wenzhou)
}, 300_000)
afterAll(() => wenzhou.stop())

/** Members of addresses that name nobody's row: definitions that everybody may read, parts of a row. */
const NO_ROW: ReadonlySet<string> = new Set([
  'code',
  'basicCode',
  'version',
  'region',
  'kind',
  'key',
  'format',
  'identifier',
  'materialId',
  'fieldId',
  'draft',
  'edition',
  'sha256',
  'noticeId',
  'intermediaryId',
  'organizationId',
])
/** Rows that live for minutes, or that their own tests try from the side of others. */
const TRIED_ELSEWHERE: Readonly<Record<string, string>> = {
  uid: 'sso/test/wrong-flows.test.ts',
  consentId: 'sso/test',
  passkeyId: 'ways-to-sign-in.test.ts',
  importId: 'transfer/test',
  exceptionId: 'changes-refused.test.ts',
  candidateId: 'consultations/test',
  alertId: 'security/test',
  postId: 'identity/test/staff.test.ts',
  substitutionId: 'identity/test/substitutes.test.ts',
  closingId: 'organizations/test/closings.test.ts',
  hallId: 'organizations/test/hall-queues.test.ts',
}

const targets = (): Target[] => [sown.firm, sown.citizen, sown.offices]
const GHOST = '019c0000-0000-7000-8000-0000000000ff'
const IDS = /^[0-9a-f]{8}-[0-9a-f-]{27}$/
/** The same question about rows that do not exist. */
const ghostOf = (rows: Known): Known =>
  Object.fromEntries(
    Object.entries(rows).map(([name, value]) => [name, IDS.test(String(value)) ? GHOST : value]),
  )
/** Whose rows a question names. */
const scopesNamed = ({ params, body }: Required<Input>): Scope[] =>
  [Object(params), Object(body)]
    .flatMap((part) => Object.values(part))
    .flatMap((value) => sown.marks.scopeOf(String(value)) ?? [])

/** What ends or changes the own session and account: last, so that everything before was asked in full right. */
const ofOneself = ({ url }: Way): boolean =>
  /\/api\/v1\/(me|sign-out|agency|registration|sign-in)\b/.test(url)
const inOrder = (all: readonly Way[]): Way[] =>
  [...all].toSorted(
    (a, b) =>
      Number(a.method !== 'GET') - Number(b.method !== 'GET') || Number(ofOneself(a)) - Number(ofOneself(b)),
  )

/** How many text messages a phone gets is limited, whoever asks for them. */
const sendsMessages = ({ url }: Way): boolean => /\/(sign-in\/sms|me\/phone)$/.test(url)

type Answer = { readonly status: number; readonly text: string; readonly code: string }

async function ask(
  { visitor }: ActorUnderTest,
  way: Way,
  { params, query, body }: Required<Input>,
): Promise<Answer> {
  const url = way.url.replaceAll(/:(\w+)/g, (_place, name: string) =>
    encodeURIComponent(String(Object(params)[name])),
  )
  const answer = await wenzhou.app.inject({
    method: way.method as 'GET',
    url,
    query: Object(query),
    remoteAddress: visitor.address,
    headers: await visitor.authorized(),
    ...(way.method !== 'GET' && { payload: Object(body) }),
  })
  const isProblem = String(answer.headers['content-type']).includes('problem+json')
  return {
    status: answer.statusCode,
    text: `${JSON.stringify(answer.headers)}\n${answer.rawPayload.includes(0) ? answer.rawPayload.toString('latin1') : answer.body}`,
    code: isProblem ? String(answer.json().code) : '',
  }
}

const mayPass = ({ roles }: ActorUnderTest, { contract }: Way): boolean =>
  contract === undefined ||
  roles.some((role) => (PERMISSIONS[contract.permission] as readonly Role[]).includes(role))

describe('the matrix', () => {
  it('has somebody for every role, and a row of somebody else for every id in an address', () => {
    const played = new Set(actors.flatMap(({ roles }) => roles))
    expect(ROLES.filter((role) => !played.has(role))).toEqual([])
    const rows = new Set(targets().flatMap((target) => Object.keys(target.rows)))
    const unknown = ways
      .flatMap((way) => placesIn(way).map((place) => ({ place, way: nameOf(way) })))
      .filter(({ way }) => way.includes('/api/'))
      .filter(({ place }) => !rows.has(place) && !NO_ROW.has(place) && !(place in TRIED_ELSEWHERE))
    expect(unknown).toEqual([])
    const contracts = ways.filter(({ contract }) => contract)
    expect(contracts).toHaveLength(wenzhou.service.operations.size)
  })

  it('lets nobody read a word of what is not theirs to know, nor learn whether it exists', async () => {
    const leaks: string[] = []
    const oracles: string[] = []
    const faults: string[] = []
    let answered = 0
    const tried = new Set<string>()
    const isFirst = ({ roles }: ActorUnderTest, way: Way): boolean => {
      const key = `${roles.join()} ${nameOf(way)}`
      const isNew = !tried.has(key)
      tried.add(key)
      return isNew
    }
    for (const actor of actors) {
      for (const way of inOrder(ways)) {
        for (const target of targets()) {
          // The border refuses by the role alone, before anything is read: one of each role is enough.
          if (!mayPass(actor, way) && (target !== sown.firm || !isFirst(actor, way))) continue
          const questions = canBeAskedFor(way)
            ? target.words.map((q) => inputFor(way, target.rows, q))
            : [inputFor(way, target.rows)]
          for (const [place, input] of questions.entries()) {
            const scopes = scopesNamed(input)
            const isTheirs = scopes.length > 0 && scopes.every((scope) => actor.knows.has(scope))
            // Who may act on it would change it for those who come after.
            if (isTheirs && way.method !== 'GET') continue
            const isOpen = scopes.length === 0 && way.contract?.permission === 'public'
            if (isOpen && !isFirst(actor, way)) continue
            if (scopes.length === 0 && !canBeAskedFor(way) && target !== sown.firm) continue
            const answer = await ask(actor, way, input)
            const where = `${nameOf(way)} by ${actor.name}`
            if (answer.status === 200) answered += 1
            if (answer.status >= 500 || (answer.status === 429 && !sendsMessages(way)))
              faults.push(`${answer.status} ${where}`)
            for (const found of sown.marks.foundIn(answer.text, actor.knows, JSON.stringify(input)))
              leaks.push(`${where}: ${found}`)
            if (scopes.length === 0 || isTheirs || place > 0 || !mayPass(actor, way)) continue
            const ghost = await ask(actor, way, inputFor(way, ghostOf(target.rows)))
            if (answer.status !== ghost.status || answer.code !== ghost.code)
              oracles.push(
                `${where}: ${answer.status} ${answer.code}, of nothing ${ghost.status} ${ghost.code}`,
              )
          }
        }
      }
    }
    expect({ leaks, oracles, faults }).toEqual({ leaks: [], oracles: [], faults: [] })
    // Most of it is refused; what is answered shows that questions were asked in full right.
    expect(answered).toBeGreaterThan(1000)
  }, 240_000)
})
