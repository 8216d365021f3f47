import { type Static, Type } from 'typebox'
import { CASE_TYPES, codes, ITEM_TYPES, ItemDefinition } from './items.ts'
import { route } from './route.ts'
import { CreditCode, Day, Fen, Id, nullable, PageQuery, pageOf, RegionCode, strict } from './values.ts'

/** A search hit or list row. */
export const ItemSummary = strict({
  code: Type.String(),
  name: Type.String(),
  nameEn: nullable(Type.String()),
  summary: Type.String(),
  type: codes(ITEM_TYPES),
  organizationName: Type.String(),
  regionCode: Type.String(),
  regionName: Type.String(),
  caseType: codes(CASE_TYPES),
  subjects: Type.Array(Type.String()),
  visits: Type.Integer(),
  promisedDays: Type.Integer(),
  materialCount: Type.Integer(),
  online: Type.Boolean(),
  bundle: Type.Boolean(),
  /** Nobody can apply for it at present. Absent where it is in force. */
  isSuspended: Type.Optional(Type.Boolean()),
})
export type ItemSummary = Static<typeof ItemSummary>

/** The public guide (办事指南) of a published item. */
export const Guide = strict({
  code: Type.String(),
  version: Type.Integer(),
  versionId: Id,
  publishedOn: Day,
  /** Of the guide's page, with scheme and host: what QR codes and linked data point at. */
  address: Type.String(),
  organization: strict({ name: Type.String(), creditCode: CreditCode }),
  region: strict({ code: RegionCode, name: Type.String() }),
  definition: ItemDefinition,
})
export type Guide = Static<typeof Guide>

export const ChecklistEntry = strict({
  materialId: Type.String(),
  name: Type.String(),
  status: Type.Enum(['hand_in', 'waived', 'promise', 'optional']),
  /** Why it is spared and under which legal basis, or what to hand in. */
  why: Type.String(),
  basis: nullable(Type.String()),
  way: nullable(Type.String()),
  /** Members of a bundle that demand it. */
  demandedBy: Type.Array(Type.String()),
})
export const Checklist = strict({
  eligible: Type.Boolean(),
  problems: Type.Array(Type.String()),
  entries: Type.Array(ChecklistEntry),
  fee: Fen,
  promisedDays: Type.Integer(),
  visits: Type.Integer(),
})
export type Checklist = Static<typeof Checklist>

export const LintFinding = strict({
  rule: Type.String(),
  level: Type.Enum(['error', 'warning']),
  path: Type.String(),
  message: Type.String(),
})
export type LintFinding = Static<typeof LintFinding>

export const getGuide = route({
  method: 'GET',
  path: '/items/:code',
  summary: '办事指南',
  permission: 'public',
  cacheSeconds: 60,
  params: strict({ code: Type.String({ maxLength: 40 }) }),
  result: Guide,
  errors: ['item.not_found'],
})
/** 办事指南 to be printed, as PDF. Streamed, not JSON. */
export const GUIDE_BROCHURE = '/items/:code/brochure'
/** The guide as JSON-LD: schema.org GovernmentService, then CPSV-AP. */
export const GUIDE_LINKED_DATA = '/items/:code/linked-data'
export const getChecklist = route({
  method: 'POST',
  path: '/items/:code/checklist',
  summary: '按情形生成材料清单',
  permission: 'public',
  params: strict({ code: Type.String({ maxLength: 40 }) }),
  body: strict({ scenario: Type.Record(Type.String({ maxLength: 41 }), Type.String({ maxLength: 40 })) }),
  result: Checklist,
  errors: ['item.not_found', 'item.scenario_unknown'],
})
/** Workbench: items of my organization and below, with quality findings. */
export const listManagedItems = route({
  method: 'GET',
  path: '/workbench/items',
  summary: '本部门事项',
  permission: 'item.manage',
  query: strict({
    q: Type.Optional(Type.String({ maxLength: 100 })),
    /** Of this authority alone; what the caller may not see stays unseen. */
    organization: Type.Optional(Id),
    ...PageQuery,
  }),
  result: pageOf(
    strict({
      ...ItemSummary.properties,
      organizationId: Id,
      version: Type.Integer(),
      status: Type.Enum(['published', 'suspended', 'cancelled', 'draft']),
      findings: Type.Integer(),
    }),
  ),
})
export const getManagedItem = route({
  method: 'GET',
  path: '/workbench/items/:code',
  summary: '事项详情与规范检查',
  permission: 'item.manage',
  params: strict({ code: Type.String({ maxLength: 40 }) }),
  result: strict({
    guide: Guide,
    findings: Type.Array(LintFinding),
    versions: Type.Array(strict({ version: Type.Integer(), publishedOn: Day })),
    status: Type.Enum(['published', 'suspended', 'cancelled', 'draft']),
  }),
  errors: ['item.not_found'],
})
