import { quietly } from '../../kernel/events/announce.ts'
import type { Belonging } from '../../kernel/module.ts'
import { licenceMoved } from './licence.events.ts'
import { countKept, moveLicences } from './licence.repository.ts'

/** Licences stay what they are, with the name and seal of who issued them; somebody has to be able to take them back. */
export const licenceBelongings: readonly Belonging[] = [
  {
    key: 'licence',
    count: ({ db }, id) => countKept(db, id),
    async move(work, { from, to, reason }) {
      for (const { id } of await moveLicences(work.tx, from, to.id))
        work.emit(quietly(licenceMoved(id, { from, to: to.id }, reason)))
    },
  },
]
