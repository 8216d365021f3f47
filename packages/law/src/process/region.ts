import type { GatewayNode } from './graph.ts'
import { type Nodes, reachableFrom } from './reach.ts'

/** The nodes between a join and the split whose branches it closes; `undefined` when no split encloses them. */
export function regionOf(nodes: Nodes, start: string, join: GatewayNode): string[] | undefined {
  if (join.closes !== undefined) return [...reachableFrom(nodes, targets(nodes, join.closes), [join.id])]
  const regions = Object.values(nodes)
    .filter((node) => node.outgoing.length > 1 && node.id !== join.id)
    .filter((split) => !reachableFrom(nodes, [start], [split.id]).has(join.id))
    .map((split) => ({
      split: split.id,
      inside: reachableFrom(nodes, targets(nodes, split.id), [split.id, join.id]),
    }))
    .filter(({ split, inside }) => isClosed(nodes, start, split, inside, join.id))
    .map(({ inside }) => inside)
  const smallest = regions.sort((a, b) => a.size - b.size)[0]
  return smallest && Object.keys(nodes).filter((id) => smallest.has(id))
}

/** True when the inside is entered by the split only and left by the join only (or ends). */
function isClosed(
  nodes: Nodes,
  start: string,
  split: string,
  inside: ReadonlySet<string>,
  join: string,
): boolean {
  const without = reachableFrom(nodes, [start], [split])
  const after = reachableFrom(nodes, targets(nodes, join), [split])
  return [...inside].every((id) => !without.has(id) && !after.has(id))
}

function targets(nodes: Nodes, id: string): string[] {
  return (nodes[id]?.outgoing ?? []).map((flow) => flow.to)
}
