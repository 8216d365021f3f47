import { type Static, Type } from 'typebox'
import { route } from './route.ts'
import { Id, Instant, nullable, RegionCode, strict } from './values.ts'

/** Minutes for which a report is believed: after it the number says nothing of now. */
export const QUEUE_BELIEVED_MINUTES = 10

/** What a queue system (取号机) counts in its hall. */
const QUEUE = {
  /** People with a number who were not called yet. */
  waiting: Type.Integer({ minimum: 0, maximum: 9999 }),
  /** Windows that call numbers now. */
  windows: Type.Integer({ minimum: 0, maximum: 999 }),
  /** How long whoever was called last had waited; null where the system does not know. */
  minutes: nullable(Type.Integer({ minimum: 0, maximum: 999 })),
}

export const HallQueue = strict({ hallId: Id, ...QUEUE, reportedAt: Instant })
export type HallQueue = Static<typeof HallQueue>

/** One system reports for all halls of its organization, for each every few seconds. */
export const reportHallQueue = route({
  method: 'PUT',
  path: '/halls/:hallId/queue',
  summary: '上报大厅排队人数',
  permission: 'hall_queue.report',
  ratePerMinute: 600,
  params: strict({ hallId: Id }),
  body: strict(QUEUE),
  result: HallQueue,
  errors: ['hall.not_found'],
})
export const listHallQueues = route({
  method: 'GET',
  path: '/halls/queues',
  summary: '大厅现在排队人数',
  permission: 'public',
  cacheSeconds: 15,
  query: strict({ region: Type.Optional(RegionCode) }),
  result: strict({ items: Type.Array(HallQueue) }),
})
