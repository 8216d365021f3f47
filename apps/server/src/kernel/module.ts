import type { FastifyInstance } from 'fastify'
import { SYSTEM } from './actor.ts'
import type { Subscription } from './events/announce.ts'
import type { Service } from './http/service.ts'
import type { Schedule } from './jobs/jobs.ts'
import type { Platform } from './platform.ts'
import { transact, type Work } from './work.ts'

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
}

export type Job = { readonly name: string; handle(platform: Platform, input: object): Promise<void> }
/** A job that others may enqueue by this definition. */
export type JobDefinition<Input extends object> = Job & { readonly input?: Input }

/** Background work in its own transaction, in the name of the platform. Runs at least once: make its effect idempotent. */
export function defineJob<Input extends object>(name: string, run: (work: Work, input: Input) => Promise<void>): JobDefinition<Input> {
  return {
    name,
    // The queue carries what `work.enqueue` wrote by this same definition.
    handle: (platform, input) => transact(platform, systemContext(name), (work) => run(work, input as Input)),
  }
}

export const systemContext = (requestId: string) => ({ actor: SYSTEM, requestId, language: 'zh' }) as const
