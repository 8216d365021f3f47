import { AsyncLocalStorage } from 'node:async_hooks'
import type { Actor } from '../../../kernel/actor.ts'
import type { Origin } from '../../../kernel/work.ts'

/** Who is signed in to the platform in the browser, or program, whose request the provider is answering. */
export type Browser = {
  readonly actor: Actor
  readonly requestId: string
  readonly origin: Origin
  readonly language: 'zh' | 'en'
  /** Id of the platform's session; undefined: not signed in. */
  readonly portalSession: string | undefined
}

export const browser = new AsyncLocalStorage<Browser>()
