import { type Static, Type } from 'typebox'
import { route } from './route.ts'
import { Day, Empty, Id, Instant, nullable, Opinion, PageQuery, pageOf, strict, text } from './values.ts'

/** 消息: what the platform told a person, through which channel. */
export const Message = strict({
  id: Id,
  at: Instant,
  title: Type.String(),
  body: Type.String(),
  caseId: nullable(Id),
  licenceId: nullable(Id),
  consultationId: nullable(Id),
  objectionId: nullable(Id),
  mandateId: nullable(Id),
  itemCode: nullable(Type.String()),
  channel: Type.Enum(['site', 'sms']),
  readAt: nullable(Instant),
})
export type Message = Static<typeof Message>
export const listMessages = route({
  method: 'GET',
  path: '/messages',
  summary: '我的消息',
  permission: 'message.read',
  query: strict(PageQuery),
  result: strict({ ...pageOf(Message).properties, unread: Type.Integer() }),
})
/** What the badge of every page says. */
export const countUnread = route({
  method: 'GET',
  path: '/messages/unread',
  summary: '未读消息数',
  permission: 'message.read',
  result: strict({ unread: Type.Integer() }),
})
export const readMessage = route({
  method: 'POST',
  path: '/messages/:messageId/read',
  summary: '标记已读',
  permission: 'message.read',
  params: strict({ messageId: Id }),
  result: Empty,
  errors: ['message.not_found'],
})

/** 好差评, GB/T 39046 A.8: 1 非常满意 … 5 非常不满意; 4 and 5 are 差评. */
export const RATING_LEVELS = {
  1: '非常满意',
  2: '满意',
  3: '基本满意',
  4: '不满意',
  5: '非常不满意',
} as const
export const RATING_TAGS = ['overall', 'efficiency', 'guide_accuracy', 'convenience', 'operability'] as const
export const rateCase = route({
  method: 'POST',
  path: '/cases/:caseId/rating',
  summary: '好差评',
  permission: 'case.rate',
  params: strict({ caseId: Id }),
  body: strict({
    level: Type.Integer({ minimum: 1, maximum: 5 }),
    tags: Type.Optional(Type.Array(Type.Enum([...RATING_TAGS]), { maxItems: 5 })),
    comment: Type.Optional(text(500)),
  }),
  result: Empty,
  errors: ['case.not_found', 'rating.not_yet', 'rating.already'],
})

/** 电子监察: lights and cards of the cases in my region. */
export const SupervisionRow = strict({
  caseId: Id,
  number: Type.String(),
  itemName: Type.String(),
  organizationName: Type.String(),
  colour: Type.Enum(['yellow', 'red']),
  raisedOn: Day,
  clock: Type.String(),
  dueOn: Day,
  daysLate: Type.Integer(),
  reason: Type.String(),
  orderedAt: nullable(Instant),
  closedAt: nullable(Instant),
})
export type SupervisionRow = Static<typeof SupervisionRow>
export const supervisionBoard = route({
  method: 'GET',
  path: '/workbench/supervision',
  summary: '监察总览',
  permission: 'supervision.read',
  result: strict({
    running: Type.Integer(),
    yellow: Type.Integer(),
    red: Type.Integer(),
    paused: Type.Integer(),
    closedThisMonth: Type.Integer(),
    onTimeShare: nullable(Type.Number()),
    satisfaction: nullable(Type.Number()),
    organizations: Type.Array(
      strict({
        name: Type.String(),
        running: Type.Integer(),
        yellow: Type.Integer(),
        red: Type.Integer(),
        closed: Type.Integer(),
      }),
    ),
  }),
})
export const listCards = route({
  method: 'GET',
  path: '/workbench/supervision/cards',
  summary: '红黄牌',
  permission: 'supervision.read',
  query: strict({
    colour: Type.Optional(Type.Enum(['yellow', 'red'])),
    open: Type.Optional(Type.Boolean()),
    ...PageQuery,
  }),
  result: pageOf(SupervisionRow),
})
/** 督办. */
export const orderCase = route({
  method: 'POST',
  path: '/workbench/cases/:caseId/order',
  summary: '督办',
  permission: 'supervision.order',
  params: strict({ caseId: Id }),
  body: strict({ instruction: Opinion }),
  result: Empty,
  errors: ['case.not_found'],
})
