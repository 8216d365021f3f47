import { DEMO_PASSWORD } from '../demo/accounts.ts'
import { DEMO_ITEMS } from '../demo/items/all.ts'
import { itemCodeOf } from '../demo/items/demo-item.ts'
import { personOf } from '../demo/people.ts'
import type { Attack, Reply } from './send.ts'

type Send = (attack: Attack) => Promise<Reply | undefined>

/** Who attacks: everybody that the platform knows and that has no business with the victims' cases. */
const ATTACKERS: readonly (readonly [who: string, login: string])[] = [
  ['person', phoneOf('chen_jianguo')],
  ['person', phoneOf('zhao_li')],
  ['agent', phoneOf('ye_zhenhua')],
  ['clerk', 'wz_window1'],
  ['reviewer', 'lc_urban_review1'],
  ['approver', 'lc_urban_approve1'],
  ['catalog_editor', 'wz_catalog1'],
  ['catalog_editor', 'lc_health_catalog1'],
  ['catalog_reviewer', 'wz_legal1'],
  ['data_steward', 'wz_data1'],
  ['system_admin', 'wz_system1'],
  ['security_admin', 'wz_security1'],
  ['audit_admin', 'wz_audit1'],
]
/** Whose data must stay theirs. */
const VICTIMS = ['wang_xiaoming', 'yang_qingquan', 'lin_aihua'] as const
const DRAFTED = 'elder_card'
/** What the lists of a citizen are called, and their members that nobody else may see. */
const LISTS: readonly (readonly [path: string, secrets: readonly string[], known: string])[] = [
  ['/cases?limit=100', ['id', 'number'], 'caseId'],
  ['/licences?limit=100', ['id', 'identifier'], 'licenceId'],
  ['/drafts?limit=100', ['id'], 'draftId'],
  ['/messages?limit=100', ['id'], 'messageId'],
]

export type Attacker = {
  readonly who: string
  readonly login: string
  readonly address: string
  token: string
}
export type Victims = {
  /** What stands in no answer to anybody else. */
  readonly canaries: readonly string[]
  /** Ids by the name of the parameter that takes them. */
  readonly ids: Readonly<Record<string, readonly string[]>>
  /** What the victims see: the same before and after. */
  readonly state: string
}

export const attackers = (send: Send): Promise<Attacker[]> =>
  Promise.all(
    ATTACKERS.map(async ([who, login], index) => {
      const address = `10.50.0.${index + 1}`
      return { who, login, address, token: await signIn(send, login, address) }
    }),
  )

/** Signs in anew those whose session an attack has ended. */
export async function renew(send: Send, people: readonly Attacker[]): Promise<void> {
  for (const person of people) {
    const answer = await ask(send, 'GET', '/me', person)
    if (answer?.status === 401)
      person.token = await signIn(send, person.login, person.address).catch(() => '')
  }
}

export async function victims(send: Send): Promise<Victims> {
  const canaries = new Set<string>()
  const ids: Record<string, string[]> = {}
  const seen: string[] = []
  for (const [index, key] of VICTIMS.entries()) {
    const person = personOf(key)
    canaries.add(person.idNumber).add(phoneOf(key))
    const address = `10.49.0.${index + 1}`
    const token = await signIn(send, phoneOf(key), address)
    const me = { token, address }
    await beginDraft(send, me)
    const { capacities } = Object(parsed(await ask(send, 'GET', '/me', me)))
    for (const subjectId of [null, ...listOf(capacities).map(({ subjectId }) => subjectId)]) {
      if (subjectId) await ask(send, 'POST', '/me/capacity', me, { subjectId })
      for (const [path, secrets, name] of LISTS) {
        const { items } = Object(parsed(await ask(send, 'GET', path, me)))
        for (const item of listOf(items)) {
          for (const secret of secrets) if (typeof item[secret] === 'string') canaries.add(item[secret])
          if (typeof item.id === 'string') ids[name] = [...(ids[name] ?? []), item.id]
          seen.push(JSON.stringify([item.id, item.status, item.version, item.revision]))
        }
      }
    }
  }
  return { canaries: [...canaries], ids, state: seen.toSorted().join('\n') }
}

/** Something unfinished, which nobody but its owner may know of. */
async function beginDraft(send: Send, me: { token: string; address: string }): Promise<void> {
  const { items } = Object(parsed(await ask(send, 'GET', '/drafts', me)))
  if (listOf(items).length > 0) return
  const item = DEMO_ITEMS.find(({ key }) => key === DRAFTED)
  if (item) await ask(send, 'POST', '/drafts', me, { itemCode: itemCodeOf(item), scenario: {} })
}

async function signIn(send: Send, login: string, address: string): Promise<string> {
  const me = { token: '', address }
  const begun = Object(parsed(await ask(send, 'POST', '/sign-in', me, { login, password: DEMO_PASSWORD })))
  const { challenge, demonstrationCode: code } = begun
  const session = Object(parsed(await ask(send, 'POST', '/sign-in/code', me, { challenge, code })))
  if (typeof session.token !== 'string')
    throw new Error(`${login} cannot sign in: ${JSON.stringify(session)}`)
  return session.token
}

function ask(
  send: Send,
  method: string,
  path: string,
  { token, address }: { token: string; address: string },
  body?: object,
): Promise<Reply | undefined> {
  return send({
    kind: 'preparation',
    who: '',
    method,
    path: `/api/v1${path}`,
    headers: {
      'x-forwarded-for': address,
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
  })
}

function parsed(reply: Reply | undefined): unknown {
  if (!reply) throw new Error('the platform does not answer')
  return JSON.parse(reply.text)
}

const listOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.map((item) => Object(item)) : []

function phoneOf(key: string): string {
  const { phone } = personOf(key)
  if (phone === null) throw new Error(`${key} has no phone`)
  return phone
}
