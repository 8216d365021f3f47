import { Type } from 'typebox'
import {
  Affected,
  CHANGE_KINDS,
  CHANGE_LAYERS,
  CHANGE_STATUSES,
  Change,
  ChangeDraft,
  ChangeFinding,
  ChangeSummary,
  Code,
  Definition,
  DraftKey,
  EXCEPTION_ASPECTS,
  REVIEWS,
  Remark,
} from './changes.ts'
import { BasicCode } from './items.ts'
import { route } from './route.ts'
import { Day, Id, line, nullable, Opinion, PageQuery, pageOf, strict, text } from './values.ts'

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
/** Before a change of it is begun. */
export const countAffected = route({
  method: 'GET',
  path: '/workbench/library/items/:code/affected',
  summary: '暂停、取消事项所涉办件和草稿数',
  permission: 'library.edit',
  params: strict({ code: Code }),
  result: Affected,
  errors: ['item.not_found'],
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
  errors: ['change.not_found', 'change.not_ready', 'change.wrong_status', 'organization.closed'],
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
