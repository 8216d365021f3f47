import type { Belonging } from '../../kernel/module.ts'
import { consultationMoved } from './consultation.events.ts'
import { countOpenOf, moveConsultations } from './consultation.repository.ts'

/** Questions to an organization that is closed. */
export const consultationBelongings: readonly Belonging[] = [
  {
    key: 'consultation',
    count: ({ db }, id) => countOpenOf(db, id),
    async move(work, { from, to, reason }) {
      for (const { id } of await moveConsultations(work.tx, from, to))
        work.emit(consultationMoved(id, { from, to: to.id }, reason))
    },
  },
]
