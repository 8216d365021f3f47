import type { FormMergeFault } from '../forms/merge-forms.ts'
import type { FormDefinitionFault } from '../forms/prepare.ts'
import type { ProblemCode } from '../process/problem.ts'

/** Why a definition cannot be published; the words are in the message catalogue. */
export interface ItemFault {
  /** JSON pointer below the definition; inside the process `/process#<element id>`. */
  readonly path: string
  readonly code: ItemFaultCode
  /** The name, id or text that is wrong. */
  readonly text: string
}

export type ItemFaultCode =
  | FormDefinitionFault['code']
  | FormMergeFault['code']
  | ProblemCode
  /** A FEEL expression that rules or licence fields cannot use. */
  | 'expression_invalid'
  /** A bundle names an item that is not published. */
  | 'member_unpublished'
  /** The process calls a member that the bundle does not have. */
  | 'member_unknown'
  /** The item's code is not valid (GB/T 39554.1-2020). */
  | 'code_invalid'
