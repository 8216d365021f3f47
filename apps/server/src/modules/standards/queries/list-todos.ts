import type { QueryOf } from '@tongban/contracts/route.ts'
import { ASPECTS, type listTodos as contract, type ItemTodos } from '@tongban/contracts/standards.ts'
import { Id, type Page } from '@tongban/contracts/values.ts'
import { marksOf, todosOf } from '@tongban/law/catalog/compare.ts'
import { Type } from 'typebox'
import { readCursor } from '../../../kernel/http/cursor.ts'
import { PAGE_SIZE } from '../../../kernel/http/page.ts'
import type { Reading } from '../../../kernel/work.ts'
import { standardsPolicy } from '../entry.policy.ts'
import { listDeviating } from '../finding.repository.ts'
import { cursorPage } from './cursor-page.ts'

const Place = Type.Tuple([Type.Integer({ minimum: 0, maximum: 100 }), Id])

/** 整改清单: what each item of an organization is asked to put right, by the last comparison, the worst first. */
export async function listTodos(
  reading: Reading,
  { organization, after, limit = PAGE_SIZE }: QueryOf<typeof contract>,
): Promise<Page<ItemTodos>> {
  const place = after === undefined ? undefined : readCursor(after, Place, reading)
  const rows = await listDeviating(reading.db, reading.actor, standardsPolicy.read, organization, {
    after: place && { score: place[0], itemId: place[1] },
    limit: limit + 1,
  })
  return cursorPage(
    rows,
    limit,
    (row) => ({
      basicCode: row.basic_code,
      code: row.code,
      name: row.name,
      score: row.score,
      todos: todosIn(row),
      findings: row.findings,
    }),
    ({ score, item_id }) => [score ?? 0, item_id],
  )
}

function todosIn(row: Awaited<ReturnType<typeof listDeviating>>[number]): ItemTodos['todos'] {
  const { standard, bests } = row
  if (!standard) return []
  const member = { ...row, regionCode: row.region_code }
  const counted = new Set(row.deviations)
  // What was let pass at the comparison is an exception.
  const excepted = new Set(ASPECTS.filter((aspect) => !counted.has(aspect)))
  return todosOf(member, standard, marksOf(member, standard, excepted), new Map(Object.entries(bests ?? {})))
}
