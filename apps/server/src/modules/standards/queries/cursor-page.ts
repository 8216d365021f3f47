import type { Page } from '@tongban/contracts/values.ts'
import { writeCursor } from '../../../kernel/http/cursor.ts'

/** Rows in order, one more than `limit` when there is a next page, which begins after the place of the last shown. */
export function cursorPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  present: (row: Row) => Item,
  placeOf: (row: Row) => readonly (string | number)[],
): Page<Item> {
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { items: shown.map(present), next: last ? writeCursor(placeOf(last)) : null }
}
