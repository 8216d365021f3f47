import type { TimerSpec } from './graph.ts'
import type { Json } from './state.ts'

/** What a command brought about, in order. The caller stores the events and acts on them. */
export type ProcessEvent =
  | TaskOpened
  | ServiceRequested
  | ChildRequested
  | WorkClosed
  | {
      readonly type: 'timer_started'
      readonly key: string
      readonly nodeId: string
      readonly spec: TimerSpec
    }
  | { readonly type: 'timer_fired' | 'timer_cancelled'; readonly key: string; readonly nodeId: string }
  | {
      readonly type: 'message_awaited' | 'signal_awaited'
      readonly key: string
      readonly nodeId: string
      readonly name: string
    }
  | {
      readonly type: 'message_received' | 'signal_received'
      readonly key: string
      readonly nodeId: string
      readonly name: string
      /** True at a non-interrupting boundary event. */
      readonly isStillAwaited: boolean
    }
  | { readonly type: 'message_cancelled' | 'signal_cancelled'; readonly key: string; readonly nodeId: string }
  | {
      /** Sent out; a signal has already reached the places of this process that waited for it. */
      readonly type: 'message_sent' | 'signal_sent'
      readonly nodeId: string
      readonly name: string
    }
  | {
      readonly type: 'join_decided'
      readonly nodeId: string
      /** `null` when no branch brought an outcome. */
      readonly outcome: string | null
      /** True when branches or instances that were still open have been cancelled. */
      readonly isEarly: boolean
    }
  | {
      /** An expression gave no usable value: a condition then counts as false, an organization as unknown. */
      readonly type: 'expression_unclear'
      readonly nodeId: string
      readonly expression: string
      readonly reason: string
    }
  | {
      readonly type: 'process_ended'
      readonly reason: 'completed' | 'terminated' | 'cancelled'
      readonly outcome: string
      /** The end event, or `null` when cancelled. */
      readonly nodeId: string | null
      /** Why it was cancelled. */
      readonly comment?: string
    }

interface WorkRequested {
  readonly key: string
  readonly nodeId: string
  /** What the step is in law: `review`, `site_visit`, …; see `tongban:kind`. */
  readonly kind: string | null
  readonly post: string | null
  /** `item`, `parent`, `department`, or a code; `null` when none is given or its expression failed. */
  readonly organization:
    | { readonly rule: 'item' | 'parent' | 'department' }
    | { readonly code: string }
    | null
  readonly form: string | null
  /** Working days. */
  readonly limit: number | null
  /** From 0; `null` outside a multi-instance. */
  readonly instance: number | null
  /** Element of the collection for this instance. */
  readonly element: Json
}

export interface TaskOpened extends WorkRequested {
  readonly type: 'task_opened'
}

export interface ServiceRequested extends WorkRequested {
  readonly type: 'service_requested'
  readonly action: string
}

export interface ChildRequested extends WorkRequested {
  readonly type: 'child_requested'
  readonly calledItem: string
}

export interface WorkClosed {
  readonly type: 'task_closed' | 'service_closed' | 'child_closed'
  readonly key: string
  readonly nodeId: string
  readonly instance: number | null
  readonly reason: 'completed' | 'cancelled'
  /** `null` when cancelled or when none was given. */
  readonly outcome: string | null
}
