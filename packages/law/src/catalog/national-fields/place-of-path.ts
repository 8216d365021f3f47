import { DIRECTORY, EXTENSION, ITEMS, layerOf, type MainName } from './national-item.ts'
import type { FieldFault } from './read-national.ts'

const childrenAt = new Map(
  [DIRECTORY, ITEMS].map(({ name, children }) => [name, Map.groupBy(children, ({ at }) => at[0])]),
)

/** The cell that a JSON pointer below a definition came from: `/materials/3/name` → row 3 of the materials, material_name. */
export function placeOfPath(table: MainName, path: string): Omit<FieldFault, 'message'> {
  const members = path.split('/').slice(1)
  const layer = layerOf(table)
  for (const { name, at, isSingle, columns } of childrenAt.get(table)?.get(members[0]) ?? []) {
    if (!at.every((member, index) => members[index] === member)) continue
    const inside = members.slice(at.length)
    const index = isSingle ? 0 : Number(inside[0] ?? Number.NaN)
    const field = columnAt(columns, isSingle ? inside : inside.slice(1))
    if (Number.isInteger(index)) return { sheet: name, index, field: field ?? columns[0]?.name ?? '' }
    return { sheet: table, index: null, field: name }
  }
  const field = columnAt(layer.columns, members)
  return field === undefined
    ? { sheet: EXTENSION, index: null, field: 'content' }
    : { sheet: table, index: null, field }
}

function columnAt(
  columns: readonly { readonly name: string; readonly at: readonly string[] }[],
  members: readonly string[],
): string | undefined {
  const exact = columns.find(({ at }) => at.every((member, index) => members[index] === member))
  // `/promised` is told of at the first of its columns.
  return (
    exact ??
    columns.find(({ at }) => members.length > 0 && members.every((member, index) => at[index] === member))
  )?.name
}
