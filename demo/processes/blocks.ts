/**
 * A handling process described as nested blocks. `build.ts` turns it into BPMN 2.0 with a drawing; the attributes
 * are those of packages/law/src/process/extension.ts. Ids of steps are stable: running cases refer to them.
 */
export type Block = Step | Wait | Choice | Parallel | End | Back

/** Who handles a step, and what it is in law. */
export interface Work {
  readonly kind: 'intake' | 'review' | 'site_visit' | 'expert_review' | 'decision' | 'delivery'
  readonly post: 'window' | 'review' | 'site' | 'approve'
  /** `item`, `hall`, or a FEEL expression that gives an organization, e.g. `"wz_resources"`. */
  readonly organization?: string
  /** Working days. */
  readonly limit?: number
}

type Action = 'evaluate_rules' | 'accept' | 'approve' | 'refuse' | 'issue_licence' | 'publish_output'

export interface Step {
  readonly type: 'user' | 'service' | 'call'
  readonly id: string
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** One instance for each element of a list (多部门会商). */
  readonly each?: Readonly<Record<string, string>>
}

/** Waits for a message, e.g. that another member of the bundle has issued its licence. */
export interface Wait {
  readonly type: 'wait'
  readonly id: string
  readonly name: string
  readonly message: string
}

export interface Branch {
  readonly name: string
  /** FEEL; the one branch without it is taken when no other holds. */
  readonly when?: string
  readonly blocks: readonly Block[]
}

/** Exactly one branch (`exclusive`), or every branch whose condition holds (`inclusive`). */
export interface Choice {
  readonly type: 'exclusive' | 'inclusive'
  readonly id: string
  readonly name: string
  readonly branches: readonly Branch[]
}

/** All branches side by side; `join` are the attributes of the joining gateway. */
export interface Parallel {
  readonly type: 'parallel'
  readonly id: string
  readonly name: string
  readonly branches: readonly (readonly Block[])[]
  readonly join: Readonly<Record<string, string>>
}

export interface End {
  readonly type: 'end'
  readonly id: string
  readonly name: string
  readonly outcome: string
  /** Ends everything that still runs side by side. */
  readonly terminate: boolean
}

/** Goes back to an earlier step; ends its branch. */
export interface Back {
  readonly type: 'back'
  readonly to: string
}

export const user = (id: string, name: string, { kind, post, organization, limit }: Work): Step => ({
  type: 'user',
  id,
  name,
  attributes: {
    kind,
    post,
    organization: organization ?? 'item',
    ...(limit === undefined ? {} : { limit: String(limit) }),
  },
})

export const service = (id: string, name: string, action: Action): Step => ({
  type: 'service',
  id,
  name,
  attributes: { action },
})

/** A case of the member of that key; the case of the bundle waits for its end. */
export const call = (member: string, name: string): Step => ({
  type: 'call',
  id: member,
  name,
  attributes: { calledItem: member },
})

/** One piece of work for each organization of a list. */
export const forEach = (
  step: Step,
  organizations: readonly string[],
  join: Readonly<Record<string, string>>,
): Step => ({
  ...step,
  attributes: { ...step.attributes, organization: 'element' },
  each: { collection: `[${organizations.map((key) => `"${key}"`).join(', ')}]`, element: 'element', ...join },
})

export const wait = (id: string, name: string, message: string): Wait => ({ type: 'wait', id, name, message })

export const choice = (id: string, name: string, branches: readonly Branch[]): Choice => ({
  type: 'exclusive',
  id,
  name,
  branches,
})

export const parallel = (
  id: string,
  name: string,
  branches: readonly (readonly Block[])[],
  join: Readonly<Record<string, string>> = { join: 'all' },
): Parallel => ({ type: 'parallel', id, name, branches, join })

export const inclusive = (id: string, name: string, branches: readonly Branch[]): Choice => ({
  type: 'inclusive',
  id,
  name,
  branches,
})

export const end = (id: string, name: string, outcome: string): End => ({
  type: 'end',
  id,
  name,
  outcome,
  terminate: false,
})

export const terminate = (id: string, name: string, outcome: string): End => ({
  type: 'end',
  id,
  name,
  outcome,
  terminate: true,
})

export const back = (to: string): Back => ({ type: 'back', to })
