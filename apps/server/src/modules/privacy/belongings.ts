import type { Belonging } from '../../kernel/module.ts'
import { objectionMoved } from './objection.events.ts'
import { countOpenObjections, moveObjections } from './objection.repository.ts'

/** 数据异议 that the data stewards of an organization have to answer. */
export const objectionBelongings: readonly Belonging[] = [
  {
    key: 'objection',
    count: ({ db }, id) => countOpenObjections(db, id),
    async move(work, { from, to, reason }) {
      for (const { id } of await moveObjections(work.tx, from, to.id))
        work.emit(objectionMoved(id, { from, to: to.id }, reason))
    },
  },
]
