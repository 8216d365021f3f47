import { randomInt } from 'node:crypto'
import { randomToken, tokenHash } from '../apps/server/src/kernel/crypto/tokens.ts'
import { allOf, type Condition, equals, isOneOf, whenActor } from '../apps/server/src/kernel/policy.ts'
import { taskPolicy } from '../apps/server/src/modules/cases/case.policy.ts'
import { listOpenTasks, type TaskRow } from '../apps/server/src/modules/cases/task.repository.ts'
import { resolveActor } from '../apps/server/src/modules/identity/index.ts'
import { Connection } from './connection.ts'
import type { Ground } from './ground/ground.ts'
import type { Limit } from './report.ts'

const SIGN_INS = 500
const WARM_UP = 100
const CODE = '123456'
const ROUNDS = 6
const ROUND_MS = 500
const AT_ONCE = 8

/** A whole sign-in but for the password's slow hash: a code is asked for and sent, then given. One at a time. */
export async function signIn({ client }: Ground, port: number): Promise<Limit> {
  const { rows } = await client.query<{ id: string }>(
    'select id from identity.account where not staff limit 200',
  )
  const connection = new Connection(port)
  const post = async (path: string, body: object): Promise<number> => {
    const sentAt = performance.now()
    const address = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`
    const { status } = await connection.send(
      {
        method: 'POST',
        path: `/api/v1${path}`,
        headers: { 'x-forwarded-for': address },
        body: JSON.stringify(body),
        values: [],
      },
      {},
    )
    if (status !== 200) throw new Error(`${path} was answered ${status}`)
    return performance.now() - sentAt
  }
  const once = async (turn: number): Promise<number> => {
    const challenge = randomToken()
    await client.query(
      `insert into identity.challenge (token_hash, purpose, account_id, code_hash, begun_at, expires_at)
       values ($1, 'password', $2, $3, now(), now() + interval '5 minutes')`,
      [tokenHash(challenge), rows[turn % rows.length]?.id, tokenHash(`${challenge}.${CODE}`)],
    )
    const asked = await post('/sign-in/sms', {
      phone: `199${String(randomInt(100_000_000)).padStart(8, '0')}`,
    })
    return asked + (await post('/sign-in/code', { challenge, code: CODE }))
  }
  for (let turn = 0; turn < WARM_UP; turn += 1) await once(turn)
  const times: number[] = []
  for (let turn = 0; turn < SIGN_INS; turn += 1) times.push(await once(turn))
  connection.close()
  times.sort((a, b) => a - b)
  const quantile = (part: number) => times[Math.floor(times.length * part)] ?? 0
  return {
    name: 'sign-in, the slowest hundredth',
    unit: 'ms',
    value: quantile(0.99),
    must: 20,
    goal: 12,
    note: `without the hash of the password; half within ${quantile(0.5).toFixed(1)} ms`,
  }
}

/**
 * The worklist of 10,000 tasks with its policy, against the same list as somebody would ask for it who only knows the
 * officer's department and post, and nothing of conflicts, separation and substitutes.
 */
export async function policyCost({ platform, reviewer }: Ground): Promise<Limit> {
  const actor = await resolveActor(platform, reviewer)
  const [post] = actor?.posts ?? []
  if (!actor || !post) throw new Error('the reviewer is not signed in')
  const sameRows = allOf<TaskRow>(
    isOneOf('organization_id', () => [post.organizationId]),
    equals('post', post.post),
  )
  const allRows = whenActor(() => true)
  const answered = async (policy: Condition<TaskRow>): Promise<number> => {
    const end = performance.now() + ROUND_MS
    let answers = 0
    const work = async () => {
      while (performance.now() < end) {
        await listOpenTasks(
          platform.db,
          actor,
          policy,
          { sort: 'due', unassigned: true },
          { after: undefined, limit: 21 },
        )
        answers += 1
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    return answers
  }
  const done = { bounded: 0, same: 0, all: 0 }
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [bounded, same, all] = [
      await answered(taskPolicy.ofPost),
      await answered(sameRows),
      await answered(allRows),
    ]
    // The first round only warms up.
    if (round === 0) continue
    done.bounded += bounded
    done.same += same
    done.all += all
  }
  return {
    name: 'list with its policy, part of the same without',
    unit: '×',
    value: done.bounded / done.same,
    must: 0.8,
    goal: 0.95,
    isLeast: true,
    note: `the same rows by department and post alone; ${(done.bounded / done.all).toFixed(2)} of a list of all departments`,
  }
}
