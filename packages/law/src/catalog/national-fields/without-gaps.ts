import type { Column } from './column.ts'
import { layerOf, type MainName } from './national-item.ts'
import type { FieldFault } from './read-national.ts'
import { entriesOf } from './write-national.ts'

/** The definition without what had to be assumed: a draft says itself what it lacks. */
export function withoutGaps(
  table: MainName,
  definition: Readonly<Record<string, unknown>>,
  gaps: readonly FieldFault[],
): Record<string, unknown> {
  const copy = structuredClone(definition)
  const { columns, children } = layerOf(table)
  for (const { sheet, index, field } of gaps) {
    if (index === null) remove(copy, columns, field)
    const child = children.find(({ name }) => name === sheet)
    const entry = child && index !== null ? entriesOf(child, copy)[index] : undefined
    if (child && entry) remove(entry, child.columns, field)
  }
  return copy
}

function remove(target: object, columns: readonly Column[], field: string): void {
  const at = columns.find(({ name }) => name === field)?.at ?? []
  const inner = at.slice(0, -1).reduce<unknown>((value, member) => Object(value)[member], target)
  const last = at.at(-1)
  if (typeof inner === 'object' && inner !== null && last !== undefined) Reflect.deleteProperty(inner, last)
}
