import { revised } from '../../kernel/revised.ts'
import { isAnyWaiting } from './indexing/waiting.repository.ts'

/** Whether items of an import, or of a first start, are still to be indexed. */
export const isGrowing = revised({
  revision: async (db) => ({ waiting: (await isAnyWaiting(db)) ? 1 : 0 }),
  make: (_db, { waiting }) => waiting === 1,
})
