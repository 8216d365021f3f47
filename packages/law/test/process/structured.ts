import fc from 'fast-check'

/** A block-structured process, the kind every engine must agree on. */
export type Block =
  | { readonly kind: 'task' }
  | { readonly kind: 'sequence'; readonly blocks: readonly Block[] }
  /** `chosen` counts from 0; the last branch is the default. */
  | { readonly kind: 'exclusive'; readonly branches: readonly Block[]; readonly chosen: number }
  | { readonly kind: 'parallel'; readonly branches: readonly Block[] }
  /** The last branch is the default, taken when nothing is chosen. */
  | { readonly kind: 'inclusive'; readonly branches: readonly Block[]; readonly chosen: readonly boolean[] }
  | { readonly kind: 'instances'; readonly count: number }
  /** Repeated while the flag `again` is up. */
  | { readonly kind: 'loop'; readonly body: Block }

export interface Rendered {
  /** Elements of the process. */
  readonly xml: string
  /** Values of the variables that conditions read. */
  readonly flags: Readonly<Record<string, boolean>>
}

type Branching = Exclude<Block, { kind: 'task' | 'sequence' | 'instances' }>['kind']

/** Every structured process. */
export const anyProcess = processes(['exclusive', 'parallel', 'inclusive', 'loop'], (tie) => tie('block'))

/**
 * What bpmn-engine 25 runs as BPMN 2.0 says. Its inclusive gateways do not join at all, and its parallel
 * joins take the path not chosen in a branch for the branch itself, so that branch must not choose.
 */
export const oracleProcess = processes(['exclusive', 'parallel', 'loop'], (tie) => tie('straight'))

function processes(
  kinds: readonly Branching[],
  inParallel: (tie: fc.LetrecTypedTie<Blocks>) => fc.Arbitrary<Block>,
): fc.Arbitrary<Block> {
  const branches = (branch: fc.Arbitrary<Block>) => fc.array(branch, { minLength: 2, maxLength: 3 })
  const sequence = (block: fc.Arbitrary<Block>) =>
    fc.record({
      kind: fc.constant('sequence' as const),
      blocks: fc.array(block, { minLength: 1, maxLength: 3 }),
    })
  const parallel = (branch: fc.Arbitrary<Block>) =>
    fc.record({ kind: fc.constant('parallel' as const), branches: branches(branch) })
  const task = fc.constant<Block>({ kind: 'task' })
  const instances = fc.record({
    kind: fc.constant('instances' as const),
    count: fc.integer({ min: 1, max: 3 }),
  })
  const { block } = fc.letrec<Blocks>((tie) => {
    const compound: Record<Branching, fc.Arbitrary<Block>> = {
      exclusive: fc.record({
        kind: fc.constant('exclusive' as const),
        branches: branches(tie('block')),
        chosen: fc.nat(2),
      }),
      parallel: parallel(inParallel(tie)),
      inclusive: fc.record({
        kind: fc.constant('inclusive' as const),
        branches: branches(tie('block')),
        chosen: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      }),
      loop: fc.record({ kind: fc.constant('loop' as const), body: tie('block') }),
    }
    const options = { depthSize: 'small', withCrossShrink: true } as const
    return {
      block: fc.oneof(
        options,
        task,
        instances,
        sequence(tie('block')),
        ...kinds.map((kind) => compound[kind]),
      ),
      straight: fc.oneof(options, task, instances, sequence(tie('straight')), parallel(tie('straight'))),
    }
  })
  return sequence(block)
}

type Blocks = { block: Block; straight: Block }

/**
 * BPMN elements of a block between a start and an end; `condition` writes a flag in the dialect of an
 * engine. The id of a task is `task` and its path through the block, for example `task_0_2`.
 */
export function render(block: Block, condition: (flag: string) => string): Rendered {
  const parts: string[] = []
  const flags: Record<string, boolean> = { again: true }
  let last = 0
  const name = (kind: string) => `${kind}_${++last}`
  const flow = (from: string, to: string, flag?: string): string => {
    const id = name('flow')
    const inner = flag
      ? `<conditionExpression xsi:type="tFormalExpression">${condition(flag)}</conditionExpression>`
      : ''
    parts.push(`<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${inner}</sequenceFlow>`)
    return id
  }

  /** Draws a block after a node; gives the node at which it ends. */
  const draw = (
    current: Block,
    path: string,
    from: string,
    flag?: string,
    tell: (flow: string) => void = () => {},
  ): string => {
    const enter = (to: string) => tell(flow(from, to, flag))
    switch (current.kind) {
      case 'sequence': {
        const [first, ...others] = current.blocks
        if (!first) return from
        return others.reduce(
          (node, next, index) => draw(next, `${path}_${index + 1}`, node),
          draw(first, `${path}_0`, from, flag, tell),
        )
      }
      case 'task':
      case 'instances': {
        const id = path
        const loop =
          current.kind === 'task'
            ? ''
            : `<multiInstanceLoopCharacteristics><loopCardinality xsi:type="tFormalExpression">${current.count}</loopCardinality></multiInstanceLoopCharacteristics>`
        parts.push(`<userTask id="${id}" tongban:post="clerk">${loop}</userTask>`)
        enter(id)
        return id
      }
      case 'loop': {
        const merge = name('gateway')
        const check = name('gateway')
        const task = `${path}_check`
        parts.push(`<exclusiveGateway id="${merge}"/>`, `<userTask id="${task}" tongban:post="clerk"/>`)
        enter(merge)
        flow(draw(current.body, `${path}_0`, merge), task)
        flow(task, check)
        flow(check, merge, 'again')
        const after = name('gateway')
        parts.push(`<exclusiveGateway id="${after}"/>`)
        parts.push(`<exclusiveGateway id="${check}" default="${flow(check, after)}"/>`)
        return after
      }
      default:
        return drawBranches(current, path, enter)
    }
  }

  const drawBranches = (
    current: Extract<Block, { branches: readonly Block[] }>,
    path: string,
    enter: (to: string) => void,
  ): string => {
    const split = name('gateway')
    const join = name('gateway')
    enter(split)
    let defaultFlow = ''
    current.branches.forEach((branch, index) => {
      const isDefault = current.kind !== 'parallel' && index === current.branches.length - 1
      const flag = current.kind === 'parallel' || isDefault ? undefined : `${split}_${index}`
      if (flag && current.kind !== 'parallel') {
        flags[flag] = current.kind === 'exclusive' ? current.chosen === index : current.chosen[index] === true
      }
      const end = draw(branch, `${path}_${index}`, split, flag, (id) => {
        if (isDefault) defaultFlow = id
      })
      flow(end, join)
    })
    const type = `${current.kind}Gateway`
    parts.push(
      `<${type} id="${split}"${defaultFlow && ` default="${defaultFlow}"`}/>`,
      `<${type} id="${join}"/>`,
    )
    return join
  }

  parts.push('<startEvent id="start"/>', '<endEvent id="end"/>')
  flow(draw(block, 'task', 'start'), 'end')
  return { xml: parts.join('\n'), flags }
}
