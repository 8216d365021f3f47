import type { Flow } from './graph.ts'

/** What a node has from its place in the diagram. */
export interface NodeShape {
  readonly id: string
  readonly name: string
  readonly lane: string | undefined
  readonly outgoing: readonly Flow[]
  readonly incoming: readonly string[]
  readonly boundary: readonly string[]
}
