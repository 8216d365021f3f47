import { PERMISSIONS, type Permission, type Role } from '@tongban/contracts/permissions.ts'
import {
  type BodyOf,
  LEVELS,
  type ParamsOf,
  type QueryOf,
  type ResultOf,
  type Route,
} from '@tongban/contracts/route.ts'
import type { TObject, TSchema } from 'typebox'
import type { Actor } from '../actor.ts'
import { Failure } from '../failure.ts'
import type { Platform } from '../platform.ts'
import { type Origin, type Reading, reading, transact, type Work } from '../work.ts'
import { firstAnswer, type IdempotencyKey, rememberAnswer, rememberedAnswer } from './idempotency.ts'
import { Limits, neighbourhood } from './limits.ts'
import { type Check, createCheck } from './validation.ts'

export type AnyRoute = Route<TObject, TObject, TSchema, TSchema>
type Asked<C> = { readonly params: ParamsOf<C>; readonly query: QueryOf<C>; readonly body: BodyOf<C> }
export type Caller = {
  readonly actor: Actor
  readonly requestId: string
  readonly origin: Origin
  readonly language: 'zh' | 'en'
  readonly idempotencyKey?: IdempotencyKey | undefined
}
export type Input = { readonly params?: unknown; readonly query?: unknown; readonly body?: unknown }

/** A result that PostgreSQL already wrote as JSON text (design law 7); it must have the shape of the contract. */
export class JsonText {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Checked = { readonly params: unknown; readonly query: unknown; readonly body: unknown }
type Run = (platform: Platform, caller: Caller, asked: Checked) => Promise<unknown>
export type Operation = {
  readonly contract: AnyRoute
  readonly run: Run
  readonly checks: { params: Check; query: Check; body: Check }
}

type SeesRefusal = (contract: AnyRoute, caller: Caller, failure: Failure) => void

/** All routes with their handlers: the one way in, for HTTP and for the portal in the same process. */
export class Service {
  readonly platform: Platform
  readonly operations: Map<AnyRoute, Operation>
  readonly #observers: SeesRefusal[] = []
  readonly #limits: Limits

  constructor(platform: Platform, operations: ReadonlyMap<AnyRoute, Operation> = new Map()) {
    this.platform = platform
    this.operations = new Map(operations)
    this.#limits = new Limits(platform)
  }

  /** The same routes on another platform, with the checks that are compiled already. */
  on(platform: Platform): Service {
    return new Service(platform, this.operations)
  }

  /** How often, permission, validation, then the handler. Throws Failure. */
  async call<C extends AnyRoute>(contract: C, caller: Caller, input: Input): Promise<ResultOf<C> | JsonText> {
    try {
      return await this.#perform(contract, caller, input)
    } catch (error) {
      if (error instanceof Failure) for (const see of this.#observers) see(contract, caller, error)
      throw error
    }
  }

  /** Tells of every call that is refused. Nobody waits for it, so it must neither throw nor take long. */
  observeRefusals(see: SeesRefusal): void {
    this.#observers.push(see)
  }

  async #perform<C extends AnyRoute>(
    contract: C,
    caller: Caller,
    input: Input,
  ): Promise<ResultOf<C> | JsonText> {
    const operation = this.operations.get(contract)
    if (!operation) throw new Failure('request.not_found')
    const { method, path, ratePerMinute } = contract
    if (ratePerMinute !== undefined)
      await this.#limits.take(ratePerMinute, `${method} ${path}`, whoIs(caller))
    permit(caller.actor, contract.permission)
    demandProof(this.platform, caller.actor, contract)
    const { checks, run } = operation
    const asked = {
      params: checks.params(input.params ?? {}, '', caller.language),
      query: checks.query(input.query ?? {}, '', caller.language),
      body: checks.body(input.body ?? {}, '', caller.language),
    }
    // The handler was registered for this very contract, so its answer has the contract's type.
    return (await run(this.platform, caller, asked)) as ResultOf<C> | JsonText
  }

  register(contract: AnyRoute, run: Run): void {
    const checks = {
      params: createCheck(contract.params, 'text'),
      query: createCheck(contract.query, 'text'),
      body: createCheck(contract.body, 'json'),
    }
    this.operations.set(contract, { contract, run, checks })
  }
}

const whoIs = ({ actor, origin }: Caller): string =>
  actor.accountId ?? actor.clientId ?? neighbourhood(origin.network)

/** For what no contract describes, such as uploads. @throws Failure `session.required`, `permission.denied`, `mandate.over` */
export function permit(actor: Actor, permission: Permission): void {
  const allowed: readonly Role[] = PERMISSIONS[permission]
  if (allowed.some((role) => actor.roles.has(role)) || permission === 'public') return
  if (actor.mandateOver) throw new Failure('mandate.over')
  const isNobody = actor.accountId === null && actor.clientId === undefined
  throw new Failure(isNobody ? 'session.required' : 'permission.denied')
}

/**
 * What a permission does not say: how far the person is verified, and whether they have just shown that it is them.
 *
 * @throws Failure `account.level_too_low`, `session.step_up_required`
 */
function demandProof(platform: Platform, actor: Actor, { level, needsStepUp }: AnyRoute): void {
  if (actor.level !== null && LEVELS.indexOf(actor.level) < LEVELS.indexOf(level))
    throw new Failure('account.level_too_low')
  if (needsStepUp && actor.provedUntil <= platform.now().epochMilliseconds)
    throw new Failure('session.step_up_required')
}

/** A route that only reads: no transaction. */
export function query<C extends AnyRoute>(
  service: Service,
  contract: C,
  handle: (asked: Asked<C> & { reading: Reading }) => Promise<ResultOf<C> | JsonText>,
): void {
  service.register(contract, (platform, { actor, requestId, origin, language }, asked) =>
    // `asked` has passed the checks compiled from this contract.
    handle({ ...(asked as Asked<C>), reading: reading(platform, { actor, requestId, origin, language }) }),
  )
}

/** A route that changes something: one transaction, answered once per Idempotency-Key. */
export function command<C extends AnyRoute>(
  service: Service,
  contract: C,
  handle: (asked: Asked<C> & { work: Work }) => Promise<ResultOf<C>>,
): void {
  preparedCommand(service, contract, async () => undefined, handle)
}

/** The same with something read before the transaction begins, because other sources may be slow to answer. */
export function preparedCommand<C extends AnyRoute, Prepared>(
  service: Service,
  contract: C,
  prepare: (asked: Asked<C> & { reading: Reading }) => Promise<Prepared>,
  handle: (asked: Asked<C> & { work: Work; prepared: Prepared }) => Promise<ResultOf<C>>,
): void {
  service.register(
    contract,
    async (platform, { actor, requestId, origin, language, idempotencyKey }, checked) => {
      // Has passed the checks compiled from this contract.
      const asked = checked as Asked<C>
      const context = { actor, requestId, origin, language }
      const now = reading(platform, context)
      const ready = await prepare({ ...asked, reading: now }).then(
        (prepared) => ({ prepared }),
        async (failure: unknown) => {
          // The first request with this key may have used up what its repetition needs.
          const earlier = idempotencyKey && (await rememberedAnswer(now, idempotencyKey))
          if (earlier === undefined) throw failure
          return { earlier }
        },
      )
      if ('earlier' in ready) return JSON.parse(ready.earlier)
      return transact(platform, context, async (work) => {
        const earlier = idempotencyKey && (await firstAnswer(work, idempotencyKey))
        if (earlier !== undefined) return JSON.parse(earlier)
        const answer = await handle({ ...asked, work, prepared: ready.prepared })
        if (idempotencyKey) await rememberAnswer(work, idempotencyKey, JSON.stringify(answer))
        return answer
      })
    },
  )
}
