import { type Static, Type } from 'typebox'
import { CHANGE_KINDS, CHANGE_LAYERS, EXCEPTION_ASPECTS } from './changes.ts'
import { route } from './route.ts'
import { Day, Id, nullable, PageQuery, pageOf, RegionCode, strict } from './values.ts'

/** 公告 of a change that took effect. Its words are Chinese, as published. */
const noticeHead = {
  id: Id,
  on: Day,
  layer: Type.Enum([...CHANGE_LAYERS]),
  kind: Type.Enum([...CHANGE_KINDS]),
  title: Type.String(),
  organizationName: Type.String(),
  regionName: Type.String(),
}
export const NoticeSummary = strict(noticeHead)
export type NoticeSummary = Static<typeof NoticeSummary>

/** One thing that the change was about. */
const NoticeItem = strict({
  code: Type.String(),
  name: Type.String(),
  /** What became of it: has come in force, was changed, suspended, resumed, or cancelled. */
  role: Type.Enum(['added', 'amended', 'suspended', 'resumed', 'cancelled']),
  /** Field by field, with the words before and after. */
  differences: Type.Array(
    strict({
      place: Type.String(),
      kind: Type.Enum(['added', 'removed', 'changed', 'reordered']),
      before: nullable(Type.String()),
      after: nullable(Type.String()),
    }),
  ),
  /** In what it is otherwise than the 基本目录, and who allowed that. It holds until the item ends or says something else there. */
  exceptions: Type.Array(
    strict({
      aspect: Type.Enum([...EXCEPTION_ASPECTS]),
      reason: Type.String(),
      allowedBy: Type.String(),
      allowedOn: Day,
    }),
  ),
})
export type NoticeItem = Static<typeof NoticeItem>

export const Notice = strict({
  ...noticeHead,
  basis: Type.String(),
  reason: Type.String(),
  items: Type.Array(NoticeItem),
})
export type Notice = Static<typeof Notice>

export const listNotices = route({
  method: 'GET',
  path: '/notices',
  summary: '事项调整公告',
  permission: 'public',
  cacheSeconds: 30,
  query: strict({
    /** Of this region and everything below it. */
    region: Type.Optional(RegionCode),
    /** Only those about one item. */
    item: Type.Optional(Type.String({ pattern: '^([0-9A-Z]{12}|[0-9A-Z]{33})$' })),
    ...PageQuery,
  }),
  result: pageOf(NoticeSummary),
})
export const getNotice = route({
  method: 'GET',
  path: '/notices/:noticeId',
  summary: '公告详情',
  permission: 'public',
  cacheSeconds: 60,
  params: strict({ noticeId: Id }),
  result: Notice,
  errors: ['notice.not_found'],
})
/** Where an item went. */
const Successor = strict({ code: Type.String(), name: Type.String() })
export type Successor = Static<typeof Successor>

/** What became of an item whose guide is no longer there. */
export const getItemFate = route({
  method: 'GET',
  path: '/items/:code/fate',
  summary: '已调整事项的去向',
  permission: 'public',
  cacheSeconds: 30,
  params: strict({ code: Type.String({ maxLength: 40 }) }),
  result: strict({
    name: Type.String(),
    status: Type.Enum(['suspended', 'cancelled']),
    reason: Type.String(),
    since: Day,
    noticeId: Id,
    /** Where it went (拆分、合并). */
    successors: Type.Array(Successor),
  }),
  errors: ['item.not_found'],
})

/** A change that is decided and takes effect on a day to come. */
const ComingChange = strict({ kind: Type.Enum([...CHANGE_KINDS]), on: Day, reason: Type.String() })
export type ComingChange = Static<typeof ComingChange>

/** What is decided of an item and will be so from a day on; null: nothing. */
export const getComingChange = route({
  method: 'GET',
  path: '/items/:code/coming-change',
  summary: '即将生效的调整',
  permission: 'public',
  cacheSeconds: 30,
  params: strict({ code: Type.String({ maxLength: 40 }) }),
  result: strict({ change: nullable(ComingChange) }),
})
