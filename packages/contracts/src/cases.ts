import { type Static, Type } from 'typebox'
import { Upload } from './drafts.ts'
import { EvidencePlan, RuleResult } from './evidence.ts'
import { Answers, Provenance } from './forms.ts'
import { RunningForm } from './running-form.ts'
import { abilities, Day, Id, Instant, line, nullable, strict, text } from './values.ts'

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

/** What every view of a case begins with. */
export const caseHead = {
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
  /** Everything handed in for form fields of type `upload`, by field id; the answers name those that count. */
  uploads: Type.Record(Type.String(), Type.Array(Upload)),
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

/** Path parameters of every route of one case. */
export const caseParams = strict({ caseId: Id })
/** What an actor must say when changing a case. */
export const seenVersion = {
  version: Type.Integer({ minimum: 0, description: '看到的办件版本；已被他人更新时返回 case.stale' }),
}
