import type { ChildRequested, ServiceRequested, TaskOpened, WorkClosed } from './event.ts'
import type { ActivityNode } from './graph.ts'
import { type Run, valueAt } from './run.ts'
import { instanceKey, type Json, keyOf } from './state.ts'

/** Which piece of work of which token; `instance` is `null` outside a multi-instance. */
export interface Work {
  readonly node: ActivityNode
  readonly n: number
  readonly instance: number | null
}

export function workKey({ node, n, instance }: Work): string {
  return instance === null ? keyOf(node.id, n) : instanceKey(node.id, n, instance)
}

/** Announces work to be done. */
export function requestWork(run: Run, work: Work, element: Json): void {
  const { node, instance } = work
  const request = {
    key: workKey(work),
    nodeId: node.id,
    kind: node.taskKind ?? null,
    post: node.post ?? null,
    organization: organizationOf(run, node, element),
    form: node.form ?? null,
    limit: node.limit ?? null,
    instance,
    element,
  }
  switch (node.kind) {
    case 'user_task':
      run.events.push({ type: 'task_opened', ...request })
      return
    case 'service_task':
      run.events.push({ type: 'service_requested', ...request, action: node.action })
      return
    case 'call_activity':
      run.events.push({ type: 'child_requested', ...request, calledItem: node.calledItem })
  }
}

const CLOSED = {
  user_task: 'task_closed',
  service_task: 'service_closed',
  call_activity: 'child_closed',
} as const

export function reportClosed(
  run: Run,
  work: Work,
  reason: WorkClosed['reason'],
  outcome: string | null,
): void {
  const { node, instance } = work
  run.events.push({
    type: CLOSED[node.kind],
    key: workKey(work),
    nodeId: node.id,
    instance,
    reason,
    outcome,
  })
}

function organizationOf(
  run: Run,
  node: ActivityNode,
  element: Json,
): (TaskOpened | ServiceRequested | ChildRequested)['organization'] {
  const rule = node.organization
  if (rule === undefined) return null
  if (typeof rule === 'string') return { rule }
  const value = valueAt(run, node.id, rule.feel, node.instances ? { [node.instances.element]: element } : {})
  return typeof value === 'string' ? { code: value } : null
}
