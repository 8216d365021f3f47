import type { Variables } from './state.ts'

/**
 * What can be told to a process. Variables are merged into the state as far as the graph reads them.
 * A piece of work is named by its key, or by its node (and instance); the oldest open one is meant then.
 */
export type ProcessCommand =
  | { readonly type: 'start'; readonly variables?: Variables }
  | (WorkReference & {
      readonly type: 'complete_task'
      readonly outcome: string
      readonly variables?: Variables
    })
  | (WorkReference & {
      readonly type: 'complete_service'
      /** Without it the branch keeps the outcome it had. */
      readonly outcome?: string
      readonly variables?: Variables
    })
  | (WorkReference & {
      readonly type: 'child_completed'
      readonly outcome?: string
      readonly variables?: Variables
    })
  | { readonly type: 'timer_fired'; readonly key: string }
  | {
      readonly type: 'message'
      readonly name: string
      /** Of the wait that is meant; without it the oldest that waits for this message. */
      readonly key?: string
      readonly variables?: Variables
    }
  | { readonly type: 'signal'; readonly name: string; readonly variables?: Variables }
  | { readonly type: 'cancel'; readonly reason: string }

export type WorkReference = { readonly key: string } | { readonly nodeId: string; readonly instance?: number }

/** Why a command was not carried out; the state stays as it was. */
export type ProcessFailure =
  | { readonly code: 'process.not_started' | 'process.already_started' | 'process.already_ended' }
  | {
      readonly code:
        | 'process.task_not_open'
        | 'process.service_not_requested'
        | 'process.child_not_requested'
        | 'process.timer_not_running'
        | 'process.message_not_awaited'
        | 'process.signal_not_awaited'
      /** The key, node or name that the command gave. */
      readonly reference: string
    }
  | {
      readonly code:
        | 'process.no_way_out'
        | 'process.collection_invalid'
        | 'process.too_many_instances'
        | 'process.join_blocked'
        | 'process.loop_without_wait'
      readonly nodeId: string
    }
