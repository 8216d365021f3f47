import type { Block, Branch, Choice, End, Parallel, Step, Wait } from './blocks.ts'

/** What is drawn: nodes with their boxes and flows with their bends, left to right, in pixels. */
interface Drawing {
  readonly nodes: readonly DrawnNode[]
  readonly flows: readonly DrawnFlow[]
}

export type DrawnNode = { readonly box: Box } & (
  | Step
  | Wait
  | End
  | { readonly type: 'start'; readonly id: string; readonly name: string }
  | {
      readonly type: GatewayType
      readonly id: string
      readonly name: string
      readonly attributes: Readonly<Record<string, string>>
    }
)

type GatewayType = 'exclusive' | 'inclusive' | 'parallel'

export interface DrawnFlow {
  readonly from: string
  readonly to: string
  readonly name?: string
  readonly when?: string
  readonly isDefault: boolean
  readonly bends: readonly Point[]
}

export interface Point {
  readonly x: number
  readonly y: number
}
export interface Box extends Point {
  readonly width: number
  readonly height: number
}

const TASK = { width: 100, height: 80 }
const EVENT = { width: 36, height: 36 }
const GATEWAY = { width: 50, height: 50 }
const GAP = { x: 60, y: 40 }
/** Height of a branch without a step: just its arrow. */
const EMPTY_BRANCH = 40
/** How far above its row an arrow back to an earlier step runs. */
const BACK = 70

/** Draws a process: a start, its blocks, each branch in a row of its own. */
export function draw(startName: string, blocks: readonly Block[]): Drawing {
  const pen = new Pen()
  const start = pen.node({ type: 'start', id: 'start', name: startName }, EVENT, { x: 160, y: 160 })
  const { open } = pen.sequence(blocks, [{ from: start }], start.box.x + EVENT.width + GAP.x, 160)
  if (open.length > 0) throw new Error('the process must lead to an end')
  return pen
}

/** An arrow whose head has no place yet. `row` is the height at which it runs when its branch has no step. */
interface Open {
  readonly from: DrawnNode
  readonly branch?: Branch
  readonly row?: number
}
/** What a block takes: its right and lower edge, and the arrows that leave it. */
interface Drawn {
  readonly right: number
  readonly bottom: number
  readonly open: readonly Open[]
}

type Undrawn<T> = T extends unknown ? Omit<T, 'box'> : never

class Pen implements Drawing {
  readonly nodes: DrawnNode[] = []
  readonly flows: DrawnFlow[] = []

  /** Places a node with its centre line at `y` and its left edge at `x`. */
  node(node: Undrawn<DrawnNode>, size: { width: number; height: number }, { x, y }: Point): DrawnNode {
    if (this.nodes.some(({ id }) => id === node.id)) throw new Error(`step ${node.id} is there twice`)
    const drawn = { ...node, box: { x, y: y - size.height / 2, ...size } }
    this.nodes.push(drawn)
    return drawn
  }

  sequence(blocks: readonly Block[], arriving: readonly Open[], x: number, y: number): Drawn {
    let drawn: Drawn = { right: x - GAP.x, bottom: y, open: arriving }
    for (const block of blocks) {
      const next = this.#block(block, drawn.open, drawn.right + GAP.x, y)
      drawn = { ...next, bottom: Math.max(drawn.bottom, next.bottom) }
    }
    return drawn
  }

  #block(block: Block, arriving: readonly Open[], x: number, y: number): Drawn {
    if (arriving.length !== 1) throw new Error(`${arriving.length} arrows lead to ${JSON.stringify(block)}`)
    switch (block.type) {
      case 'exclusive':
      case 'inclusive':
        return this.#choice(block, arriving, x, y)
      case 'parallel':
        return this.#parallel(block, arriving, x, y)
      case 'back':
        this.#goBack(block.to, arriving)
        return { right: x - GAP.x, bottom: y, open: [] }
      default: {
        const size = block.type === 'end' || block.type === 'wait' ? EVENT : TASK
        const node = this.node(block, size, { x, y })
        this.#connect(arriving, node)
        return {
          right: x + size.width,
          // The name of an event stands below it.
          bottom: y + size.height / 2 + (size === EVENT ? 20 : 0),
          open: block.type === 'end' ? [] : [{ from: node }],
        }
      }
    }
  }

  #choice({ type, id, name, branches }: Choice, arriving: readonly Open[], x: number, y: number): Drawn {
    const gateway = this.node({ type, id, name, attributes: {} }, GATEWAY, { x, y })
    this.#connect(arriving, gateway)
    const drawn = this.#branches(gateway, branches, x, y)
    return drawn.open.length < 2 ? drawn : this.#join(type, `${id}_join`, {}, drawn, y)
  }

  #parallel({ id, name, branches, join }: Parallel, arriving: readonly Open[], x: number, y: number): Drawn {
    const gateway = this.node({ type: 'parallel', id, name, attributes: {} }, GATEWAY, { x, y })
    this.#connect(arriving, gateway)
    const drawn = this.#branches(
      gateway,
      branches.map((blocks) => ({ name: '', blocks })),
      x,
      y,
    )
    return this.#join('parallel', `${id}_join`, join, drawn, y)
  }

  #branches(gateway: DrawnNode, branches: readonly Branch[], x: number, y: number): Drawn {
    const left = x + GATEWAY.width + GAP.x + 30
    const open: Open[] = []
    let right = left - GAP.x
    let bottom = y - TASK.height / 2 - GAP.y
    for (const branch of branches) {
      const half = branch.blocks.length === 0 ? EMPTY_BRANCH / 2 : TASK.height / 2
      const row = branch === branches[0] ? y : bottom + GAP.y + half
      if (branch.blocks[0]?.type === 'back') {
        this.#goBack(branch.blocks[0].to, [{ from: gateway, branch }])
        continue
      }
      const drawn = this.sequence(branch.blocks, [{ from: gateway, branch, row }], left, row)
      open.push(...drawn.open)
      right = Math.max(right, drawn.right)
      bottom = Math.max(drawn.bottom, row + half)
    }
    return { right, bottom, open }
  }

  #join(
    type: GatewayType,
    id: string,
    attributes: Readonly<Record<string, string>>,
    { right, bottom, open }: Drawn,
    y: number,
  ): Drawn {
    const gateway = this.node({ type, id, name: '', attributes }, GATEWAY, { x: right + GAP.x, y })
    this.#connect(open, gateway)
    return { right: right + GAP.x + GATEWAY.width, bottom, open: [{ from: gateway }] }
  }

  #connect(arriving: readonly Open[], to: DrawnNode): void {
    for (const open of arriving) this.#flow(open, to, bendsBetween(open, to))
  }

  #goBack(id: string, arriving: readonly Open[]): void {
    const target = this.nodes.find((node) => node.id === id)
    if (!target) throw new Error(`no earlier step ${id}`)
    for (const open of arriving) {
      const above = Math.min(target.box.y, open.from.box.y) - BACK + TASK.height / 2
      this.#flow(open, target, [
        top(open.from.box),
        { x: top(open.from.box).x, y: above },
        { x: top(target.box).x, y: above },
        top(target.box),
      ])
    }
  }

  #flow({ from, branch }: Open, to: DrawnNode, bends: readonly Point[]): void {
    const isDefault = branch !== undefined && branch.when === undefined && from.type !== 'parallel'
    this.flows.push({
      from: from.id,
      to: to.id,
      ...(branch?.name ? { name: branch.name } : {}),
      ...(branch?.when === undefined ? {} : { when: branch.when }),
      isDefault,
      bends,
    })
  }
}

/** Right angles only: down from a gateway into its branch, along the row, up into what follows. */
function bendsBetween({ from, row }: Open, to: DrawnNode): Point[] {
  const end = left(to.box)
  const y = row ?? right(from.box).y
  if (row !== undefined && row !== right(from.box).y) {
    const down = [bottom(from.box), { x: bottom(from.box).x, y }]
    return end.y === y ? [...down, end] : [...down, ...upInto(to, y)]
  }
  return end.y === y ? [right(from.box), end] : [right(from.box), ...upInto(to, y)]
}

function upInto(to: DrawnNode, y: number): Point[] {
  if (isGateway(to)) return [{ x: bottom(to.box).x, y }, bottom(to.box)]
  const end = left(to.box)
  const x = end.x - GAP.x / 3
  return [{ x, y }, { x, y: end.y }, end]
}

function isGateway({ type }: DrawnNode): boolean {
  return type === 'exclusive' || type === 'inclusive' || type === 'parallel'
}

const left = ({ x, y, height }: Box): Point => ({ x, y: y + height / 2 })
const right = ({ x, y, width, height }: Box): Point => ({ x: x + width, y: y + height / 2 })
const top = ({ x, y, width }: Box): Point => ({ x: x + width / 2, y })
const bottom = ({ x, y, width, height }: Box): Point => ({ x: x + width / 2, y: y + height })
