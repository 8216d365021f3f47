import { isActivity, type ProcessGraph, type ProcessNode } from './graph.ts'

export type Nodes = ProcessGraph['nodes']

/** Where a token at a node may go next, boundary events included. */
export function successorsOf(node: ProcessNode): string[] {
  const targets = node.outgoing.map((flow) => flow.to)
  return isActivity(node) ? [...targets, ...node.boundary] : targets
}

/** The given nodes and all that follow, on paths that do not enter the excepted ones. */
export function reachableFrom(
  nodes: Nodes,
  from: Iterable<string>,
  except: readonly string[] = [],
): Set<string> {
  const reached = new Set<string>()
  const open = [...from]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = nodes[id]
    if (!node || reached.has(id) || except.includes(id)) continue
    reached.add(id)
    open.push(...successorsOf(node))
  }
  return reached
}

/** All nodes from which a token can come to the given one; found once for each graph. */
export function upstreamOf(nodes: Nodes, target: string): ReadonlySet<string> {
  const known = upstreamCache.get(nodes) ?? new Map<string, ReadonlySet<string>>()
  upstreamCache.set(nodes, known)
  const upstream = known.get(target) ?? findUpstream(nodes, target)
  known.set(target, upstream)
  return upstream
}

const upstreamCache = new WeakMap<Nodes, Map<string, ReadonlySet<string>>>()

function findUpstream(nodes: Nodes, target: string): ReadonlySet<string> {
  const upstream = new Set<string>()
  let isGrowing = true
  while (isGrowing) {
    isGrowing = false
    for (const node of Object.values(nodes)) {
      if (node.id === target || upstream.has(node.id)) continue
      if (!successorsOf(node).some((id) => id === target || upstream.has(id))) continue
      upstream.add(node.id)
      isGrowing = true
    }
  }
  return upstream
}
