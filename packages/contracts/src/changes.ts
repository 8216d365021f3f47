import type { BasicDraft, ItemDraft } from '@tongban/law/catalog/draft-findings.ts'
import { type Static, Type } from 'typebox'
import { LintFinding } from './catalog.ts'
import { abilities, Day, Id, Instant, line, nullable, strict, text } from './values.ts'

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
export const Definition = Type.Unsafe<DraftDefinition>({ type: 'object', additionalProperties: true })

/** Of a change: `1`, `2` …; a split has several. */
export const DraftKey = Type.String({ pattern: '^[1-9][0-9]?$' })
/** Of an item 33, of an entry of the 基本目录 12. */
export const Code = Type.String({ pattern: '^([0-9A-Z]{12}|[0-9A-Z]{33})$' })
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
export const Remark = strict({ draft: line(2), path: PlacePath, text: text(500) })
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

/** Whom it concerns that an item is suspended or ends: how many, and nothing more. */
export const Affected = strict({
  /** Cases that are not over; they are finished by the version with which they began. */
  cases: Type.Integer(),
  /** What applicants have begun to fill in; it cannot be submitted while the item is not in force. */
  drafts: Type.Integer(),
})
export type Affected = Static<typeof Affected>

export const Change = strict({
  ...changeHead,
  revision: Type.Integer(),
  organizationId: Id,
  basis: Type.String(),
  reason: Type.String(),
  concerned: Type.Array(Concerned),
  drafts: Type.Array(ChangeDraft),
  /** Null where nothing is suspended or ends by it, or where it is over. */
  affected: nullable(Affected),
  /** Entries of the 基本目录 that the drafts implement, as they are in force. */
  basicItems: Type.Array(Definition),
  exceptions: Type.Array(Exception),
  /** In what its item was allowed to be otherwise than the basic item by changes before: as it is in force, no other. */
  allowedBefore: Type.Array(Type.Enum([...EXCEPTION_ASPECTS])),
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

/** `draft` is null for what concerns the change itself. */
export const ChangeFinding = strict({ ...LintFinding.properties, draft: nullable(DraftKey) })
export type ChangeFinding = Static<typeof ChangeFinding>
