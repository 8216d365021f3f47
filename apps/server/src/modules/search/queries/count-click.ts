import type { QueryOf } from '@tongban/contracts/route.ts'
import type { countClick as contract } from '@tongban/contracts/search.ts'
import type { Empty } from '@tongban/contracts/values.ts'
import type { Reading } from '../../../kernel/work.ts'
import { findGroupOf } from '../log.repository.ts'
import { logClick } from '../question-log.ts'

/** A result was opened. What is no item is not counted and no failure: nobody waits for the answer. */
export async function countClick(
  reading: Reading,
  code: string,
  { q, rank }: QueryOf<typeof contract>,
): Promise<Empty> {
  const group = await findGroupOf(reading.db, code)
  if (group) logClick(reading, q, group.id, rank)
  return {}
}
