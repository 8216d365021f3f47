import type { BelongingKey } from '@tongban/contracts/organization-closings.ts'
import type { HeldThing, HoldingKey } from '@tongban/contracts/privacy.ts'
import type { FastifyInstance } from 'fastify'
import { SYSTEM } from './actor.ts'
import type { Subscription } from './events/announce.ts'
import type { Service } from './http/service.ts'
import type { Pace, Schedule } from './jobs/jobs.ts'
import type { Platform } from './platform.ts'
import { INSIDE, type Reading, transact, type Work } from './work.ts'

/** What a module gives to the composition root. */
export type Module = {
  readonly name: string
  /** Contracts to commands and queries, one line each. */
  routes?(service: Service): void
  /** What is not JSON: uploads, downloads. */
  mount?(app: FastifyInstance, service: Service): void
  readonly subscriptions?: readonly Subscription[]
  readonly jobs?: readonly Job[]
  readonly schedules?: readonly Schedule[]
  readonly holdings?: readonly Holding[]
  readonly belongings?: readonly Belonging[]
  /** Reads what the first to ask would wait for; called when nobody waits. */
  prepare?(): void
}

/** Whose data: the account that asks, and the person or firm in whose name it acts. */
export type DataOwner = { readonly accountId: string; readonly subjectId: string }

/** What a module holds about somebody, for their own eyes (PIPL §45). */
export type Holding = {
  readonly key: HoldingKey
  /** Newest first, at most `limit`; identifiers and phones masked as everywhere. */
  list(reading: Reading, owner: DataOwner, limit: number): Promise<HeldThing[]>
  /** The organization that the datum comes from, whose data stewards answer for it. */
  sourceOf?(reading: Reading, id: string): Promise<string | undefined>
  /** Whether something must come to its end before the account can be closed. */
  isUnderWay?(reading: Reading, owner: DataOwner): Promise<boolean>
}

/**
 * What a module has of an organization, for the day on which that is closed (机构撤并). What can neither move nor end has
 * to be settled before by those whose work it is.
 */
export type Belonging = {
  readonly key: BelongingKey
  count(reading: Reading, organizationId: string): Promise<number>
  /** Gives it to the organization into which this one is merged, in the transaction of the closing. */
  move?(work: Work, handover: Handover): Promise<void>
  /** Ends it with the organization, in the same transaction. */
  end?(work: Work, ending: Ending): Promise<void>
}
/** `reason`: the document by which it is done. */
export type Ending = { readonly from: string; readonly reason: string }
export type Handover = Ending & {
  readonly to: { id: string; name: string; short_name: string; region_code: string }
}

/** Names a kind of background work, for those who enqueue it; `input` only carries the type. */
export type JobKey<Input extends object> = {
  readonly name: string
  readonly pace?: Pace | undefined
  readonly input?: Input
}
export type Job = { readonly name: string; handle(platform: Platform, input: object): Promise<void> }

export const jobKey = <Input extends object>(name: string, pace?: Pace): JobKey<Input> => ({ name, pace })

/** Background work in its own transaction, in the name of the platform. Runs at least once: make its effect idempotent. */
export function defineJob<Input extends object>(
  { name }: JobKey<Input>,
  run: (work: Work, input: Input) => Promise<void>,
): Job {
  return {
    name,
    // The queue carries what `work.enqueue` wrote under this same key.
    handle: (platform, input) => transact(platform, systemContext(name), (work) => run(work, input as Input)),
  }
}

export const systemContext = (requestId: string) =>
  ({ actor: SYSTEM, requestId, origin: INSIDE, language: 'zh' }) as const
