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

/** All nodes from which a token can come to the given one without entering the excepted one. */
export function upstreamOf(nodes: Nodes, target: string, except: string): Set<string> {
  const upstream = new Set([target])
  for (let size = 0; size !== upstream.size; ) {
    size = upstream.size
    for (const node of Object.values(nodes)) {
      if (node.id !== except && successorsOf(node).some((id) => upstream.has(id))) upstream.add(node.id)
    }
  }
  return upstream
}
