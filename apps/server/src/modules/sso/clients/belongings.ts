import type { Belonging } from '../../../kernel/module.ts'
import { actOf, clientMoved } from './client.events.ts'
import { countClientsInUse, moveClients } from './clients.repository.ts'

/** 应用系统 of an organization. One that nobody takes over is suspended by the security administrator first. */
export const clientBelongings: readonly Belonging[] = [
  {
    key: 'client',
    count: ({ db }, id) => countClientsInUse(db, id),
    async move(work, { from, to, reason }) {
      for (const { id } of await moveClients(work.tx, from, to.id))
        work.emit(clientMoved(id, { ...actOf(work), organizationId: to.id, from }, reason))
    },
  },
]
