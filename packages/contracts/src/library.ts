import type { BasicDraft, ItemDraft } from '@tongban/law/catalog/draft-findings.ts'
import { type Static, Type } from 'typebox'
import { LintFinding } from './catalog.ts'
import { BasicCode, type CatalogFile } from './items.ts'
import { route } from './route.ts'
import {
  abilities,
  Day,
  Id,
  Instant,
  line,
  nullable,
  Opinion,
  PageQuery,
  pageOf,
  strict,
  text,
} from './values.ts'

/** 基本目录, or 实施清单. */
export const CHANGE_LAYERS = ['basic', 'service'] as const
export type ChangeLayer = (typeof CHANGE_LAYERS)[number]
/** 动态调整: 新增、变更、拆分、合并、暂停、恢复、取消. */
export const CHANGE_KINDS = ['add', 'amend', 'split', 'merge', 'suspend', 'resume', 'cancel'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]
type Standing = 'published' | 'suspended' | 'cancelled'
/** How what a change is about must stand for it. */
export const BEGINS_FROM: Readonly<Record<ChangeKind, readonly Standing[]>> = {
  add: [],
  amend: ['published', 'suspended'],
  split: ['published'],
  merge: ['published'],
  suspend: ['published'],
  resume: ['suspended'],
  cancel: ['published', 'suspended'],
}
export const CHANGE_STATUSES = [
  'draft',
  'in_review',
  'returned',
  'approved',
  'effective',
  'withdrawn',
] as const
export type ChangeStatus = (typeof CHANGE_STATUSES)[number]
/** 机构编制审核, 合法性审核. */
export const REVIEWS = ['establishment', 'legal'] as const
export type ReviewKind = (typeof REVIEWS)[number]
/** In what an entry is bound to the basic item; see law/catalog/basic-conflicts.ts. */
export const EXCEPTION_ASPECTS = ['name', 'type', 'level', 'basis', 'statutory'] as const

/** A definition under way, of the layer of its change. Its own schema is checked by the command. */
export type DraftDefinition = ItemDraft | BasicDraft
const Definition = Type.Unsafe<DraftDefinition>({ type: 'object', additionalProperties: true })

/** Of a change: `1`, `2` …; a split has several. */
const DraftKey = Type.String({ pattern: '^[1-9][0-9]?$' })
/** Of an item 33, of an entry of the 基本目录 12. */
const Code = Type.String({ pattern: '^([0-9A-Z]{12}|[0-9A-Z]{33})$' })
/** `/materials/@floor_plan/name`, see law/catalog/definition-path.ts. */
const PlacePath = line(400, 0)

const ReviewState = strict({
  kind: Type.Enum([...REVIEWS]),
  outcome: nullable(Type.Enum(['approved', 'returned'])),
})
const changeHead = {
  id: Id,
  layer: Type.Enum([...CHANGE_LAYERS]),
  kind: Type.Enum([...CHANGE_KINDS]),
  status: Type.Enum([...CHANGE_STATUSES]),
  name: Type.String(),
  basicCode: nullable(Type.String()),
  organizationName: Type.String(),
  regionName: Type.String(),
  effectiveOn: nullable(Day),
  preparedBy: Type.String(),
  updatedAt: Instant,
  reviews: Type.Array(ReviewState),
}
export const ChangeSummary = strict(changeHead)
export type ChangeSummary = Static<typeof ChangeSummary>

export const ChangeDraft = strict({
  key: DraftKey,
  revision: Type.Integer(),
  /** Of the handling items under one implementation code; null for a basic item. */
  sequence: nullable(Type.Integer()),
  /** The code that the item has or will have, as far as the draft says. */
  itemCode: nullable(Type.String()),
  definition: Definition,
  savedBy: Type.String(),
  savedAt: Instant,
})
export type ChangeDraft = Static<typeof ChangeDraft>

/** What the change is about, as it was in force when the drafts were begun. */
const Concerned = strict({
  code: Type.String(),
  name: Type.String(),
  version: Type.Integer(),
  /** The version in force now: a later one has to be taken into the draft. */
  latest: Type.Integer(),
  definition: Definition,
})
const Remark = strict({ draft: line(2), path: PlacePath, text: text(500) })
export type Remark = Static<typeof Remark>
const Exception = strict({
  id: Id,
  draft: DraftKey,
  aspect: Type.Enum([...EXCEPTION_ASPECTS]),
  reason: Type.String(),
  requestedBy: Type.String(),
  /** 编制 allows it with the change. */
  approvedBy: nullable(Type.String()),
  approvedAt: nullable(Instant),
})
export type Exception = Static<typeof Exception>

export const Change = strict({
  ...changeHead,
  revision: Type.Integer(),
  organizationId: Id,
  basis: Type.String(),
  reason: Type.String(),
  concerned: Type.Array(Concerned),
  drafts: Type.Array(ChangeDraft),
  /** Entries of the 基本目录 that the drafts implement, as they are in force. */
  basicItems: Type.Array(Definition),
  exceptions: Type.Array(Exception),
  opinions: Type.Array(
    strict({
      kind: Type.Enum([...REVIEWS]),
      round: Type.Integer(),
      outcome: Type.Enum(['approved', 'returned']),
      opinion: Type.String(),
      remarks: Type.Array(Remark),
      reviewer: Type.String(),
      at: Instant,
    }),
  ),
  history: Type.Array(
    strict({
      seq: Type.Integer(),
      kind: Type.String(),
      at: Instant,
      actor: Type.String(),
      reason: nullable(Type.String()),
    }),
  ),
  abilities: abilities(['edit', 'submit', 'withdraw', 'review_establishment', 'review_legal']),
})
export type Change = Static<typeof Change>

const ofChange = { changeId: Id }
const ofDraft = { changeId: Id, draft: DraftKey }

export const listChanges = route({
  method: 'GET',
  path: '/workbench/library/changes',
  summary: '动态调整',
  permission: 'library.read',
  query: strict({
    status: Type.Optional(Type.Enum([...CHANGE_STATUSES])),
    kind: Type.Optional(Type.Enum([...CHANGE_KINDS])),
    layer: Type.Optional(Type.Enum([...CHANGE_LAYERS])),
    /** Only what waits for a review of mine. */
    awaiting: Type.Optional(Type.Boolean()),
    q: Type.Optional(line(60, 0)),
    ...PageQuery,
  }),
  result: pageOf(ChangeSummary),
})
export const getChange = route({
  method: 'GET',
  path: '/workbench/library/changes/:changeId',
  summary: '动态调整详情',
  permission: 'library.read',
  params: strict(ofChange),
  result: Change,
  errors: ['change.not_found'],
})
export const openChange = route({
  method: 'POST',
  path: '/workbench/library/changes',
  summary: '发起动态调整',
  permission: 'library.edit',
  body: strict({
    layer: Type.Enum([...CHANGE_LAYERS]),
    kind: Type.Enum([...CHANGE_KINDS]),
    /** The authority of a new item. */
    organizationId: Type.Optional(Id),
    /** What a new item implements. */
    basicCode: Type.Optional(BasicCode),
    /** What the change is about. */
    items: Type.Optional(Type.Array(Code, { maxItems: 12 })),
    /** 变更: begins with this earlier version instead of the one in force. */
    version: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
  }),
  result: strict({ id: Id }),
  errors: [
    'change.incomplete',
    'change.already_open',
    'item.not_found',
    'basic_item.not_found',
    'item.status_conflict',
  ],
})
/** 依据、理由、生效日期. */
export const saveChange = route({
  method: 'PUT',
  path: '/workbench/library/changes/:changeId',
  summary: '保存调整依据与理由',
  permission: 'library.edit',
  params: strict(ofChange),
  body: strict({
    revision: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }),
    basis: text(1000, 0),
    reason: text(2000, 0),
    /** Null: on the day on which the reviews are done. */
    effectiveOn: nullable(Day),
  }),
  result: strict({ revision: Type.Integer() }),
  errors: ['change.not_found', 'change.stale', 'change.wrong_status'],
})
/** Autosave. Stale, the failure carries `current`: what is stored now. */
export const saveDefinition = route({
  method: 'PUT',
  path: '/workbench/library/changes/:changeId/drafts/:draft',
  summary: '保存事项草稿',
  permission: 'library.edit',
  params: strict(ofDraft),
  body: strict({
    revision: Type.Integer({ minimum: 1, maximum: 1_000_000_000 }),
    definition: Definition,
    /** The version in force that has been taken into the draft. */
    onVersion: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
  }),
  result: ChangeDraft,
  errors: ['change.not_found', 'change.stale', 'change.wrong_status'],
})
export const addDraft = route({
  method: 'POST',
  path: '/workbench/library/changes/:changeId/drafts',
  summary: '拆分：增加一个事项',
  permission: 'library.edit',
  params: strict(ofChange),
  result: Change,
  errors: ['change.not_found', 'change.wrong_status'],
})
export const removeDraft = route({
  method: 'DELETE',
  path: '/workbench/library/changes/:changeId/drafts/:draft',
  summary: '拆分：去掉一个事项',
  permission: 'library.edit',
  params: strict(ofDraft),
  result: Change,
  errors: ['change.not_found', 'change.wrong_status'],
})

/** `draft` is null for what concerns the change itself. */
export const ChangeFinding = strict({ ...LintFinding.properties, draft: nullable(DraftKey) })
export type ChangeFinding = Static<typeof ChangeFinding>
export const checkChange = route({
  method: 'GET',
  path: '/workbench/library/changes/:changeId/findings',
  summary: '自查',
  permission: 'library.read',
  params: strict(ofChange),
  result: strict({ ready: Type.Boolean(), findings: Type.Array(ChangeFinding) }),
  errors: ['change.not_found'],
})
export const requestException = route({
  method: 'POST',
  path: '/workbench/library/changes/:changeId/exceptions',
  summary: '申请与基本目录不一致的例外',
  permission: 'library.edit',
  params: strict(ofChange),
  body: strict({ draft: DraftKey, aspect: Type.Enum([...EXCEPTION_ASPECTS]), reason: Opinion }),
  result: Change,
  errors: ['change.not_found', 'change.wrong_status'],
})
export const dropException = route({
  method: 'DELETE',
  path: '/workbench/library/changes/:changeId/exceptions/:exceptionId',
  summary: '撤销例外申请',
  permission: 'library.edit',
  params: strict({ ...ofChange, exceptionId: Id }),
  result: Change,
  errors: ['change.not_found', 'change.wrong_status'],
})
export const submitChange = route({
  method: 'POST',
  path: '/workbench/library/changes/:changeId/submission',
  summary: '提交审核',
  permission: 'library.edit',
  params: strict(ofChange),
  result: Change,
  errors: ['change.not_found', 'change.not_ready', 'change.wrong_status'],
})
export const withdrawChange = route({
  method: 'POST',
  path: '/workbench/library/changes/:changeId/withdrawal',
  summary: '撤回',
  permission: 'library.edit',
  params: strict(ofChange),
  body: strict({ reason: Opinion }),
  result: Change,
  errors: ['change.not_found', 'change.wrong_status'],
})
/** With the second consent the change is approved, and in force at once where its day has come. */
export const reviewChange = route({
  method: 'POST',
  path: '/workbench/library/changes/:changeId/reviews',
  summary: '审核',
  permission: 'library.review',
  params: strict(ofChange),
  body: strict({
    review: Type.Enum([...REVIEWS]),
    outcome: Type.Enum(['approved', 'returned']),
    opinion: Opinion,
    remarks: Type.Array(Remark, { maxItems: 100 }),
  }),
  result: Change,
  errors: [
    'change.not_found',
    'change.wrong_status',
    'change.self_review',
    'change.already_reviewed',
    'change.not_ready',
  ],
})

const BasicSummary = strict({
  code: Type.String(),
  name: Type.String(),
  type: Type.String(),
  department: Type.String(),
  version: Type.Integer(),
  status: Type.Enum(['published', 'suspended', 'cancelled']),
})
export type BasicSummary = Static<typeof BasicSummary>
export const findBasicItems = route({
  method: 'GET',
  path: '/workbench/library/basic-items',
  summary: '查找基本目录',
  permission: 'library.read',
  query: strict({ q: Type.Optional(line(60, 0)), ...PageQuery }),
  result: pageOf(BasicSummary),
})
/** Of a basic item (12) or an item (33): what one version said. */
export const getVersion = route({
  method: 'GET',
  path: '/workbench/library/versions/:code/:version',
  summary: '历史版本',
  permission: 'library.read',
  params: strict({
    code: Code,
    version: Type.Integer({ minimum: 1, maximum: 100_000 }),
  }),
  result: strict({
    version: Type.Integer(),
    /** The number of the newest one. */
    latest: Type.Integer(),
    on: Day,
    definition: Definition,
  }),
  errors: ['item.not_found', 'basic_item.not_found'],
})

/** The authorities for which I may prepare changes; by part of their name the first of them. */
export const findAuthorities = route({
  method: 'GET',
  path: '/workbench/library/authorities',
  summary: '可以编辑的实施主体',
  permission: 'library.edit',
  query: strict({ q: Type.Optional(line(60, 0)) }),
  result: strict({ items: Type.Array(strict({ id: Id, name: Type.String() })) }),
})

/** A place where applications are taken in, as it stands in a guide. */
const HallPlace = strict({
  hall: Type.String(),
  address: Type.String(),
  hours: Type.String(),
  phone: Type.String(),
  longitude: nullable(Type.Number()),
  latitude: nullable(Type.Number()),
})
/** What an editor chooses from. */
export const getVocabulary = route({
  method: 'GET',
  path: '/workbench/library/vocabulary',
  summary: '编辑所用的大厅、证照、数据核验与标准流程',
  permission: 'library.read',
  result: strict({
    halls: Type.Array(HallPlace),
    licenceTypes: Type.Array(
      strict({
        key: Type.String(),
        name: Type.String(),
        fields: Type.Array(strict({ id: Type.String(), name: Type.String() })),
      }),
    ),
    checks: Type.Array(
      strict({
        key: Type.String(),
        source: Type.String(),
        facts: Type.Array(strict({ id: Type.String(), name: Type.String() })),
      }),
    ),
    processes: Type.Array(strict({ key: Type.String(), name: Type.String(), description: Type.String() })),
  }),
})
export type Vocabulary = Static<(typeof getVocabulary)['result']>
export const getStandardProcess = route({
  method: 'GET',
  path: '/workbench/library/processes/:key',
  summary: '标准办理流程',
  permission: 'library.read',
  params: strict({ key: Type.String({ maxLength: 41 }) }),
  result: strict({ xml: Type.String() }),
  errors: ['standard_process.not_found'],
})

/** multipart/form-data with one file; answers a CatalogFile. */
export const CATALOG_UPLOAD_PATH = '/workbench/library/files'
/** A file of the catalogue, by the hash of its content; streamed, not JSON. */
export const CATALOG_FILE_PATH = '/catalog-files/:sha256'
export const catalogFileAddress = ({ sha256 }: Pick<CatalogFile, 'sha256'>): string =>
  `/api/v1/catalog-files/${sha256}`
