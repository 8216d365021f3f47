import type { ProcessCommand, ProcessFailure, WorkReference } from './command.ts'
import type { ProcessEvent } from './event.ts'
import type { ActivityNode, ProcessGraph } from './graph.ts'
import { leave } from './leave.ts'
import { type Work, workKey } from './request.ts'
import { beginRun, type Run, rememberIn, stateOf } from './run.ts'
import { endProcess, settle } from './settle.ts'
import type { ProcessState, Token } from './state.ts'
import { trigger, triggerSignal, waitsIn } from './trigger.ts'
import { completeWork, openWorkOf } from './work.ts'

export type Advance =
  | { readonly ok: true; readonly state: ProcessState; readonly events: readonly ProcessEvent[] }
  | { readonly ok: false; readonly failure: ProcessFailure }

/**
 * Carries out one command on a process: a pure function, so that the same commands on the same graph always
 * give the same states, events and keys. The state before `start` is `null`. Never throws; a command that
 * does not fit leaves the state as it was and says why.
 */
export function advance(graph: ProcessGraph, state: ProcessState | null, command: ProcessCommand): Advance {
  const refusal = refusalOf(state, command)
  if (refusal) return { ok: false, failure: { code: refusal } }
  const run = beginRun(graph, state)
  carryOut(run, command)
  settle(run)
  if (run.failure) return { ok: false, failure: run.failure }
  return { ok: true, state: stateOf(run), events: run.events }
}

function refusalOf(state: ProcessState | null, command: ProcessCommand) {
  if (command.type === 'start') return state ? 'process.already_started' : undefined
  if (!state) return 'process.not_started'
  return state.status === 'ended' ? 'process.already_ended' : undefined
}

function carryOut(run: Run, command: ProcessCommand): void {
  if ('variables' in command) rememberIn(run, command.variables)
  switch (command.type) {
    case 'start':
      start(run)
      break
    case 'complete_task':
      complete(run, 'user_task', command, command.outcome)
      break
    case 'complete_service':
      complete(run, 'service_task', command, command.outcome)
      break
    case 'child_completed':
      complete(run, 'call_activity', command, command.outcome)
      break
    case 'timer_fired': {
      const wait = waitsIn(run, 'timer').find(({ key }) => key === command.key)
      if (wait) trigger(run, wait)
      else refuse(run, 'process.timer_not_running', command.key)
      break
    }
    case 'message': {
      const waits = waitsIn(run, 'message', command.name)
      const wait = waits.find(({ key }) => command.key === undefined || key === command.key)
      if (wait) trigger(run, wait)
      else refuse(run, 'process.message_not_awaited', command.name)
      break
    }
    case 'signal':
      if (!triggerSignal(run, command.name)) refuse(run, 'process.signal_not_awaited', command.name)
      break
    case 'cancel':
      endProcess(run, 'cancelled', null, command.reason)
  }
}

function start(run: Run): void {
  const node = run.graph.nodes[run.graph.start]
  if (node) leave(run, node, undefined)
  else run.failure = { code: 'process.no_way_out', nodeId: run.graph.start }
}

const NOT_OPEN = {
  user_task: 'process.task_not_open',
  service_task: 'process.service_not_requested',
  call_activity: 'process.child_not_requested',
} as const

function complete(
  run: Run,
  kind: ActivityNode['kind'],
  reference: WorkReference,
  outcome: string | undefined,
): void {
  const found = findOpen(run, kind, reference)
  if (found) completeWork(run, found.token, found.work, outcome)
  else refuse(run, NOT_OPEN[kind], 'key' in reference ? reference.key : reference.nodeId)
}

function findOpen(
  run: Run,
  kind: ActivityNode['kind'],
  reference: WorkReference,
): { readonly token: Token; readonly work: Work } | undefined {
  for (const token of run.tokens) {
    const work = openWorkOf(run, token).find((candidate) => isMeant(candidate, reference))
    if (work?.node.kind === kind) return { token, work }
  }
  return undefined
}

function isMeant(work: Work, reference: WorkReference): boolean {
  if ('key' in reference) return workKey(work) === reference.key
  if (work.node.id !== reference.nodeId) return false
  return reference.instance === undefined || work.instance === reference.instance
}

function refuse(
  run: Run,
  code: Extract<ProcessFailure, { reference: string }>['code'],
  reference: string,
): void {
  run.failure = { code, reference }
}
