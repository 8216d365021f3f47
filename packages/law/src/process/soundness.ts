import { type Flow, isActivity, isJoin, type ProcessNode } from './graph.ts'
import { mayPass } from './inclusive.ts'
import type { Nodes } from './reach.ts'
import type { ReportNode } from './structure.ts'

/**
 * Plays every course a process can take, with conditions answered either way, and names the joins that wait
 * for ever and the courses that never end. Branches do not disturb one another before they meet, so it is
 * enough to move one token at a time to the next join, which keeps the number of situations near the number
 * of choices.
 */
export function checkJoins(nodes: Nodes, start: string, report: ReportNode): 'proved' | 'too_complex' {
  const first = marking(nodes[start]?.outgoing ?? [])
  const open = [first]
  const before = new Map<string, string[]>([[keyOf(first), []]])
  const blocked = new Set<string>()
  for (let current = open.pop(); current; current = open.pop()) {
    if (before.size > MOST_SITUATIONS) return 'too_complex'
    if (current.length > MOST_TOKENS) {
      report('process.branches_multiply', nodeAt(nodes, current[0])?.id ?? start)
      return 'proved'
    }
    const following = follow(nodes, current)
    if (!following) for (const place of current) blocked.add(targetOf(place))
    for (const next of following ?? []) {
      const known = before.get(keyOf(next))
      if (known) known.push(keyOf(current))
      else {
        before.set(keyOf(next), [keyOf(current)])
        open.push(next)
      }
    }
  }
  for (const id of blocked) report('process.join_never_completes', id)
  if (blocked.size > 0) return 'proved'
  const ending = leadsToEnd(before)
  const endless = [...before.keys()].find((key) => !ending.has(key))
  if (endless !== undefined) report('process.never_ends', targetOf(endless.split(PLACES)[0] ?? ''))
  return 'proved'
}

const MOST_SITUATIONS = 5000
/** More branches than any real diagram has open at once. */
const MOST_TOKENS = 64

/** The situations from which the empty one, where all is done, can be reached. */
function leadsToEnd(before: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>()
  const open = [keyOf([])]
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (reached.has(key)) continue
    reached.add(key)
    open.push(...(before.get(key) ?? []))
  }
  return reached
}

const PLACES = '\n'

function keyOf(current: Marking): string {
  return current.toSorted().join(PLACES)
}

/** Tokens as `<flow id> <target>`, several on one flow included. */
type Marking = readonly string[]

/** The situations one step later; none when all is done, `undefined` when tokens are left but none can move. */
function follow(nodes: Nodes, current: Marking): Marking[] | undefined {
  if (current.length === 0) return []
  const ending = current.findIndex((place) => nodeAt(nodes, place)?.kind === 'end')
  const movable = ending >= 0 ? ending : current.findIndex((place) => !isJoin(nodeOrFail(nodes, place)))
  if (movable >= 0) {
    const node = nodeOrFail(nodes, current[movable])
    const rest = current.filter((_, index) => index !== movable)
    if (node.kind === 'end') return [node.terminate ? [] : rest]
    // The newest first, so that a branch is followed to its join before the next one moves.
    return waysOut(node, nodes).map((flows) => [...marking(flows), ...rest])
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
    return waysOut(node, nodes).map((flows) => [...marking(flows), ...rest])
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
