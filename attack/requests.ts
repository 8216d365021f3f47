import type { AnyRoute } from '../apps/server/src/kernel/http/service.ts'
import { leastInput, oddInputs, wrongInputs } from '../tests/town/contract-input.ts'
import { OTHER_PLACES } from './contracts.ts'
import type { Attacker } from './people.ts'
import type { Attack } from './send.ts'
import { BROKEN_BODIES, FORGED_TOKENS, HOSTILE_HEADERS, HOSTILE_TEXTS, HOSTILE_VALUES } from './values.ts'

const KINDS = [
  'wrong values',
  'ruled out by the schema',
  'odd but allowed',
  'ids of others',
  'broken bodies',
  'headers',
  'forged sessions',
  'from other sites',
  'paths',
  'methods',
] as const
type Kind = (typeof KINDS)[number]
type Values = Readonly<Record<string, unknown>>
type Input = { readonly params: Values; readonly query: Values; readonly body: unknown }
/** Where a request goes; a contract says what it takes. */
type Place = { readonly method: string; readonly path: string; readonly contract?: AnyRoute }

/** Draws from a generator of numbers, so that a run can be repeated by its seed. */
export type Dice = {
  pick<Value>(values: readonly Value[]): Value
  chance(part: number): boolean
  id(): number
}

type Ground = {
  readonly contracts: readonly AnyRoute[]
  readonly pages: readonly string[]
  readonly people: readonly Attacker[]
  /** Ids of what belongs to others. */
  readonly ids: Readonly<Record<string, readonly string[]>>
}

/** The next request for ever: every place in turn, every way of attacking, somebody else each time. */
export function* attacks({ contracts, pages, people, ids }: Ground, dice: Dice): Generator<Attack> {
  const places: Place[] = [
    ...contracts.map((contract) => ({ method: contract.method, path: `/api/v1${contract.path}`, contract })),
    ...OTHER_PLACES.map(([method, path]) => ({ method, path })),
    ...pages.flatMap((path) => [
      { method: 'GET', path },
      { method: 'POST', path },
    ]),
  ]
  for (let round = 0; ; round += 1)
    for (const place of places) {
      const kind = KINDS[(round + places.indexOf(place)) % KINDS.length] ?? 'paths'
      yield attackOn(place, kind, { people, ids, dice })
    }
}

type Means = Pick<Ground, 'people' | 'ids'> & { readonly dice: Dice }

function attackOn(place: Place, kind: Kind, { people, ids, dice }: Means): Attack {
  const attacker = dice.chance(0.2) ? undefined : dice.pick(people)
  const known = Object.fromEntries(Object.entries(ids).map(([name, values]) => [name, dice.pick(values)]))
  const input = inputFor(place, kind, known, dice)
  const isUnsafe = place.method !== 'GET'
  const usesCookie = kind === 'from other sites' || dice.chance(0.2)
  const headers: Record<string, string> = {
    'x-forwarded-for': attacker?.address ?? `10.51.${dice.id() % 256}.${dice.id() % 256}`,
    ...(attacker && sessionOf(attacker.token, usesCookie)),
    ...(isUnsafe && { 'content-type': 'application/json' }),
  }
  let { method } = place
  let path = addressOf(place.path, input, kind === 'paths' ? dice : undefined)
  let body: string | Buffer | undefined = isUnsafe ? JSON.stringify(input.body) : undefined
  if (kind === 'broken bodies') {
    const [type, content] = dice.pick(BROKEN_BODIES)
    headers['content-type'] = type
    body = content
  }
  if (kind === 'headers') Object.assign(headers, dice.pick(HOSTILE_HEADERS))
  if (kind === 'forged sessions') Object.assign(headers, forged(attacker, dice))
  if (kind === 'from other sites')
    Object.assign(headers, { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })
  if (kind === 'methods') method = dice.pick(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE', 'POST'])
  if (!path.startsWith('/')) path = `/${path}`
  return { kind, who: attacker?.who ?? 'anonymous', method, path, headers: sendable(headers), body }
}

function inputFor({ path, contract }: Place, kind: Kind, known: Values, dice: Dice): Input {
  if (!contract) return { params: known, query: hostileMembers(dice), body: hostileMembers(dice) }
  const least = leastInput(contract, known)
  if (kind === 'ruled out by the schema' || kind === 'odd but allowed') {
    const inputs = (kind === 'odd but allowed' ? oddInputs : wrongInputs)(contract, known)
    return inputs.length > 0 ? dice.pick(inputs).input : least
  }
  if (kind !== 'wrong values') return least
  const parts = [contract.params, contract.query, contract.body].map((schema) => namesIn(schema))
  const [params = [], query = [], body = []] = parts
  return {
    params: path.includes(':') && dice.chance(0.3) ? poisoned(least.params, params, dice) : least.params,
    query: poisoned(least.query, query, dice),
    body: poisoned(least.body, body, dice),
  }
}

const namesIn = (schema: { readonly properties?: object }): string[] => Object.keys(schema.properties ?? {})

/** One or more members hold what they should not. */
function poisoned(values: Values, names: readonly string[], dice: Dice): Values {
  const changed: Record<string, unknown> = { ...values }
  for (const name of names) if (dice.chance(0.4)) changed[name] = hostile(dice)
  return changed
}

const hostile = (dice: Dice): unknown =>
  dice.chance(0.7) ? dice.pick(HOSTILE_TEXTS) : dice.pick(HOSTILE_VALUES)

const hostileMembers = (dice: Dice): Values => ({
  q: hostile(dice),
  [dice.pick(['next', 'region', 'page', 'code', 'id', 'token', '_csrf'])]: hostile(dice),
})

function addressOf(path: string, { params, query }: Input, dice: Dice | undefined): string {
  const filled = path.replaceAll(/:(\w+)/g, (_place, name: string) => {
    const value = dice ? dice.pick(HOSTILE_TEXTS) : textOf(params[name] ?? 'x')
    return dice?.chance(0.3) ? encodeURI(value.toWellFormed()) : encodeURIComponent(value.toWellFormed())
  })
  const asked = Object.entries(query).filter(([, value]) => value !== undefined)
  if (asked.length === 0) return filled
  return `${filled}?${asked.map(([name, value]) => `${name}=${encodeURIComponent(textOf(value).toWellFormed())}`).join('&')}`
}

/** As a form would write it; long values stand for long addresses, which servers cut. */
const textOf = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 9_000)

const sessionOf = (token: string, isCookie: boolean): Record<string, string> =>
  isCookie ? { cookie: `tongban_session=${token}` } : { authorization: `Bearer ${token}` }

function forged(attacker: Attacker | undefined, dice: Dice): Record<string, string> {
  const near = attacker ? [`${attacker.token.slice(0, -1)}~`, attacker.token.toUpperCase()] : []
  return sessionOf(dice.pick([...FORGED_TOKENS, ...near]), dice.chance(0.5))
}

/** Node's client refuses to send these itself; see wire.ts for what goes past it. */
const sendable = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '')]),
  )
