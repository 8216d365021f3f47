import type { Page } from '@tongban/contracts/values.ts'
import { validationMessage } from '@tongban/i18n/validation.ts'
import { Failure } from '../failure.ts'

export type PageAsked = { readonly after?: string | undefined; readonly limit?: number | undefined }
export const PAGE_SIZE = 20

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The id after which a keyset page begins.
 *
 * @throws Failure `request.invalid` for text that no list has given out
 */
export function idAfter({ after }: PageAsked, language: 'zh' | 'en'): string | undefined {
  if (after === undefined || UUID.test(after)) return after
  const message = validationMessage(language, 'pattern', {})
  throw new Failure('request.invalid', { errors: [{ path: '/after', code: 'pattern', message }] })
}

/** Rows sorted by id, one more than `limit` when there is a next page. */
export function pageOf<Row extends { readonly id: string }, Item>(
  rows: readonly Row[],
  limit: number,
  present: (row: Row) => Item,
): Page<Item> {
  const shown = rows.slice(0, limit)
  return { items: shown.map(present), next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null }
}
