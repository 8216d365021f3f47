import type { Belonging } from '../../../kernel/module.ts'
import { countBelow, countHalls, moveBelow, moveHalls } from './closings.repository.ts'

/** What organizations have here: others below them, and halls. */
export const organizationBelongings: readonly Belonging[] = [
  {
    key: 'organization_below',
    count: ({ db }, id) => countBelow(db, id),
    async move({ tx }, { from, to }) {
      await moveBelow(tx, from, to.id)
    },
  },
  {
    key: 'hall',
    count: ({ db }, id) => countHalls(db, id),
    async move({ tx }, { from, to }) {
      await moveHalls(tx, from, to.id)
    },
    // Nobody is sent to the halls of a closed organization: listHalls.
    async end() {},
  },
]
