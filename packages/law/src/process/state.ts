export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

export type Variables = { readonly [name: string]: Json }

/**
 * Where a process stands: plain JSON of some hundred bytes, kept in the case row. It holds tokens at waiting
 * nodes and joins, and of the variables only what the graph's expressions read.
 */
export interface ProcessState {
  readonly status: 'running' | 'ended'
  /** Outcome of the process, as far as ends have been reached. */
  readonly outcome?: string | undefined
  /** Number of the next token; numbers are never used twice, so keys name one thing for ever. */
  readonly next: number
  readonly tokens: readonly Token[]
  /** Tokens held back, by id of the join. */
  readonly joins: Readonly<Record<string, readonly Arrival[]>>
  readonly variables: Variables
}

/** A token at a node that waits for a command. */
export interface Token {
  readonly node: string
  readonly n: number
  /** Outcome of the last step on this branch. */
  readonly outcome?: string | undefined
  /** Of a multi-instance, by instance: `null` while open, then the outcome (`''` if it gave none). */
  readonly instances?: readonly (string | null)[]
  /** Non-interrupting boundary timers that have fired. */
  readonly fired?: readonly string[]
}

/** A token held back at a join. */
export interface Arrival {
  readonly flow: string
  readonly outcome?: string | undefined
}

/** Key of a token's work, or of a wait at one of its boundary events: `<node id>:<token number>`. */
export function keyOf(nodeId: string, n: number): string {
  return `${nodeId}:${n}`
}

/** Key of one instance, counted from 0: `<node id>:<token number>.<instance>`. */
export function instanceKey(nodeId: string, n: number, instance: number): string {
  return `${nodeId}:${n}.${instance}`
}
