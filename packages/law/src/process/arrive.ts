import type { GatewayNode } from './graph.ts'
import { mayPass } from './inclusive.ts'
import { DEFAULT_JOIN, decide, type JoinDecision } from './join.ts'
import { leave } from './leave.ts'
import { type Move, type Run, rememberOutcome } from './run.ts'
import type { Arrival } from './state.ts'
import { removeToken } from './work.ts'

/** A token comes to a join: it waits for its fellows, or the join is decided. */
export function arrive(run: Run, join: GatewayNode, { flow, outcome }: Move): void {
  const arrivals = [...(run.joins[join.id] ?? []), { flow, outcome }]
  const missing = join.incoming.filter((id) => !arrivals.some((arrival) => arrival.flow === id)).length
  setArrivals(run, join.id, arrivals)
  if (join.kind === 'parallel_gateway' && missing === 0) {
    const used = join.incoming.flatMap((id) => arrivals.find((arrival) => arrival.flow === id) ?? [])
    setArrivals(
      run,
      join.id,
      arrivals.filter((arrival) => !used.includes(arrival)),
    )
    pass(run, join, used, decide(join.join ?? DEFAULT_JOIN, outcomesOf(used), 0), false)
    return
  }
  const open = join.kind === 'parallel_gateway' ? missing : Number.POSITIVE_INFINITY
  const decision = join.join && decide(join.join, outcomesOf(arrivals), open)
  if (!decision) return
  setArrivals(run, join.id, [])
  pass(run, join, arrivals, decision, cancelRegion(run, join))
}

/** Lets one inclusive join pass for which nothing more can come; false when there is none. */
export function passOneInclusiveJoin(run: Run): boolean {
  for (const [id, arrivals] of Object.entries(run.joins)) {
    const join = run.graph.nodes[id]
    if (join?.kind !== 'inclusive_gateway') continue
    const arrived = arrivals.map((arrival) => arrival.flow)
    const others = [...run.tokens.map((token) => token.node), ...Object.keys(run.joins)]
    if (
      !mayPass(
        run.graph.nodes,
        join,
        arrived,
        others.filter((other) => other !== id),
      )
    )
      continue
    setArrivals(run, id, [])
    pass(run, join, arrivals, decide(join.join ?? DEFAULT_JOIN, outcomesOf(arrivals), 0), false)
    return true
  }
  return false
}

function pass(
  run: Run,
  join: GatewayNode,
  arrivals: readonly Arrival[],
  decision: JoinDecision | undefined,
  isEarly: boolean,
): void {
  const decided = decision?.outcome ?? null
  if (!join.join) {
    leave(run, join, commonOutcome(arrivals) ?? decided ?? undefined)
    return
  }
  run.events.push({ type: 'join_decided', nodeId: join.id, outcome: decided, isEarly })
  rememberOutcome(run, join.join.result, decided ?? undefined)
  leave(run, join, decided ?? undefined)
}

/** Ends the branches that are not needed any more; true when there were any. */
function cancelRegion(run: Run, join: GatewayNode): boolean {
  const region = new Set(join.region)
  const tokens = run.tokens.filter((token) => region.has(token.node))
  for (const token of tokens) removeToken(run, token)
  const joins = Object.keys(run.joins).filter((id) => region.has(id))
  for (const id of joins) setArrivals(run, id, [])
  const staying = run.moving.filter((move) => !region.has(move.to) && move.to !== join.id)
  const isEarly = tokens.length > 0 || joins.length > 0 || staying.length < run.moving.length
  run.moving = staying
  return isEarly
}

function setArrivals(run: Run, id: string, arrivals: readonly Arrival[]): void {
  const { [id]: _, ...others } = run.joins
  run.joins = arrivals.length > 0 ? { ...others, [id]: arrivals } : others
}

function outcomesOf(arrivals: readonly Arrival[]): (string | undefined)[] {
  return arrivals.map((arrival) => arrival.outcome)
}

/** Branches that say the same need no rule. */
function commonOutcome(arrivals: readonly Arrival[]): string | undefined {
  const outcomes = new Set(outcomesOf(arrivals).filter((outcome) => outcome !== undefined))
  return outcomes.size === 1 ? [...outcomes][0] : undefined
}
