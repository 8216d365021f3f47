/**
 * A process as the reducer runs it: plain JSON, made once from BPMN 2.0 by `compileProcess` when an item
 * version is published, stored with that version and small enough to be sent to the browser (about 150
 * bytes a node). It never changes while a case uses it.
 */
export interface ProcessGraph {
  readonly id: string
  readonly name: string
  /** Id of the one start event. */
  readonly start: string
  /** By node id, in document order, which is also the order in which equal choices are taken. */
  readonly nodes: Readonly<Record<string, ProcessNode>>
  /** Dotted paths of the variables which expressions read, for example `applicant.age`; nothing else is kept in a state. */
  readonly variables: readonly string[]
}

export type ProcessNode =
  | StartNode
  | EndNode
  | UserTaskNode
  | ServiceTaskNode
  | CallActivityNode
  | GatewayNode
  | CatchEventNode
  | ThrowEventNode
  | BoundaryEventNode

export type ActivityNode = UserTaskNode | ServiceTaskNode | CallActivityNode

/** A sequence flow leaving a node. */
export interface Flow {
  readonly id: string
  readonly to: string
  /** The label of the arrow. */
  readonly name?: string | undefined
  /** FEEL condition; only on flows of exclusive and inclusive gateways. */
  readonly when?: string | undefined
}

interface NodeBase {
  readonly id: string
  readonly name: string
  /** Name of the innermost lane the node lies in. */
  readonly lane?: string | undefined
  readonly outgoing: readonly Flow[]
}

export interface StartNode extends NodeBase {
  readonly kind: 'start'
}

export interface EndNode extends NodeBase {
  readonly kind: 'end'
  /** Ends the whole process at once, whatever else is open. */
  readonly terminate: boolean
  /** The outcome of the process; without it, the outcome of the branch that arrives. */
  readonly outcome?: string | undefined
}

/** What every activity may have. The attributes are explained in `extension.ts`. */
interface ActivityBase extends NodeBase {
  readonly taskKind?: string | undefined
  readonly post?: string | undefined
  readonly organization?: OrganizationRule | undefined
  readonly form?: string | undefined
  /** Working days. */
  readonly limit?: number | undefined
  /** Variable that receives the outcome. */
  readonly result?: string | undefined
  /** Ids of the boundary events attached to this activity. */
  readonly boundary: readonly string[]
  readonly instances?: MultiInstance | undefined
}

export interface UserTaskNode extends ActivityBase {
  readonly kind: 'user_task'
}

export interface ServiceTaskNode extends ActivityBase {
  readonly kind: 'service_task'
  /** Name of a platform action. */
  readonly action: string
}

/** 联办: a case of another item, whose end completes this activity. */
export interface CallActivityNode extends ActivityBase {
  readonly kind: 'call_activity'
  readonly calledItem: string
}

/**
 * Who does a task: the authority of the item (`item`), its superior (`parent`), the department the case was
 * received in (`department`), or a FEEL expression that gives an organization code.
 */
export type OrganizationRule = 'item' | 'parent' | 'department' | { readonly feel: string }

/** One parallel instance for each element of a list, or a number of instances. */
export interface MultiInstance {
  /** FEEL expression for a list, or for the number of instances. */
  readonly over: string
  readonly isCount: boolean
  /** Name under which `organization` reads the element of its instance. */
  readonly element: string
  readonly join: JoinRule
}

/**
 * When parallel reviews are answered together. The outcome of a join is `approve` or `refuse`:
 *
 * - `all`: when all have answered; approve if none is negative.
 * - `any`: at the first positive one, the others are cancelled; refuse if all are negative.
 * - `n_of_m`: at `count` positive ones, the others are cancelled; refuse as soon as `count` cannot be reached.
 * - `veto`: at the first negative one, the others are cancelled; approve if none is negative.
 */
export interface JoinRule {
  readonly rule: 'all' | 'any' | 'n_of_m' | 'veto'
  /** Only for `n_of_m`. */
  readonly count?: number | undefined
  /** Outcomes that count as negative; every other outcome is positive. */
  readonly negative: readonly string[]
  /** Variable that receives `approve` or `refuse`. */
  readonly result?: string | undefined
}

export interface GatewayNode extends NodeBase {
  readonly kind: 'exclusive_gateway' | 'parallel_gateway' | 'inclusive_gateway'
  /** Ids of the incoming flows. A parallel or inclusive gateway with more than one waits for them. */
  readonly incoming: readonly string[]
  /** The entry of the sub-process for whose end this inclusive gateway was made. */
  readonly closes?: string | undefined
  readonly defaultFlow?: string | undefined
  readonly join?: JoinRule | undefined
  /**
   * Of a join that closes the branches of one split, the ids of the nodes in between: an inclusive join waits
   * for their tokens, and a join decided early cancels them.
   */
  readonly region?: readonly string[] | undefined
}

export interface CatchEventNode extends NodeBase {
  readonly kind: 'catch_event'
  readonly trigger: Trigger
}

/** Passes at once; without an announcement it is a milestone. */
export interface ThrowEventNode extends NodeBase {
  readonly kind: 'throw_event'
  readonly announces?: MessageTrigger | SignalTrigger | undefined
}

export interface BoundaryEventNode extends NodeBase {
  readonly kind: 'boundary_event'
  readonly attachedTo: string
  readonly interrupting: boolean
  readonly trigger: Trigger
  /** The outcome of the branch that starts here. */
  readonly outcome?: string | undefined
}

export type Trigger = TimerTrigger | MessageTrigger | SignalTrigger

export interface TimerTrigger {
  readonly kind: 'timer'
  readonly spec: TimerSpec
}

/** Reaches one waiting place. */
export interface MessageTrigger {
  readonly kind: 'message'
  readonly name: string
}

/** Reaches every waiting place. */
export interface SignalTrigger {
  readonly kind: 'signal'
  readonly name: string
}

/** An ISO 8601 duration, or a number of working days of the legal calendar (written `P5WD`). */
export type TimerSpec =
  | { readonly kind: 'duration'; readonly iso: string }
  | { readonly kind: 'working_days'; readonly days: number }

/** True for the nodes whose tokens stay until a command comes. */
export function isWaiting(node: ProcessNode): node is ActivityNode | CatchEventNode {
  return isActivity(node) || node.kind === 'catch_event'
}

export function isActivity(node: ProcessNode): node is ActivityNode {
  return node.kind === 'user_task' || node.kind === 'service_task' || node.kind === 'call_activity'
}

/** True for the gateways that hold tokens back until their fellows have come. */
export function isJoin(node: ProcessNode): node is GatewayNode {
  return (node.kind === 'parallel_gateway' || node.kind === 'inclusive_gateway') && node.incoming.length > 1
}
