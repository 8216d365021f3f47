import { type Static, Type } from 'typebox'
import { EvidencePlan } from './evidence.ts'
import { Answers, FieldProblem, Provenance } from './forms.ts'
import { route } from './route.ts'
import { RunningForm } from './running-form.ts'
import { Empty, Id, Instant, line, nullable, PageQuery, pageOf, strict } from './values.ts'

export const Upload = strict({
  id: Id,
  name: Type.String(),
  size: Type.Integer(),
  mime: Type.String(),
  sha256: Type.String(),
  uploadedAt: Instant,
})
export type Upload = Static<typeof Upload>

/** 领取方式. A courier needs all three of the address, which a draft may still lack. */
export const DeliveryChoice = strict({
  method: Type.Enum(['electronic', 'courier', 'window']),
  address: Type.Optional(line(200)),
  recipient: Type.Optional(line(40)),
  phone: Type.Optional(Type.String({ maxLength: 20 })),
})
export type DeliveryChoice = Static<typeof DeliveryChoice>

/** What became of the answers when the item's version moved on under the draft. */
export const MergeReport = strict({
  fromVersion: Type.Integer(),
  toVersion: Type.Integer(),
  kept: Type.Array(Type.String()),
  needsReview: Type.Array(strict({ fieldId: Type.String(), label: Type.String(), why: Type.String() })),
  dropped: Type.Array(strict({ fieldId: Type.String(), label: Type.String(), value: Type.String() })),
})
export type MergeReport = Static<typeof MergeReport>

export const Draft = strict({
  id: Id,
  itemCode: Type.String(),
  itemName: Type.String(),
  itemVersion: Type.Integer(),
  itemVersionId: Id,
  scenario: Type.Record(Type.String(), Type.String()),
  form: RunningForm,
  answers: Answers,
  provenance: Type.Record(Type.String(), Provenance),
  /** Uploads by material id. */
  materials: Type.Record(Type.String(), Type.Array(Upload)),
  /** Uploads by id of the form field of type `upload`, whose answer is the list of their ids. */
  uploads: Type.Record(Type.String(), Type.Array(Upload)),
  /** Signed promises (告知承诺) by material id. */
  promises: Type.Array(Type.String()),
  delivery: nullable(DeliveryChoice),
  plan: nullable(EvidencePlan),
  /** Until the next save, by which the person has seen it. */
  merge: nullable(MergeReport),
  /** Raised by each save; a save with an older one is refused with both contents. */
  revision: Type.Integer(),
  savedAt: Instant,
})
export type Draft = Static<typeof Draft>

const draftId = strict({ draftId: Id })

export const startDraft = route({
  method: 'POST',
  path: '/drafts',
  summary: '开始申请',
  permission: 'draft.edit',
  body: strict({
    itemCode: Type.String({ maxLength: 40 }),
    scenario: Type.Record(Type.String({ maxLength: 41 }), Type.String({ maxLength: 40 })),
  }),
  result: Draft,
  errors: [
    'item.not_found',
    'item.not_online',
    'item.wrong_subject',
    'item.scenario_unknown',
    'item.not_eligible',
  ],
})
export const listDrafts = route({
  method: 'GET',
  path: '/drafts',
  summary: '我的草稿',
  permission: 'draft.edit',
  query: strict(PageQuery),
  result: pageOf(strict({ id: Id, itemCode: Type.String(), itemName: Type.String(), savedAt: Instant })),
})
export const getDraft = route({
  method: 'GET',
  path: '/drafts/:draftId',
  summary: '读取草稿',
  permission: 'draft.edit',
  params: draftId,
  result: Draft,
  errors: ['draft.not_found'],
})
/**
 * Incomplete answers are kept as they are; only unknown fields, wrong types and files that were not handed in for that
 * very field are refused. A file that an answer no longer names is deleted.
 */
export const saveDraft = route({
  method: 'PUT',
  path: '/drafts/:draftId',
  summary: '保存草稿',
  permission: 'draft.edit',
  params: draftId,
  body: strict({
    revision: Type.Integer({ minimum: 0 }),
    answers: Answers,
    scenario: Type.Optional(Type.Record(Type.String({ maxLength: 41 }), Type.String({ maxLength: 40 }))),
    promises: Type.Optional(Type.Array(Type.String({ maxLength: 41 }), { maxItems: 40 })),
    delivery: Type.Optional(DeliveryChoice),
  }),
  result: strict({ revision: Type.Integer(), savedAt: Instant, problems: Type.Array(FieldProblem) }),
  errors: ['draft.not_found', 'draft.stale', 'form.invalid'],
})
export const planDraft = route({
  method: 'POST',
  path: '/drafts/:draftId/plan',
  summary: '核查可免提交材料',
  permission: 'draft.edit',
  params: draftId,
  ratePerMinute: 30,
  result: Draft,
  errors: ['draft.not_found'],
})
export const removeDraft = route({
  method: 'DELETE',
  path: '/drafts/:draftId',
  summary: '删除草稿',
  permission: 'draft.edit',
  params: draftId,
  result: Empty,
  errors: ['draft.not_found'],
})
/** Multipart: one file. Not a contract body: the upload is streamed, sniffed and stored before the answer. */
export const UPLOAD_PATH = '/drafts/:draftId/materials/:materialId/files'
/** The same for a form field of type `upload`; the file joins its answer. */
export const FIELD_UPLOAD_PATH = '/drafts/:draftId/fields/:fieldId/files'
export const removeUpload = route({
  method: 'DELETE',
  path: '/drafts/:draftId/materials/:materialId/files/:fileId',
  summary: '删除已上传材料',
  permission: 'draft.edit',
  params: strict({ draftId: Id, materialId: Type.String({ maxLength: 41 }), fileId: Id }),
  result: Draft,
  errors: ['draft.not_found', 'file.not_found'],
})
