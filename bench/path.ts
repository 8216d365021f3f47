import type { Source } from './call.ts'
import type { Ground } from './ground/ground.ts'
import type { Recipe } from './servers/protocol.ts'

/** A way through the platform that must stay fast, and what it is measured by (issue: hot paths in the bench). */
export type HotPath<Place = Ground> = {
  readonly name: string
  /** Part of the baseline's throughput. */
  readonly must: number
  readonly goal: number
  /** Answers that need no statement are compared with this JSON. */
  readonly baseline?: string
  /** The baseline answers with a token that it has just signed (ES256, jose), and asks the database nothing. */
  readonly signs?: true
  /** What the baseline does in place of the statements of our request. */
  readonly statements?: Recipe
  /** Finds, in the statements of a request, numbers that no other request may have. */
  readonly numbers?: RegExp
  /** How long it is asked before it counts, where what a process has read in its first seconds matters. */
  readonly warmSeconds?: number
  /** Prepares rows for about so many requests. */
  prepare(ground: Place, requests: number): Promise<Source>
}
