import { type Static, Type } from 'typebox'
import { codes, ITEM_TYPES, ItemDefinition, ONLINE_DEPTHS } from './items.ts'
import { route } from './route.ts'
import { Span } from './standards.ts'
import { Day, Instant, nullable, Opinion, PageQuery, pageOf, RegionCode, strict } from './values.ts'

/**
 * 权责清单、公共服务清单、最多跑一次清单、零跑腿清单、网上办理负面清单、中介服务清单: each is what a rule takes from the
 * items in force in one region's own bodies.
 */
export const LIST_KINDS = [
  'power',
  'public_service',
  'one_visit',
  'zero_visit',
  'offline',
  'intermediary',
] as const
export const ListKind = Type.Enum([...LIST_KINDS])
export type ListKind = Static<typeof ListKind>

/** A service of an intermediary that an item asks for. */
export const ServiceDemand = strict({ service: Type.String(), basis: Type.String(), payer: Type.String() })
export type ServiceDemand = Static<typeof ServiceDemand>

/** What a list says of an item, by the version that was in force. Each kind shows those members that it is about. */
export const LineContent = strict({
  /** 依据 with article. */
  bases: Type.Array(Type.String()),
  /** 责任事项和追责情形, where the item gives them. */
  accountability: Type.Array(Type.String()),
  promised: Span,
  visits: Type.Integer(),
  onlineDepth: codes(ONLINE_DEPTHS),
  /** Why one must come, or why it is not online. */
  reason: nullable(Type.String()),
  handleForms: ItemDefinition.properties.handleForms,
  intermediary: nullable(ServiceDemand),
})
export type LineContent = Static<typeof LineContent>

export const ListLine = strict({
  code: Type.String(),
  /** Tells apart the lines that one item has: the service of an intermediary, else empty. */
  part: Type.String(),
  version: Type.Integer(),
  name: Type.String(),
  type: codes(ITEM_TYPES),
  organizationName: Type.String(),
  content: LineContent,
})
export type ListLine = Static<typeof ListLine>

const Edition = strict({
  number: Type.Integer(),
  day: Day,
  publishedAt: Instant,
  publishedBy: Type.String(),
  /** Why and on whose decision it was published. */
  basis: Type.String(),
  lines: Type.Integer(),
  added: Type.Integer(),
  removed: Type.Integer(),
  changed: Type.Integer(),
  /** Over codes and version ids, in the order of the codes. */
  digest: Type.String(),
  keyId: Type.String(),
  signature: Type.String(),
  /** Whether the platform's key made the signature over this very digest. */
  verified: Type.Boolean(),
})
export type Edition = Static<typeof Edition>

const Head = strict({
  kind: ListKind,
  region: strict({ code: Type.String(), name: Type.String() }),
  edition: Edition,
})
export type ListHead = Static<typeof Head>

const params = strict({ region: RegionCode, kind: ListKind })
/** The places in these lists are names, which make long cursors. */
const LinesQuery = { ...PageQuery, after: Type.Optional(Type.String({ maxLength: 1200 })) }
const DIFFERENCES = ['added', 'removed', 'changed'] as const

/** A line that one edition has and another not, or has otherwise. `before` is null for what was added, `after` for what was removed. */
export const ListChange = strict({
  difference: Type.Enum([...DIFFERENCES]),
  before: nullable(ListLine),
  after: nullable(ListLine),
})
export type ListChange = Static<typeof ListChange>

const EditionNumber = Type.Integer({ minimum: 1, maximum: 1_000_000 })

export const listPublicLists = route({
  method: 'GET',
  path: '/lists',
  summary: '已公布的清单',
  permission: 'public',
  cacheSeconds: 60,
  /** Those of the region and of the regions above it; without a region, of the topmost that has any. */
  query: strict({ region: Type.Optional(RegionCode) }),
  result: strict({ items: Type.Array(Head) }),
})
export const getPublicList = route({
  method: 'GET',
  path: '/lists/:region/:kind',
  summary: '一份清单：按部门、主题查找',
  permission: 'public',
  cacheSeconds: 30,
  params,
  query: strict({
    q: Type.Optional(Type.String({ maxLength: 60 })),
    organization: Type.Optional(Type.String({ maxLength: 100 })),
    theme: Type.Optional(Type.String({ maxLength: 20 })),
    /** The latest when absent. */
    edition: Type.Optional(EditionNumber),
    ...LinesQuery,
  }),
  result: strict({
    ...Head.properties,
    latest: Type.Integer(),
    organizations: Type.Array(strict({ name: Type.String(), lines: Type.Integer() })),
    themes: Type.Array(strict({ name: Type.String(), lines: Type.Integer() })),
    page: pageOf(ListLine),
  }),
  errors: ['list.not_found'],
})
export const listEditions = route({
  method: 'GET',
  path: '/lists/:region/:kind/editions',
  summary: '清单的历次版本',
  permission: 'public',
  cacheSeconds: 30,
  params,
  query: strict(PageQuery),
  result: strict({ ...pageOf(Edition).properties, name: Type.String() }),
  errors: ['list.not_found'],
})
export const compareEditions = route({
  method: 'GET',
  path: '/lists/:region/:kind/changes',
  summary: '两个日期之间，或者一个版本与上一版之间清单的变化',
  permission: 'public',
  cacheSeconds: 30,
  params,
  query: strict({
    /** Nothing was published before it when absent. */
    from: Type.Optional(Day),
    /** Today when absent. */
    until: Type.Optional(Day),
    /** What this edition changed, whatever the days: two may have been published on one. */
    edition: Type.Optional(EditionNumber),
    ...LinesQuery,
  }),
  result: strict({
    region: strict({ code: Type.String(), name: Type.String() }),
    /** What is compared; null when nothing was published yet. */
    from: nullable(Edition),
    until: nullable(Edition),
    added: Type.Integer(),
    removed: Type.Integer(),
    changed: Type.Integer(),
    page: pageOf(ListChange),
  }),
  errors: ['list.not_found'],
})
/** `xlsx` or `pdf` of one edition. Streamed, not JSON. */
export const LIST_FILE = '/lists/:region/:kind/editions/:edition/:format'

export const listManagedLists = route({
  method: 'GET',
  path: '/workbench/lists',
  summary: '本地区的清单',
  permission: 'standards.read',
  query: strict({ region: Type.Optional(RegionCode) }),
  result: strict({
    region: strict({ code: Type.String(), name: Type.String() }),
    items: Type.Array(
      strict({
        kind: ListKind,
        /** How many lines the rule gives now. */
        lines: Type.Integer(),
        edition: nullable(Edition),
      }),
    ),
    mayPublish: Type.Boolean(),
  }),
  errors: ['list.not_found'],
})
export const previewList = route({
  method: 'GET',
  path: '/workbench/lists/:region/:kind/preview',
  summary: '生成清单并与已公布的比较',
  permission: 'standards.read',
  params,
  query: strict(LinesQuery),
  result: strict({
    region: strict({ code: Type.String(), name: Type.String() }),
    edition: nullable(Edition),
    /** What would be published: to be named when publishing, so that nothing else is. */
    digest: Type.String(),
    lines: Type.Integer(),
    added: Type.Integer(),
    removed: Type.Integer(),
    changed: Type.Integer(),
    /** Items not online whose reason is not given. */
    withoutReason: Type.Integer(),
    page: pageOf(ListChange),
    mayPublish: Type.Boolean(),
  }),
  errors: ['list.not_found'],
})
export const publishList = route({
  method: 'POST',
  path: '/workbench/lists/:region/:kind/editions',
  summary: '公布清单',
  permission: 'standards.publish',
  params,
  body: strict({ digest: Type.String({ maxLength: 128 }), basis: Opinion }),
  result: Edition,
  errors: ['list.not_found', 'list.stale', 'list.unchanged'],
})
