import type { Block } from './structured.ts'

/** What is left to do of a block: no tokens, gateways or flows, only the meaning of its parts. */
export interface Residual {
  /** Ids of the open tasks, as `render` names them. */
  readonly open: readonly string[]
  /** What is left after one of them; `undefined` when nothing is. */
  after(task: string, again: boolean): Residual | undefined
}

export function beginBlock(block: Block, path = 'task'): Residual | undefined {
  switch (block.kind) {
    case 'task':
      return { open: [path], after: () => undefined }
    case 'instances':
      return block.count === 0
        ? undefined
        : {
            open: Array.from({ length: block.count }, () => path),
            after: () => beginBlock({ ...block, count: block.count - 1 }, path),
          }
    case 'sequence':
      return inTurn(block.blocks.map((part, index) => () => beginBlock(part, `${path}_${index}`)))
    case 'exclusive': {
      const last = block.branches.length - 1
      const chosen = Math.min(block.chosen, last)
      const branch = block.branches[chosen]
      return branch && beginBlock(branch, `${path}_${chosen}`)
    }
    case 'parallel':
      return together(block.branches.map((branch, index) => beginBlock(branch, `${path}_${index}`)))
    case 'inclusive': {
      const last = block.branches.length - 1
      const chosen = block.branches.map((_, index) => index < last && block.chosen[index] === true)
      if (!chosen.includes(true)) chosen[last] = true
      return together(
        block.branches.flatMap((branch, index) =>
          chosen[index] ? [beginBlock(branch, `${path}_${index}`)] : [],
        ),
      )
    }
    case 'loop':
      return inTurn([
        () => beginBlock(block.body, `${path}_0`),
        () => ({
          open: [`${path}_check`],
          after: (_, again) => (again ? beginBlock(block, path) : undefined),
        }),
      ])
  }
}

function inTurn(parts: readonly (() => Residual | undefined)[]): Residual | undefined {
  const [first, ...rest] = parts
  return first && before(first(), rest)
}

function before(
  current: Residual | undefined,
  rest: readonly (() => Residual | undefined)[],
): Residual | undefined {
  if (!current) return inTurn(rest)
  return { open: current.open, after: (task, again) => before(current.after(task, again), rest) }
}

function together(parts: readonly (Residual | undefined)[]): Residual | undefined {
  const left = parts.filter((part) => part !== undefined)
  if (left.length === 0) return undefined
  return {
    open: left.flatMap((part) => part.open),
    after(task, again) {
      const at = left.findIndex((part) => part.open.includes(task))
      return together(left.map((part, index) => (index === at ? part.after(task, again) : part)))
    },
  }
}
