import { type Static, Type } from 'typebox'
import {
  CASE_STATUSES,
  CaseSummary,
  CorrectionDefect,
  caseParams,
  LIGHTS,
  MyCase,
  seenVersion,
} from './cases.ts'
import { RuleResult } from './evidence.ts'
import { route } from './route.ts'
import { SPECIAL_PROCEDURE_CODES } from './special-procedures.ts'
import {
  abilities,
  Day,
  Empty,
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

export const TASK_KINDS = ['intake', 'review', 'site_visit', 'expert_review', 'decision', 'delivery'] as const
/** conflict: 回避 (公务员法 §76); prepared: who examined a case does not decide it. */
export const HINDRANCES = ['conflict', 'prepared'] as const
export type Hindrance = (typeof HINDRANCES)[number]
export const WorklistRow = strict({
  taskId: Id,
  caseId: Id,
  number: Type.String(),
  itemName: Type.String(),
  applicantName: Type.String(),
  stepName: Type.String(),
  kind: Type.Enum([...TASK_KINDS]),
  light: Type.Enum([...LIGHTS]),
  paused: Type.Boolean(),
  dueOn: nullable(Day),
  openedAt: Instant,
  submittedAt: Instant,
  assigneeName: nullable(Type.String()),
  mine: Type.Boolean(),
  organizationName: Type.String(),
  urgentReason: nullable(Type.String()),
  /** Why this officer has to leave it to a colleague; null: nothing is in the way. */
  hindrance: nullable(Type.Enum([...HINDRANCES])),
})
export type WorklistRow = Static<typeof WorklistRow>

export const OFFICER_ABILITIES = [
  'claim',
  'release',
  'accept',
  'refuse_intake',
  'notify_correction',
  'review',
  'record_site_visit',
  'decide',
  'start_special_procedure',
  'end_special_procedure',
  'extend',
  'deliver',
  'order',
] as const

/** What an officer sees of a case, with the tasks that are open. */
export const OfficerCase = strict({
  ...MyCase.properties,
  applicant: strict({
    kind: Type.Enum(['person', 'firm']),
    name: Type.String(),
    identifier: Type.String(),
    phone: Type.String(),
    agentName: nullable(Type.String()),
  }),
  rules: Type.Array(RuleResult),
  tasks: Type.Array(
    strict({
      id: Id,
      name: Type.String(),
      kind: Type.Enum([...TASK_KINDS]),
      organizationName: Type.String(),
      post: Type.String(),
      assigneeName: nullable(Type.String()),
      openedAt: Instant,
      closedAt: nullable(Instant),
      outcome: nullable(Type.String()),
      opinion: nullable(Type.String()),
      mine: Type.Boolean(),
    }),
  ),
  siteVisits: Type.Array(
    strict({ on: Day, officers: Type.Array(Type.String()), findings: Type.String(), passed: Type.Boolean() }),
  ),
  specialProcedure: nullable(
    strict({ kind: Type.String(), clause: Type.String(), startedOn: Day, expectedDays: Type.Integer() }),
  ),
  process: Type.String(),
  activeNodes: Type.Array(Type.String()),
  doneNodes: Type.Array(Type.String()),
  parent: nullable(strict({ id: Id, number: Type.String(), itemName: Type.String() })),
  cards: Type.Array(strict({ colour: Type.Enum(['yellow', 'red']), on: Day, reason: Type.String() })),
  abilities: abilities(OFFICER_ABILITIES),
  taskId: nullable(Id),
})
export type OfficerCase = Static<typeof OfficerCase>

export const worklist = route({
  method: 'GET',
  path: '/workbench/tasks',
  summary: '待办列表',
  permission: 'worklist.read',
  query: strict({
    scope: Type.Optional(Type.Enum(['available', 'mine', 'all'])),
    light: Type.Optional(Type.Enum([...LIGHTS])),
    kind: Type.Optional(Type.Enum([...TASK_KINDS])),
    q: Type.Optional(Type.String({ maxLength: 60 })),
    sort: Type.Optional(Type.Enum(['due', 'opened'])),
    ...PageQuery,
  }),
  result: pageOf(WorklistRow),
})
/**
 * Rows of the worklist that leave the platform as a file, in the order asked for; those that are no longer open or no
 * longer the officer's to see are left out. Each applicant reads who took them and what for (GB/T 22239-2019 §8.1.4.11).
 */
export const exportWorklist = route({
  method: 'POST',
  path: '/workbench/tasks/export',
  summary: '待办导出',
  permission: 'worklist.read',
  ratePerMinute: 10,
  body: strict({
    taskIds: Type.Array(Id, { minItems: 1, maxItems: 2000 }),
    purpose: Type.Optional(line(60)),
  }),
  result: strict({ items: Type.Array(WorklistRow) }),
  errors: ['purpose.required'],
})
export const worklistCounts = route({
  method: 'GET',
  path: '/workbench/tasks/counts',
  summary: '待办统计',
  permission: 'worklist.read',
  result: strict({
    available: Type.Integer(),
    mine: Type.Integer(),
    yellow: Type.Integer(),
    red: Type.Integer(),
    paused: Type.Integer(),
  }),
})
export const listCases = route({
  method: 'GET',
  path: '/workbench/cases',
  summary: '办件列表',
  permission: 'case.read',
  query: strict({
    q: Type.Optional(Type.String({ maxLength: 60 })),
    status: Type.Optional(Type.Enum([...CASE_STATUSES])),
    light: Type.Optional(Type.Enum([...LIGHTS])),
    ...PageQuery,
  }),
  result: pageOf(CaseSummary),
})
export const getOfficerCase = route({
  method: 'GET',
  path: '/workbench/cases/:caseId',
  summary: '办件（办理）',
  permission: 'case.read',
  params: caseParams,
  result: OfficerCase,
  errors: ['case.not_found', 'case.conflict'],
})
export const claimTask = route({
  method: 'POST',
  path: '/workbench/tasks/:taskId/claim',
  summary: '领取任务',
  permission: 'task.claim',
  params: strict({ taskId: Id }),
  result: OfficerCase,
  errors: ['task.not_found', 'task.taken', 'case.conflict', 'case.self_approval'],
})
export const releaseTask = route({
  method: 'POST',
  path: '/workbench/tasks/:taskId/release',
  summary: '退回任务池',
  permission: 'task.claim',
  params: strict({ taskId: Id }),
  result: Empty,
  errors: ['task.not_found', 'task.not_yours'],
})

const officer = { params: caseParams, result: OfficerCase } as const
const raced = [
  'case.not_found',
  'case.conflict',
  'case.stale',
  'case.wrong_status',
  'task.not_yours',
] as const
export const acceptCase = route({
  method: 'POST',
  path: '/workbench/cases/:caseId/acceptance',
  summary: '受理',
  permission: 'case.accept',
  ...officer,
  body: strict({ ...seenVersion, opinion: Opinion }),
  errors: [...raced],
})
export const refuseIntake = route({
  method: 'POST',
  path: '/workbench/cases/:caseId/intake-refusal',
  summary: '不予受理',
  permission: 'case.accept',
  ...officer,
  body: strict({
    ...seenVersion,
    ground: Type.Enum(['not_required', 'wrong_authority', 'not_eligible', 'incomplete_after_correction']),
    reason: Opinion,
    redirectTo: Type.Optional(line(100)),
  }),
  errors: [...raced],
})
/** 一次性告知: lists every defect at once; a second notice is refused (行政许可法 §32). */
export const notifyCorrection = route({
  method: 'POST',
  path: '/workbench/cases/:caseId/correction-notice',
  summary: '一次性告知补正',
  permission: 'case.accept',
  ...officer,
  body: strict({
    ...seenVersion,
    defects: Type.Array(CorrectionDefect, { minItems: 1, maxItems: 50 }),
    days: Type.Integer({ minimum: 1, maximum: 60 }),
  }),
  errors: [...raced, 'correction.already_given', 'correction.too_late'],
})
export const reviewCase = route({
  method: 'POST',
  path: '/workbench/cases/:caseId/review',
  summary: '审查',
  permission: 'case.review',
  ...officer,
  body: strict({ ...seenVersion, outcome: Type.Enum(['agree', 'disagree', 'return']), opinion: Opinion }),
  errors: [...raced],
})
/** 现场核查: at least two officers (行政许可法 §34). */
export const recordSiteVisit = route({
  method: 'POST',
  path: '/workbench/cases/:caseId/site-visit',
  summary: '现场核查记录',
  permission: 'case.review',
  ...officer,
  body: strict({
    ...seenVersion,
    on: Day,
    officers: Type.Array(line(40), { minItems: 1, maxItems: 10 }),
    findings: text(4000, 2),
    passed: Type.Boolean(),
  }),
  errors: [...raced, 'site_visit.two_officers', 'site_visit.date'],
})
export const decideCase = route({
  method: 'POST',
  path: '/workbench/cases/:caseId/decision',
  summary: '作出决定',
  permission: 'case.decide',
  needsStepUp: true,
  ...officer,
  body: strict({ ...seenVersion, outcome: Type.Enum(['approved', 'refused']), reasons: Opinion }),
  errors: [...raced, 'case.self_approval'],
})
export const startSpecialProcedure = route({
  method: 'POST',
  path: '/workbench/cases/:caseId/special-procedure',
  summary: '启动特别程序',
  permission: 'case.special_procedure',
  ...officer,
  body: strict({
    ...seenVersion,
    kind: Type.Enum(SPECIAL_PROCEDURE_CODES),
    clause: line(120),
    expectedDays: Type.Integer({ minimum: 1, maximum: 365 }),
    reason: Opinion,
  }),
  errors: [...raced, 'special_procedure.not_in_item', 'special_procedure.open'],
})
export const endSpecialProcedure = route({
  method: 'POST',
  path: '/workbench/cases/:caseId/special-procedure/end',
  summary: '结束特别程序',
  permission: 'case.special_procedure',
  ...officer,
  body: strict({ ...seenVersion, result: Opinion }),
  errors: [...raced, 'special_procedure.none'],
})
export const extendCase = route({
  method: 'POST',
  path: '/workbench/cases/:caseId/extension',
  summary: '延长审批期限',
  permission: 'case.extend',
  ...officer,
  body: strict({
    ...seenVersion,
    days: Type.Integer({ minimum: 1, maximum: 15 }),
    approvedBy: line(40),
    reason: Opinion,
  }),
  errors: [...raced, 'extension.not_allowed'],
})
/** 送达: courier number, or handed over at the window. */
export const deliverCase = route({
  method: 'POST',
  path: '/workbench/cases/:caseId/delivery',
  summary: '送达',
  permission: 'case.deliver',
  ...officer,
  body: strict({
    ...seenVersion,
    method: Type.Enum(['courier', 'window']),
    trackingNumber: Type.Optional(line(40)),
    feeReceipt: Type.Optional(line(40)),
  }),
  errors: [...raced, 'delivery.tracking_missing', 'fee.receipt_missing'],
})
