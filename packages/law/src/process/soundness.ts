import { type Flow, isActivity, isJoin, type ProcessNode } from './graph.ts'
import { mayPass } from './inclusive.ts'
import type { Nodes } from './reach.ts'
import type { ReportNode } from './structure.ts'

/**
 * Plays every course a process can take, with conditions answered either way, and names the joins that wait
 * for ever. Branches do not disturb one another before they meet, so it is enough to move one token at a
 * time to the next join, which keeps the number of situations near the number of choices.
 */
export function checkJoins(nodes: Nodes, start: string, report: ReportNode): 'proved' | 'too_complex' {
  const seen = new Set<string>()
  const blocked = new Set<string>()
  const open: Marking[] = (nodes[start]?.outgoing ?? []).length ? [marking(nodes[start]?.outgoing ?? [])] : []
  for (let current = open.pop(); current; current = open.pop()) {
    const key = [...current].sort().join(' ')
    if (seen.has(key)) continue
    seen.add(key)
    if (seen.size > MOST_SITUATIONS) return 'too_complex'
    if (current.length > MOST_TOKENS) {
      report('process.branches_multiply', nodeAt(nodes, current[0])?.id ?? start)
      return 'proved'
    }
    const next = follow(nodes, current)
    if (next) open.push(...next)
    else for (const place of current) blocked.add(nodeAt(nodes, place)?.id ?? start)
  }
  for (const id of blocked) report('process.join_never_completes', id)
  return 'proved'
}

const MOST_SITUATIONS = 10_000
const MOST_TOKENS = 200

/** Tokens as `<flow id> <target>`, several on one flow included. */
type Marking = readonly string[]

/** The situations one step later; none when all is done, `undefined` when tokens are left but none can move. */
function follow(nodes: Nodes, current: Marking): Marking[] | undefined {
  if (current.length === 0) return []
  const movable = current.findIndex((place) => !isJoin(nodeOrFail(nodes, place)))
  if (movable >= 0) {
    const node = nodeOrFail(nodes, current[movable])
    if (node.kind === 'end' && node.terminate) return [[]]
    const rest = current.filter((_, index) => index !== movable)
    return waysOut(node, nodes).map((flows) => [...rest, ...marking(flows)])
  }
  return fireOneJoin(nodes, current)
}

function fireOneJoin(nodes: Nodes, current: Marking): Marking[] | undefined {
  for (const place of current) {
    const node = nodeOrFail(nodes, place)
    if (!isJoin(node)) continue
    const here = current.filter((other) => nodeAt(nodes, other) === node)
    const isReady =
      node.kind === 'parallel_gateway'
        ? node.incoming.every((flow) => here.includes(placeOf({ id: flow, to: node.id })))
        : mayPass(
            nodes,
            node,
            here.map(flowOf),
            current.map(targetOf).filter((other) => other !== node.id),
          )
    if (!isReady) continue
    const spent = node.kind === 'parallel_gateway' ? [...new Set(here)] : here
    const rest = [...current]
    for (const token of spent) rest.splice(rest.indexOf(token), 1)
    return waysOut(node, nodes).map((flows) => [...rest, ...marking(flows)])
  }
  return undefined
}

/** The sets of flows that a token may take out of a node. */
function waysOut(node: ProcessNode, nodes: Nodes): (readonly Flow[])[] {
  if (node.kind === 'exclusive_gateway') return node.outgoing.map((flow) => [flow])
  if (node.kind === 'inclusive_gateway') return subsets(node.outgoing)
  if (!isActivity(node)) return [node.outgoing]
  const events = node.boundary.map((id) => nodes[id]).filter((event) => event?.kind === 'boundary_event')
  const beside = events.filter((event) => !event.interrupting).flatMap((event) => event.outgoing)
  const ends = [node, ...events.filter((event) => event.interrupting)].map((end) => end.outgoing)
  return beside.length ? ends.flatMap((flows) => [flows, [...flows, ...beside]]) : ends
}

const MOST_SUBSETS_OF = 8

/** Every choice but none; of a wide one only each alone, and all. */
function subsets(flows: readonly Flow[]): (readonly Flow[])[] {
  if (flows.length > MOST_SUBSETS_OF) return [...flows.map((flow) => [flow]), flows]
  const [first, ...rest] = flows
  if (!first) return []
  const others = subsets(rest)
  return [[first], ...others, ...others.map((set) => [first, ...set])]
}

function marking(flows: readonly Flow[]): Marking {
  return flows.map(placeOf)
}

function placeOf(flow: Pick<Flow, 'id' | 'to'>): string {
  return `${flow.id} ${flow.to}`
}

function flowOf(place: string): string {
  return place.slice(0, place.indexOf(' '))
}

function targetOf(place: string): string {
  return place.slice(place.indexOf(' ') + 1)
}

function nodeAt(nodes: Nodes, place: string | undefined): ProcessNode | undefined {
  return place === undefined ? undefined : nodes[targetOf(place)]
}

/** Structure has been checked before: every flow leads to a node. */
function nodeOrFail(nodes: Nodes, place: string | undefined): ProcessNode {
  const node = nodeAt(nodes, place)
  if (!node) throw new Error(`no node at ${place}`)
  return node
}
