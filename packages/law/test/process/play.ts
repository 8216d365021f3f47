import { advance } from '../../src/process/advance.ts'
import type { ProcessCommand } from '../../src/process/command.ts'
import type { ProcessEvent } from '../../src/process/event.ts'
import type { ProcessGraph } from '../../src/process/graph.ts'
import type { ProcessState, Variables } from '../../src/process/state.ts'
import { openWorkOf } from '../../src/process/work.ts'

/** A process being played: what is open, and all that has happened. */
export interface Play {
  readonly state: ProcessState
  readonly history: readonly ProcessEvent[]
  /** Events of the last command. */
  readonly latest: readonly ProcessEvent[]
  /** Keys of all open work. */
  readonly open: readonly string[]
  tell(command: ProcessCommand): Play
  /** Completes a task by key or node id. */
  does(task: string, outcome?: string, variables?: Variables): Play
}

export function play(graph: ProcessGraph, variables: Variables = {}): Play {
  return told(graph, null, [], { type: 'start', variables })
}

/** Keys of all open work of a state. */
export function openKeys(graph: ProcessGraph, state: ProcessState): string[] {
  return state.tokens.flatMap((token) =>
    openWorkOf({ graph }, token).map(({ node, n, instance }) =>
      instance === null ? `${node.id}:${n}` : `${node.id}:${n}.${instance}`,
    ),
  )
}

function told(
  graph: ProcessGraph,
  state: ProcessState | null,
  history: readonly ProcessEvent[],
  command: ProcessCommand,
): Play {
  const result = advance(graph, state, command)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  const soFar = [...history, ...result.events]
  return {
    state: result.state,
    history: soFar,
    latest: result.events,
    open: openKeys(graph, result.state),
    tell: (next) => told(graph, result.state, soFar, next),
    does: (task, outcome = 'approve', variables = {}) =>
      told(graph, result.state, soFar, {
        type: 'complete_task',
        ...(task.includes(':') ? { key: task } : { nodeId: task }),
        outcome,
        variables,
      }),
  }
}
