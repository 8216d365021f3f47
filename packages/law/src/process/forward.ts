import type { ProcessNode } from './graph.ts'
import { type Nodes, successorsOf } from './reach.ts'

/** A graph without the flows that lead back, for telling before from after. */
export interface Forward {
  /** The given nodes and all that come after them. */
  after(ids: Iterable<string>): Set<string>
  /** Where the flows of a node lead on to. */
  targetsOf(node: ProcessNode): string[]
  /** The first node, not an end, where most of the branches meet; `undefined` when no two do. */
  merge(branches: readonly string[]): string | undefined
}

export function forwardFrom(nodes: Nodes, start: string): Forward {
  const order = orderFrom(nodes, start)
  const rank = new Map(order.map((id, index) => [id, index]))
  const isForward = (from: string, to: string) => (rank.get(to) ?? -1) > (rank.get(from) ?? -1)

  const after = (ids: Iterable<string>): Set<string> => {
    const reached = new Set<string>()
    const open = [...ids]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const node = nodes[id]
      if (!node || reached.has(id)) continue
      reached.add(id)
      open.push(...successorsOf(node).filter((next) => isForward(node.id, next)))
    }
    return reached
  }
  return {
    after,
    targetsOf: (node) => node.outgoing.map((flow) => flow.to).filter((to) => isForward(node.id, to)),
    merge(branches) {
      const reached = branches.map((branch) => after([branch]))
      let best: string | undefined
      let most = 1
      for (const id of order) {
        const meeting = reached.filter((ids) => ids.has(id)).length
        if (meeting <= most || nodes[id]?.kind === 'end') continue
        best = id
        most = meeting
      }
      return best
    },
  }
}

/** Node ids so that each comes after all that lead to it, save on a way back. */
function orderFrom(nodes: Nodes, start: string): string[] {
  const seen = new Set<string>()
  const finished: string[] = []
  const visit = (id: string): void => {
    const node = nodes[id]
    if (!node || seen.has(id)) return
    seen.add(id)
    for (const next of successorsOf(node).toReversed()) visit(next)
    finished.push(id)
  }
  visit(start)
  return finished.reverse()
}
