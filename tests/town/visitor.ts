import { type Client, createClient, type Input, type Trouble } from '@tongban/api-client/call.ts'
import { changePassword } from '@tongban/contracts/account.ts'
import { actAs, finishSignIn, getMe, startSignIn } from '@tongban/contracts/identity.ts'
import type { ResultOf, Route } from '@tongban/contracts/route.ts'
import type { FastifyInstance } from 'fastify'
import { TIME_ZONE } from '../../apps/server/src/kernel/platform.ts'
import { DEMO_PASSWORD } from '../../demo/accounts.ts'
import { wire } from './wire.ts'

/** The platform refused: `message` is the code and the sentence, `problem` the whole document. */
export class Refused extends Error {
  override name = 'Refused'
  readonly problem: Trouble

  constructor(problem: Trouble) {
    super(
      'detail' in problem
        ? `${problem.code} ${problem.detail} ${JSON.stringify(problem.errors ?? '')}`
        : `${problem.code} ${problem.status}`,
    )
    this.problem = problem
  }
}

export type Border = { readonly app: FastifyInstance; now(): Temporal.Instant; settle(): Promise<void> }

/** Less than the thirty minutes after which a session without use ends. */
const SESSION = { minutes: 25 }
/** Less than the ten minutes for which a sign-in proves that it is the person. */
const PROOF = { minutes: 9 }
let visitors = 0

/** What people have changed their passwords to, on each platform. */
const changed = new WeakMap<FastifyInstance, Map<string, string>>()
function passwordsAt({ app }: Border): Map<string, string> {
  const passwords = changed.get(app) ?? new Map<string, string>()
  changed.set(app, passwords)
  return passwords
}

/** Somebody at the border of the platform, with the API client that browsers use. */
export class Visitor {
  protected readonly border: Border
  readonly address: string
  private readonly client: Client
  private readonly login: string | null
  private readonly firstPassword: string
  protected token: string | undefined
  private until: Temporal.Instant | undefined
  private provedUntil: Temporal.Instant | undefined

  /** @param login null: nobody in particular */
  constructor(border: Border, login: string | null, firstPassword = DEMO_PASSWORD) {
    this.border = border
    this.login = login
    this.firstPassword = firstPassword
    visitors += 1
    // Everybody comes from an address of their own, so that limits per address hit who they are meant for.
    this.address = `10.${visitors >> 16}.${(visitors >> 8) & 255}.${visitors & 255}`
    this.client = createClient({
      fetch: wire(border.app, { address: this.address, headers: () => this.authorization() }),
    })
  }

  /** Signs in as people do when their session has ended, calls, and lets the platform finish what that set off. */
  async ask<C extends Route>(contract: C, input: Input<C>): Promise<ResultOf<C>> {
    const answer = await this.asksOnly(contract, input)
    await this.border.settle()
    return answer
  }

  /** The same without waiting for what it sets off. */
  async asksOnly<C extends Route>(contract: C, input: Input<C>): Promise<ResultOf<C>> {
    await this.arrive(contract.needsStepUp)
    return this.call(contract, input)
  }

  /** The problem document with which the platform refuses. */
  async isRefused<C extends Route>(contract: C, input: Input<C>): Promise<Trouble> {
    try {
      await this.ask(contract, input)
    } catch (error) {
      if (error instanceof Refused) return error.problem
      throw error
    }
    throw new Error(`${contract.method} ${contract.path} was not refused`)
  }

  protected today(): Temporal.PlainDate {
    return this.border.now().toZonedDateTimeISO(TIME_ZONE).toPlainDate()
  }

  /** A session in force, for requests that no contract describes. */
  async authorized(): Promise<{ authorization: string }> {
    await this.arrive()
    return { authorization: `Bearer ${this.token ?? ''}` }
  }

  private authorization(): Record<string, string> {
    return this.token === undefined ? {} : { authorization: `Bearer ${this.token}` }
  }

  /** Signs in anew where the session has ended, or no longer proves for sensitive acts that it is them. */
  private async arrive(mustBeProved = false): Promise<void> {
    const now = this.border.now()
    if (this.login === null) return
    const isOver = (end: Temporal.Instant | undefined) => !end || Temporal.Instant.compare(end, now) < 0
    if (isOver(this.until) || (mustBeProved && isOver(this.provedUntil))) {
      this.token = undefined
      await this.signIn(this.login)
      this.provedUntil = now.add(PROOF)
    }
    this.until = now.add(SESSION)
  }

  protected async signIn(login: string): Promise<void> {
    const passwords = passwordsAt(this.border)
    const password = passwords.get(login) ?? this.firstPassword
    const { challenge, demonstrationCode } = await this.call(startSignIn, { body: { login, password } })
    const { token, me } = await this.call(finishSignIn, {
      body: { challenge, code: demonstrationCode ?? '' },
    })
    this.token = token
    if (me.outstanding !== 'change_password') return
    // Staff change theirs every ninety days, as far as a test's time goes.
    const next = `${password}+`
    await this.call(changePassword, { body: { current: password, password: next } })
    passwords.set(login, next)
  }

  protected async actFor(firmName: string): Promise<void> {
    const { capacities } = await this.call(getMe, {})
    const firm = capacities.find(({ name }) => name === firmName)
    if (!firm) throw new Error(`${this.login} may not act for ${firmName}`)
    await this.call(actAs, { body: { subjectId: firm.subjectId } })
  }

  private async call<C extends Route>(contract: C, input: Input<C>): Promise<ResultOf<C>> {
    const outcome = await this.client.call(contract, input)
    if (!outcome.ok) throw new Refused(outcome.problem)
    return outcome.value
  }
}
