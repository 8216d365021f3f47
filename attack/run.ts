/**
 * `npm run attack`: hostile requests against every route of a platform of its own, on loopback and bounded in time. Says
 * what was answered, and fails on any answer of 500 or above, any leak, and any act that another site could set off.
 */
import { parseArgs } from 'node:util'
import { allContracts } from './contracts.ts'
import { faultsOf } from './judge.ts'
import { pagesOf } from './pages.ts'
import { attackers, renew, victims } from './people.ts'
import { attacks, type Dice } from './requests.ts'
import { type Attack, sender } from './send.ts'
import { Tally } from './tally.ts'
import { openTarget } from './target.ts'
import { rawStatuses } from './wire.ts'

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    requests: { type: 'string' },
    minutes: { type: 'string' },
    /** Repeats a run. */
    seed: { type: 'string', default: '1' },
  },
})
const wanted = Number(options.requests ?? (options.quick ? 5_000 : 101_000))
const mostMs = Number(options.minutes ?? (options.quick ? 3 : 20)) * 60_000
const AT_ONCE = 16
/** After so many it is looked whose session an attack has ended. */
const RENEW_EVERY = 4_000
const SHOWN = 40

const say = (line: string) => void process.stdout.write(`${line}\n`)
const target = await openTarget()
const { send, close } = sender(target.port, AT_ONCE)
const tally = new Tally()
try {
  const before = await victims(send)
  const people = await attackers(send)
  const contracts = await allContracts()
  const [citizen] = people
  const pages = await pagesOf(send, ['', citizen?.token ?? ''])
  say(
    `${contracts.length} 个接口、${pages.length} 个页面、${people.length} 个身份、${before.canaries.length} 个不得出现的值 / routes, pages, attackers, canaries`,
  )
  const ground = { contracts, pages, people, ids: before.ids }
  const generated = attacks(ground, diceOf(Number(options.seed)))
  const end = performance.now() + mostMs
  let left = wanted
  const work = async () => {
    while (left > 0 && performance.now() < end) {
      left -= 1
      if (left % RENEW_EVERY === 0) await renew(send, people)
      await one(generated.next().value, before.canaries)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  for (const status of await rawStatuses(target.port)) tally.note('raw bytes', status, [])
  const after = await victims(send)
  if (after.state !== before.state) tally.fail('what belongs to the victims has changed')
  if (left > 0) tally.fail(`only ${wanted - left} of ${wanted} requests in ${mostMs / 60_000} minutes`)
} finally {
  close()
  await target.stop()
}
for (const fault of target.faults) tally.fail(`the platform logged ${fault.slice(0, 600)}`)
say(tally.table())
for (const failure of tally.failures.slice(0, SHOWN)) say(`✗ ${failure}`)
if (tally.failures.length > SHOWN) say(`… ${tally.failures.length - SHOWN} more`)
say(tally.failures.length === 0 ? '✓ 没有 5xx，没有泄漏 / no 5xx, no leak' : `✗ ${tally.failures.length}`)
process.exitCode = tally.failures.length === 0 ? 0 : 1

async function one(attack: Attack | undefined, canaries: readonly string[]): Promise<void> {
  if (!attack) return
  const reply = await send(attack)
  const faults = reply ? faultsOf(attack, reply, canaries) : []
  tally.note(
    attack.kind,
    reply?.status ?? 0,
    faults.map((fault) => `${fault}: ${described(attack)}`),
  )
}

function described({ kind, who, method, path, headers, body }: Attack): string {
  const { authorization: _, cookie = '', ...told } = headers
  const shown = JSON.stringify({ ...told, cookie: cookie.slice(0, 30) }).slice(0, 200)
  return `${kind} by ${who}: ${method} ${path.slice(0, 160)} ${shown} ${String(body ?? '').slice(0, 200)}`
}

/** Mulberry32: small, and the same on every machine. */
function diceOf(seed: number): Dice {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    pick(values) {
      const value = values[Math.floor(next() * values.length)]
      if (value === undefined && values.length === 0) throw new Error('nothing to choose from')
      return value as (typeof values)[number]
    },
    chance: (part) => next() < part,
    id: () => Math.floor(next() * 2 ** 31),
  }
}
