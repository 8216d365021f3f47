import { BasicCode } from '@tongban/contracts/items.ts'
import type { QueryOf } from '@tongban/contracts/route.ts'
import type { listHandlings as contract, Handling } from '@tongban/contracts/standards.ts'
import type { Page } from '@tongban/contracts/values.ts'
import { Type } from 'typebox'
import { readCursor } from '../../../kernel/http/cursor.ts'
import { PAGE_SIZE } from '../../../kernel/http/page.ts'
import type { Reading } from '../../../kernel/work.ts'
import * as repository from '../handling.repository.ts'
import { cursorPage } from './cursor-page.ts'

const Place = Type.Tuple([
  Type.Integer({ minimum: -1_000_000, maximum: 101 }),
  BasicCode,
  Type.String({ pattern: '^\\d{2}$' }),
])

/** 办理项 that authorities implement: those with the most authorities first, or with the lowest mean score. */
export async function listHandlings(
  reading: Reading,
  { q, by = 'authorities', after, limit = PAGE_SIZE }: QueryOf<typeof contract>,
): Promise<Page<Handling>> {
  const place = after === undefined ? undefined : readCursor(after, Place, reading)
  const rows = await repository.listHandlings(
    reading.db,
    { q: q?.trim() || undefined, by },
    { after: place && { rank: place[0], basicCode: place[1], sequence: place[2] }, limit: limit + 1 },
  )
  return cursorPage(
    rows,
    limit,
    ({ basic_code, rank: _, ...row }) => ({ ...row, basicCode: basic_code }),
    ({ rank, basic_code, sequence }) => [rank, basic_code, sequence],
  )
}
