import { type Static, Type } from 'typebox'
import { ManagedOrganization } from './organizations.ts'
import { route } from './route.ts'
import { abilities, Day, Id, Instant, line, nullable, Opinion, PageQuery, pageOf, strict } from './values.ts'

/** What may belong to an organization, in the order in which it is shown. */
export const BELONGINGS = [
  'organization_below',
  'item',
  'change',
  'case',
  'licence',
  'task',
  'consultation',
  'objection',
  'client',
  'administrator',
  'proposal',
  'post',
  'member',
  'hall',
] as const
export type BelongingKey = (typeof BELONGINGS)[number]
/** settle: it stands in the way; move: the successor gets it; end: it ends with the organization. */
export const FATES = ['settle', 'move', 'end'] as const
export type Fate = (typeof FATES)[number]

export const Belonging = strict({
  key: Type.Enum([...BELONGINGS]),
  count: Type.Integer(),
  /** What becomes of it: 撤销. */
  closed: Type.Enum([...FATES]),
  /** What becomes of it: 合并. */
  merged: Type.Enum([...FATES]),
})
export type Belonging = Static<typeof Belonging>

/** confirmed: its day has not come; done: the organization is closed. */
export const CLOSING_STATUSES = ['waiting', 'confirmed', 'done', 'refused', 'withdrawn'] as const
const Named = strict({ id: Id, name: Type.String() })

/** 撤销 or, with a successor, 合并: proposed by the system administrator, put in force by the security administrator. */
export const Closing = strict({
  id: Id,
  organization: Named,
  successor: nullable(Named),
  status: Type.Enum([...CLOSING_STATUSES]),
  /** From this day on it is no more. */
  closesOn: Day,
  /** Its day has come, and something stands in the way. */
  heldUp: Type.Boolean(),
  basis: Type.String(),
  reason: Type.String(),
  proposedBy: Type.String(),
  proposedAt: Instant,
  decidedBy: nullable(Type.String()),
  decidedAt: nullable(Instant),
  abilities: abilities(['decide', 'withdraw']),
})
export type Closing = Static<typeof Closing>

const params = strict({ organizationId: Id })
const OF_CLOSING = [
  'organization.closed',
  'organization.in_use',
  'organization.successor',
  'organization.closing_day',
] as const

/** What still hangs on it, before anybody proposes anything. */
export const listBelongings = route({
  method: 'GET',
  path: '/workbench/organizations/:organizationId/belongings',
  summary: '机构：撤并前清点',
  permission: 'organization.read',
  params,
  result: strict({ items: Type.Array(Belonging) }),
  errors: ['organization.not_found'],
})
/** Of an organization, newest first, or what waits in all of the region. */
export const listClosings = route({
  method: 'GET',
  path: '/workbench/organization-closings',
  summary: '机构：撤并申请',
  permission: 'organization.read',
  /** Without an organization: what waits for its confirmation or its day. */
  query: strict({ organization: Type.Optional(Id), ...PageQuery }),
  result: pageOf(Closing),
})
export const proposeClosing = route({
  method: 'POST',
  path: '/workbench/organizations/:organizationId/closing',
  summary: '机构：申请撤销或合并',
  permission: 'organization.manage',
  params,
  body: strict({
    /** Null: 撤销. */
    successorId: nullable(Id),
    /** Today or later. */
    closesOn: Day,
    /** 依据文件: title and number. */
    basis: line(120, 2),
    reason: Opinion,
  }),
  result: ManagedOrganization,
  errors: ['organization.not_found', 'proposal.waits', ...OF_CLOSING],
})
export const decideClosing = route({
  method: 'POST',
  path: '/workbench/organization-closings/:closingId/decision',
  summary: '机构：确认或不同意撤并',
  permission: 'organization.authorise',
  needsStepUp: true,
  params: strict({ closingId: Id }),
  body: strict({ granted: Type.Boolean(), reason: Opinion }),
  result: Closing,
  errors: ['proposal.not_found', 'proposal.decided', 'proposal.own', ...OF_CLOSING],
})
/** Also of what is confirmed, until its day: it leaves everything as it is. */
export const withdrawClosing = route({
  method: 'POST',
  path: '/workbench/organization-closings/:closingId/withdrawal',
  summary: '机构：撤回撤并申请',
  permission: 'organization.manage',
  params: strict({ closingId: Id }),
  result: Closing,
  errors: ['proposal.not_found', 'proposal.decided'],
})
