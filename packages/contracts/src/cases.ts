import { type Static, Type } from 'typebox'
import { DeliveryChoice, Upload } from './drafts.ts'
import { EvidencePlan, RuleResult } from './evidence.ts'
import { Answers, Provenance } from './forms.ts'
import { route } from './route.ts'
import { RunningForm } from './running-form.ts'
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

/**
 * 办件状态. intake: submitted → (correction) → accepted | refused_intake;
 * then accepted → approved | refused → closed. Pauses are clock events, not statuses.
 */
export const CASE_STATUSES = [
  'submitted',
  'correction',
  'accepted',
  'refused_intake',
  'approved',
  'refused',
  'withdrawn',
  'lapsed',
  'closed',
] as const
export type CaseStatus = (typeof CASE_STATUSES)[number]
export const LIGHTS = ['none', 'green', 'yellow', 'red'] as const
export type Light = (typeof LIGHTS)[number]
/** 办结结果 codes of the exchange tables. */
export const RESULT_CODES = {
  approved: '0',
  refused: '1',
  withdrawn: '5',
  lapsed: '5',
  refused_intake: '6',
} as const

export const ProofLine = strict({
  on: nullable(Day),
  zh: Type.String(),
  en: Type.String(),
  clause: nullable(Type.String()),
})
export const ClockView = strict({
  name: Type.Enum(['intake', 'statutory', 'promised', 'delivery']),
  state: Type.Enum(['not_started', 'running', 'paused', 'met', 'missed', 'none']),
  due: nullable(Day),
  totalDays: Type.Integer(),
  usedDays: Type.Integer(),
  remainingDays: nullable(Type.Integer()),
  unit: Type.Enum(['workday', 'day', 'month']),
  light: Type.Enum([...LIGHTS]),
  provisional: Type.Boolean(),
  /** While paused the due day is what it would be if the pause ended today. */
  projected: Type.Boolean(),
  proof: Type.Array(ProofLine),
})
export type ClockView = Static<typeof ClockView>

export const ProgressStep = strict({
  id: Type.String(),
  label: Type.String(),
  organization: nullable(Type.String()),
  status: Type.Enum(['done', 'current', 'paused', 'upcoming', 'skipped']),
  at: nullable(Instant),
  /** Steps with the same group run side by side. */
  group: nullable(Type.String()),
  note: nullable(Type.String()),
})
export const HistoryEntry = strict({
  seq: Type.Integer(),
  at: Instant,
  kind: Type.String(),
  label: Type.String(),
  actor: Type.String(),
  reason: nullable(Type.String()),
  hash: Type.String(),
})
export const CorrectionDefect = strict({
  target: Type.Enum(['field', 'material', 'other']),
  targetId: line(41),
  label: line(100),
  problem: Type.Enum(['missing', 'incorrect', 'unclear', 'expired', 'form']),
  instruction: text(500, 2),
})
export type Defect = Static<typeof CorrectionDefect>
export const CorrectionView = strict({
  notifiedAt: Instant,
  dueOn: Day,
  defects: Type.Array(CorrectionDefect),
  answeredAt: nullable(Instant),
  noticeFileId: nullable(Id),
})
export const CaseDocument = strict({ id: Id, title: Type.String(), kind: Type.String(), at: Instant })

const caseHead = {
  id: Id,
  number: Type.String(),
  /** Short public number for telephone and counter. */
  queryNumber: Type.String(),
  itemCode: Type.String(),
  itemName: Type.String(),
  organizationName: Type.String(),
  applicantName: Type.String(),
  status: Type.Enum([...CASE_STATUSES]),
  statusLabel: Type.String(),
  light: Type.Enum([...LIGHTS]),
  submittedAt: Instant,
  dueOn: nullable(Day),
  /** One sentence: what happens next and until when. */
  nextStep: Type.String(),
}
export const CaseSummary = strict(caseHead)
export type CaseSummary = Static<typeof CaseSummary>

/** What the applicant sees of the own case. */
export const MyCase = strict({
  ...caseHead,
  itemVersion: Type.Integer(),
  scenario: Type.Array(strict({ question: Type.String(), answer: Type.String() })),
  form: RunningForm,
  answers: Answers,
  provenance: Type.Record(Type.String(), Provenance),
  materials: Type.Record(Type.String(), Type.Array(Upload)),
  evidence: nullable(EvidencePlan),
  progress: Type.Array(ProgressStep),
  clocks: Type.Array(ClockView),
  correction: nullable(CorrectionView),
  decision: nullable(
    strict({
      outcome: Type.Enum(['approved', 'refused', 'refused_intake']),
      on: Day,
      reasons: Type.String(),
      rules: Type.Array(RuleResult),
      appeal: nullable(Type.String()),
      documentId: nullable(Id),
    }),
  ),
  licences: Type.Array(strict({ id: Id, name: Type.String(), identifier: Type.String() })),
  documents: Type.Array(CaseDocument),
  delivery: nullable(
    strict({
      method: Type.Enum(['electronic', 'courier', 'window']),
      state: Type.String(),
      trackingNumber: nullable(Type.String()),
      address: nullable(Type.String()),
    }),
  ),
  members: Type.Array(
    strict({
      id: Id,
      number: Type.String(),
      itemName: Type.String(),
      organizationName: Type.String(),
      status: Type.Enum([...CASE_STATUSES]),
      statusLabel: Type.String(),
    }),
  ),
  rating: nullable(strict({ level: Type.Integer(), at: Instant })),
  history: Type.Array(HistoryEntry),
  receiptId: nullable(Id),
  /** Head of the hash chain: the applicant can keep it and compare later. */
  chainHash: Type.String(),
  abilities: abilities(['correct', 'withdraw', 'rate']),
  version: Type.Integer(),
})
export type MyCase = Static<typeof MyCase>

export const TASK_KINDS = ['intake', 'review', 'site_visit', 'expert_review', 'decision', 'delivery'] as const
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

const caseId = strict({ caseId: Id })
const acting = {
  version: Type.Integer({ minimum: 0, description: '看到的办件版本；已被他人更新时返回 case.stale' }),
}

// —— applicant ——
export const submitCase = route({
  method: 'POST',
  path: '/cases',
  summary: '提交申请',
  permission: 'case.submit',
  ratePerMinute: 30,
  body: strict({
    draftId: Id,
    revision: Type.Integer({ minimum: 0 }),
    /** 申请人声明：内容属实. */
    declared: Type.Literal(true),
    delivery: Type.Optional(DeliveryChoice),
  }),
  result: MyCase,
  errors: [
    'draft.not_found',
    'draft.stale',
    'draft.moved_on',
    'form.invalid',
    'material.missing',
    'item.not_eligible',
    'delivery.address_missing',
    'delivery.fee_at_hand_over',
  ],
})
export const listMyCases = route({
  method: 'GET',
  path: '/cases',
  summary: '我的办件',
  permission: 'case.read_own',
  query: strict(PageQuery),
  result: pageOf(CaseSummary),
})
export const getMyCase = route({
  method: 'GET',
  path: '/cases/:caseId',
  summary: '办件详情',
  permission: 'case.read_own',
  params: caseId,
  result: MyCase,
  errors: ['case.not_found'],
})
/** Anonymous progress query with the short number and the last four characters of the applicant's identifier. */
export const trackCase = route({
  method: 'POST',
  path: '/cases/track',
  summary: '凭查询号查进度',
  permission: 'public',
  ratePerMinute: 10,
  body: strict({
    queryNumber: Type.String({ maxLength: 20 }),
    lastFour: Type.String({ pattern: '^[0-9A-Za-z]{4}$' }),
  }),
  result: strict({ ...caseHead, applicantName: Type.String(), progress: Type.Array(ProgressStep) }),
  errors: ['case.not_found'],
})
export const answerCorrection = route({
  method: 'POST',
  path: '/cases/:caseId/correction',
  summary: '提交补正',
  permission: 'case.submit',
  params: caseId,
  body: strict({ ...acting, answers: Answers, declared: Type.Literal(true) }),
  result: MyCase,
  errors: ['case.not_found', 'case.stale', 'case.wrong_status', 'form.invalid', 'material.missing'],
})
export const withdrawCase = route({
  method: 'POST',
  path: '/cases/:caseId/withdrawal',
  summary: '撤回申请',
  permission: 'case.withdraw',
  params: caseId,
  body: strict({ ...acting, reason: Opinion }),
  result: MyCase,
  errors: ['case.not_found', 'case.stale', 'case.wrong_status'],
})
export const CORRECTION_UPLOAD_PATH = '/cases/:caseId/materials/:materialId/files'

// —— officers ——
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
  params: caseId,
  result: OfficerCase,
  errors: ['case.not_found'],
})
export const claimTask = route({
  method: 'POST',
  path: '/workbench/tasks/:taskId/claim',
  summary: '领取任务',
  permission: 'task.claim',
  params: strict({ taskId: Id }),
  result: OfficerCase,
  errors: ['task.not_found', 'task.taken'],
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

const officer = { params: caseId, result: OfficerCase } as const
const raced = ['case.not_found', 'case.stale', 'case.wrong_status', 'task.not_yours'] as const
export const acceptCase = route({
  method: 'POST',
  path: '/workbench/cases/:caseId/acceptance',
  summary: '受理',
  permission: 'case.accept',
  ...officer,
  body: strict({ ...acting, opinion: Opinion }),
  errors: [...raced],
})
export const refuseIntake = route({
  method: 'POST',
  path: '/workbench/cases/:caseId/intake-refusal',
  summary: '不予受理',
  permission: 'case.accept',
  ...officer,
  body: strict({
    ...acting,
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
    ...acting,
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
  body: strict({ ...acting, outcome: Type.Enum(['agree', 'disagree', 'return']), opinion: Opinion }),
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
    ...acting,
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
  ...officer,
  body: strict({ ...acting, outcome: Type.Enum(['approved', 'refused']), reasons: Opinion }),
  errors: [...raced, 'case.self_approval'],
})
export const startSpecialProcedure = route({
  method: 'POST',
  path: '/workbench/cases/:caseId/special-procedure',
  summary: '启动特别程序',
  permission: 'case.special_procedure',
  ...officer,
  body: strict({
    ...acting,
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
  body: strict({ ...acting, result: Opinion }),
  errors: [...raced, 'special_procedure.none'],
})
export const extendCase = route({
  method: 'POST',
  path: '/workbench/cases/:caseId/extension',
  summary: '延长审批期限',
  permission: 'case.extend',
  ...officer,
  body: strict({
    ...acting,
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
    ...acting,
    method: Type.Enum(['courier', 'window']),
    trackingNumber: Type.Optional(line(40)),
    feeReceipt: Type.Optional(line(40)),
  }),
  errors: [...raced, 'delivery.tracking_missing', 'fee.receipt_missing'],
})
