import { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import { ItemDefinition } from '@tongban/contracts/items.ts'
import type { Shape } from '@tongban/law/catalog/shape.ts'

type Member = readonly [name: string, shape: Shape]

/** Members of what stands at a place, in the order in which the field set names them: stores keep none. */
export function memberNames(properties: readonly string[]): string[] {
  const roots: readonly Shape[] = [ItemDefinition, BasicDefinition]
  const shapes = properties.reduce(
    (holders, property) =>
      holders.flatMap(membersOf).flatMap(([name, shape]) => (name === property ? [shape] : [])),
    roots,
  )
  return shapes.flatMap(membersOf).map(([name]) => name)
}

const membersOf = ({ properties, items, anyOf }: Shape): Member[] => [
  ...Object.entries(properties ?? {}),
  ...[...(items ? [items] : []), ...(anyOf ?? [])].flatMap(membersOf),
]
