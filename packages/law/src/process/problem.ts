/** Something in a BPMN file that keeps it from being published, or (as a warning) that its author should know. */
export interface ProcessProblem {
  readonly code: ProblemCode
  /** Of the element in the BPMN file; `null` when the file as a whole is meant. */
  readonly elementId: string | null
  readonly elementName: string | null
  /** For example `bpmn:ScriptTask`. */
  readonly elementType: string | null
  /** What was found: an attribute's value, an expression with its error, the parser's words. */
  readonly detail: string | null
}

export type ProblemCode =
  /** The file is not BPMN 2.0 XML or refers to elements it does not hold. */
  | 'process.file_invalid'
  | 'process.no_process'
  /** Only one process of a file may have steps. */
  | 'process.several_processes'
  | 'process.element_unsupported'
  | 'process.no_start'
  | 'process.several_starts'
  | 'process.start_has_incoming'
  | 'process.no_end'
  | 'process.end_has_outgoing'
  /** No path from the start leads here. */
  | 'process.unreachable'
  /** No path from here leads to an end. */
  | 'process.dead_end'
  | 'process.condition_missing'
  /** A condition on a flow that leaves neither an exclusive nor an inclusive gateway. */
  | 'process.condition_misplaced'
  | 'process.default_missing'
  | 'process.expression_invalid'
  | 'process.timer_invalid'
  | 'process.message_missing'
  | 'process.signal_missing'
  | 'process.action_missing'
  | 'process.called_item_missing'
  /** `tongban:limit` is not a whole number of working days. */
  | 'process.limit_invalid'
  | 'process.collection_missing'
  | 'process.join_invalid'
  /** A join that decides early must close the branches of one split. */
  | 'process.join_not_structured'
  /** A join that waits for a branch which may never come. */
  | 'process.join_never_completes'
  /** A split inside a loop multiplies the branches without end. */
  | 'process.branches_multiply'
  /** From here the process runs in a circle for ever, though single branches of it may end. */
  | 'process.never_ends'
  /** A cycle without a step that waits. */
  | 'process.loop_without_wait'
  /** Warning: the parser skipped or repaired something. */
  | 'process.file_doubtful'
  /** Warning: nobody is named who may claim the task. */
  | 'process.post_missing'
  /** Warning: too many combinations of branches to prove that every join completes. */
  | 'process.too_complex_to_prove'

/** Collects problems while a file is read. */
export type Report = (code: ProblemCode, element: ElementName | null, detail?: string) => void

export interface ElementName {
  readonly id: string
  readonly name: string
  readonly type: string
}

export function problem(code: ProblemCode, element: ElementName | null, detail?: string): ProcessProblem {
  return {
    code,
    elementId: element?.id ?? null,
    elementName: element?.name ?? null,
    elementType: element?.type ?? null,
    detail: detail ?? null,
  }
}
