import type { Belonging } from '../../kernel/module.ts'
import { countUnderReview } from './change.repository.ts'

/** Changes of the catalogue on their way; a draft that was never submitted can no longer be. */
export const changeBelongings: readonly Belonging[] = [
  { key: 'change', count: ({ db }, id) => countUnderReview(db, id) },
]
