import { arrive, passOneInclusiveJoin } from './arrive.ts'
import type { ProcessEvent } from './event.ts'
import { type EndNode, isActivity, isJoin, type ThrowEventNode } from './graph.ts'
import { leave } from './leave.ts'
import type { Move, Run } from './run.ts'
import { triggerSignal } from './trigger.ts'
import { startWait, waitsOf } from './wait.ts'
import { addToken, openActivity, removeToken } from './work.ts'

/** More moves than any real diagram needs between two waits; compiled graphs cannot loop without waiting. */
const MOST_MOVES = 5000

type EndReason = Extract<ProcessEvent, { type: 'process_ended' }>['reason']

/** Moves tokens until all of them wait, or the process has ended. */
export function settle(run: Run): void {
  for (let moves = 0; run.status === 'running' && !run.failure; ) {
    const move = run.moving.shift()
    if (move) {
      enter(run, move)
      moves += 1
      if (moves > MOST_MOVES) run.failure = { code: 'process.loop_without_wait', nodeId: move.to }
    } else if (!passOneInclusiveJoin(run)) break
  }
  if (run.failure || run.status === 'ended' || run.tokens.length > 0) return
  const [blocked] = Object.keys(run.joins)
  if (blocked !== undefined) run.failure = { code: 'process.join_blocked', nodeId: blocked }
}

/** Cancels whatever is open and ends the process. */
export function endProcess(run: Run, reason: EndReason, nodeId: string | null, comment?: string): void {
  for (const token of run.tokens) removeToken(run, token)
  run.joins = {}
  run.moving = []
  run.status = 'ended'
  run.outcome = reason === 'cancelled' ? 'cancelled' : (run.outcome ?? 'completed')
  run.events.push({
    type: 'process_ended',
    reason,
    outcome: run.outcome,
    nodeId,
    ...(comment === undefined ? {} : { comment }),
  })
}

function enter(run: Run, move: Move): void {
  const node = run.graph.nodes[move.to]
  if (!node) {
    run.failure = { code: 'process.no_way_out', nodeId: move.to }
  } else if (isJoin(node)) {
    arrive(run, node, move)
  } else if (isActivity(node)) {
    openActivity(run, node, move.outcome)
  } else if (node.kind === 'end') {
    reachEnd(run, node, move)
  } else if (node.kind === 'catch_event') {
    const token = addToken(run, { node: node.id, n: run.next, outcome: move.outcome })
    for (const wait of waitsOf(run.graph, token)) startWait(run, wait)
  } else {
    if (node.kind === 'throw_event') announce(run, node)
    leave(run, node, move.outcome)
  }
}

/** The outcome of a process is that of the last end which knows one. */
function reachEnd(run: Run, end: EndNode, move: Move): void {
  run.outcome = end.outcome ?? move.outcome ?? run.outcome
  if (end.terminate) endProcess(run, 'terminated', end.id)
  else if (run.tokens.length === 0 && run.moving.length === 0 && Object.keys(run.joins).length === 0) {
    endProcess(run, 'completed', end.id)
  }
}

function announce(run: Run, { id: nodeId, announces }: ThrowEventNode): void {
  if (!announces) return
  run.events.push({ type: `${announces.kind}_sent`, nodeId, name: announces.name })
  if (announces.kind === 'signal') triggerSignal(run, announces.name)
}
