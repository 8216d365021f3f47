import type { Source } from './call.ts'
import type { Ground } from './ground/ground.ts'

/** A way through the platform that must stay fast, and what it is measured by (issue: hot paths in the bench). */
export type HotPath = {
  readonly name: string
  /** Part of the baseline's throughput. */
  readonly must: number
  readonly goal: number
  /** Answers that need no statement are compared with this JSON. */
  readonly baseline?: string
  /** Finds, in the statements of a request, numbers that no other request may have. */
  readonly numbers?: RegExp
  /** Prepares rows for about so many requests. */
  prepare(ground: Ground, requests: number): Promise<Source>
}
