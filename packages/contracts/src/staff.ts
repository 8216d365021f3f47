import { type Static, Type } from 'typebox'
import { ROLES, type Role } from './permissions.ts'
import { route } from './route.ts'
import { Phone } from './sign-in.ts'
import { abilities, Day, Id, Instant, line, nullable, Opinion, PageQuery, pageOf, strict } from './values.ts'

/** 岗位 that processes name, and what whoever holds one may do at all. */
export const ROLE_OF_POST = {
  window: 'clerk',
  review: 'reviewer',
  site: 'reviewer',
  approve: 'approver',
  supervise: 'supervisor',
  catalog: 'catalog_editor',
  department_catalog: 'catalog_editor',
  establishment_review: 'catalog_reviewer',
  legal_review: 'catalog_reviewer',
  data: 'data_steward',
  system: 'system_admin',
  security: 'security_admin',
  audit: 'audit_admin',
} as const satisfies Record<string, Role>
export type PostName = keyof typeof ROLE_OF_POST
export const POST_NAMES = Object.keys(ROLE_OF_POST) as PostName[]

export const STAFF_STATUSES = ['active', 'first_password', 'suspended'] as const
export const POST_STATES = ['in_force', 'coming', 'resting', 'over'] as const
export const PROPOSAL_KINDS = ['post', 'secondment', 'resumption', 'password_reset', 'factor_reset'] as const
export type ProposalKind = (typeof PROPOSAL_KINDS)[number]
export const PROPOSAL_STATUSES = ['waiting', 'confirmed', 'refused', 'withdrawn'] as const
/** Why an account of staff should be looked at (GB/T 22239-2019 §8.1.4.2 c: 及时删除或停用多余的、过期的账户). */
export const STALE_REASONS = ['never', 'unused', 'left', 'no_factor', 'password_over'] as const
export type StaleReason = (typeof STALE_REASONS)[number]

export const StaffLine = strict({
  id: Id,
  name: Type.String(),
  staffNumber: Type.String(),
  /** 编制所在单位. */
  organizationName: Type.String(),
  /** Titles of the posts held today, with the organization where it is another. */
  posts: Type.Array(Type.String()),
  status: Type.Enum([...STAFF_STATUSES]),
  signedInAt: nullable(Instant),
  /** Something waits for the security administrator. */
  waits: Type.Boolean(),
})
export type StaffLine = Static<typeof StaffLine>

const HeldPost = strict({
  id: Id,
  role: Type.Enum([...ROLES]),
  post: Type.String(),
  title: Type.String(),
  organizationName: Type.String(),
  secondment: Type.Boolean(),
  basis: nullable(Type.String()),
  restsOwn: Type.Boolean(),
  validFrom: Day,
  validUntil: nullable(Day),
  state: Type.Enum([...POST_STATES]),
})
export const Proposal = strict({
  id: Id,
  accountId: Id,
  accountName: Type.String(),
  organizationName: Type.String(),
  kind: Type.Enum([...PROPOSAL_KINDS]),
  status: Type.Enum([...PROPOSAL_STATUSES]),
  /** What is granted; null where no post is. */
  post: nullable(
    strict({
      role: Type.Enum([...ROLES]),
      title: Type.String(),
      organizationName: Type.String(),
      validFrom: Day,
      validUntil: nullable(Day),
      restsOwn: Type.Boolean(),
    }),
  ),
  reason: Type.String(),
  proposedBy: Type.String(),
  proposedAt: Instant,
  decidedBy: nullable(Type.String()),
  decidedAt: nullable(Instant),
  abilities: abilities(['decide', 'withdraw']),
})
export type Proposal = Static<typeof Proposal>

export const StaffMember = strict({
  ...StaffLine.properties,
  organizationId: Id,
  phoneMasked: Type.String(),
  appointedAt: Instant,
  hasAuthenticator: Type.Boolean(),
  passkeys: Type.Integer(),
  passwordUntil: Instant,
  heldPosts: Type.Array(HeldPost),
  proposals: Type.Array(Proposal),
  /** 代班 in force or to come: for whom, or by whom. */
  substitutions: Type.Array(
    strict({
      id: Id,
      title: Type.String(),
      absentName: Type.String(),
      substituteName: Type.String(),
      validFrom: Day,
      validUntil: Day,
    }),
  ),
  history: Type.Array(
    strict({
      seq: Type.Integer(),
      kind: Type.String(),
      at: Instant,
      actor: Type.String(),
      reason: nullable(Type.String()),
      /** The post it was about. */
      title: nullable(Type.String()),
    }),
  ),
  abilities: abilities(['propose', 'end_post', 'suspend', 'resume', 'reset']),
})
export type StaffMember = Static<typeof StaffMember>

const params = strict({ accountId: Id })
const GivenPost = {
  organizationId: Id,
  post: Type.Enum([...POST_NAMES]),
  title: line(40, 2),
  validFrom: Day,
}
const OF_PROPOSALS = ['staff.not_found', 'staff.own_rights', 'staff.wrong_status'] as const
const OF_POSTS = [
  ...OF_PROPOSALS,
  'staff.organization_outside',
  'organization.closed',
  'staff.days',
  'staff.post_held',
  'staff.administrators_apart',
] as const

export const listStaff = route({
  method: 'GET',
  path: '/workbench/staff',
  summary: '人员：列表',
  permission: 'staff.read',
  query: strict({
    q: Type.Optional(line(40)),
    status: Type.Optional(Type.Enum([...STAFF_STATUSES])),
    /** Employed there, or holding a post there. */
    organization: Type.Optional(Id),
    ...PageQuery,
  }),
  result: pageOf(StaffLine),
})
export const getStaffMember = route({
  method: 'GET',
  path: '/workbench/staff/:accountId',
  summary: '人员：详情',
  permission: 'staff.read',
  params,
  result: StaffMember,
  errors: ['staff.not_found'],
})
/** 任用: an account with a first password that serves once, and its first post as a proposal. */
export const appointStaff = route({
  method: 'POST',
  path: '/workbench/staff',
  summary: '人员：新建账号并任用',
  permission: 'staff.manage',
  needsStepUp: true,
  body: strict({
    name: line(40, 2),
    /** Begins with a letter, so that it is never taken for a phone or an ID number at the sign-in. */
    staffNumber: Type.String({ pattern: '^[A-Za-z][A-Za-z0-9_-]{2,39}$' }),
    phone: Phone,
    ...GivenPost,
    validUntil: nullable(Day),
    reason: Opinion,
  }),
  result: strict({ member: StaffMember, initialPassword: Type.String() }),
  errors: ['staff.number_taken', 'staff.organization_outside', 'organization.closed', 'staff.days'],
})
export const proposePost = route({
  method: 'POST',
  path: '/workbench/staff/:accountId/posts',
  summary: '人员：申请增加岗位',
  permission: 'staff.manage',
  params,
  body: strict({ ...GivenPost, validUntil: nullable(Day), reason: Opinion }),
  result: StaffMember,
  errors: OF_POSTS,
})
/** 借调: another organization's post from day to day. */
export const proposeSecondment = route({
  method: 'POST',
  path: '/workbench/staff/:accountId/secondments',
  summary: '人员：申请借调',
  permission: 'staff.manage',
  params,
  body: strict({ ...GivenPost, validUntil: Day, restsOwn: Type.Boolean(), basis: Opinion }),
  result: StaffMember,
  errors: [...OF_POSTS, 'staff.secondment_home'],
})
/** 免去岗位; what takes rights away needs no second administrator. */
export const endPost = route({
  method: 'POST',
  path: '/workbench/staff/:accountId/posts/:postId/end',
  summary: '人员：免去岗位',
  permission: 'staff.manage',
  params: strict({ accountId: Id, postId: Id }),
  /** Null: at once. */
  body: strict({ lastDay: nullable(Day), reason: Opinion }),
  result: StaffMember,
  errors: [
    'staff.not_found',
    'staff.own_rights',
    'staff.post_over',
    'staff.days',
    'staff.last_administrator',
  ],
})
export const suspendStaff = route({
  method: 'POST',
  path: '/workbench/staff/:accountId/suspension',
  summary: '人员：停用账号',
  permission: 'staff.suspend',
  params,
  body: strict({ reason: Opinion }),
  result: StaffMember,
  errors: [...OF_PROPOSALS, 'staff.last_administrator'],
})
export const proposeResumption = route({
  method: 'POST',
  path: '/workbench/staff/:accountId/resumption',
  summary: '人员：申请恢复账号',
  permission: 'staff.manage',
  params,
  body: strict({ reason: Opinion }),
  result: StaffMember,
  errors: [...OF_PROPOSALS, 'proposal.waits'],
})
/** 重置: what serves to sign in; nothing changes until the second administrator has confirmed. */
export const proposeReset = route({
  method: 'POST',
  path: '/workbench/staff/:accountId/reset',
  summary: '人员：申请重置密码或动态口令、通行密钥',
  permission: 'staff.manage',
  needsStepUp: true,
  params,
  body: strict({ what: Type.Enum(['password', 'factor']), reason: Opinion }),
  result: strict({ member: StaffMember, initialPassword: nullable(Type.String()) }),
  errors: [...OF_PROPOSALS, 'proposal.waits'],
})

export const PROPOSAL_VIEWS = ['waiting', 'all'] as const
export const listProposals = route({
  method: 'GET',
  path: '/workbench/staff-proposals',
  summary: '人员：权限变更申请',
  permission: 'staff.read',
  query: strict({ view: Type.Optional(Type.Enum([...PROPOSAL_VIEWS])), ...PageQuery }),
  result: pageOf(Proposal),
})
export const decideProposal = route({
  method: 'POST',
  path: '/workbench/staff-proposals/:proposalId/decision',
  summary: '人员：确认或不同意权限变更',
  permission: 'staff.authorise',
  needsStepUp: true,
  params: strict({ proposalId: Id }),
  body: strict({ granted: Type.Boolean(), reason: Opinion }),
  result: StaffMember,
  errors: ['proposal.not_found', 'proposal.decided', 'proposal.own', ...OF_POSTS],
})
export const withdrawProposal = route({
  method: 'POST',
  path: '/workbench/staff-proposals/:proposalId/withdrawal',
  summary: '人员：撤回权限变更申请',
  permission: 'staff.manage',
  params: strict({ proposalId: Id }),
  result: StaffMember,
  errors: ['proposal.not_found', 'proposal.decided', 'staff.own_rights'],
})

export const StaleAccount = strict({
  id: Id,
  name: Type.String(),
  staffNumber: Type.String(),
  organizationName: Type.String(),
  reasons: Type.Array(Type.Enum([...STALE_REASONS])),
  appointedAt: Instant,
  signedInAt: nullable(Instant),
  mayBeSuspended: Type.Boolean(),
})
export type StaleAccount = Static<typeof StaleAccount>
const StaleQuery = { reason: Type.Optional(Type.Enum([...STALE_REASONS])) }
export const listStaleAccounts = route({
  method: 'GET',
  path: '/workbench/stale-accounts',
  summary: '人员：应清理的账号',
  permission: 'staff.read',
  query: strict({ ...StaleQuery, ...PageQuery }),
  result: pageOf(StaleAccount),
})
/** The same as a workbook. */
export const STALE_ACCOUNTS_FILE = '/workbench/stale-accounts.xlsx'
