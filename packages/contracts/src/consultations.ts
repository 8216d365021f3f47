import { type Static, Type } from 'typebox'
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
  RegionCode,
  strict,
  text,
} from './values.ts'

/** `open`: waits for an answer, also to the one further question that may follow. */
export const CONSULTATION_STATUSES = ['open', 'answered', 'closed'] as const
export type ConsultationStatus = (typeof CONSULTATION_STATUSES)[number]

/** What is asked of a person. */
const Question = text(1000, 2)

/** A passage of the guide that an answer rests on, as it stood then. */
export const Quotation = strict({ field: Type.String({ maxLength: 80 }), text: Type.String() })
export type Quotation = Static<typeof Quotation>

export const ConsultationEntry = strict({
  kind: Type.Enum(['question', 'answer']),
  /** The office that answered; null for who asked. */
  by: nullable(Type.String()),
  at: Instant,
  text: Type.String(),
  quotes: Type.Array(Quotation),
})
export type ConsultationEntry = Static<typeof ConsultationEntry>

const head = {
  id: Id,
  /** What one reads out on the phone. */
  number: Type.String(),
  status: Type.Enum([...CONSULTATION_STATUSES]),
  itemCode: nullable(Type.String()),
  itemName: nullable(Type.String()),
  organizationName: Type.String(),
  askedAt: Instant,
  dueOn: Day,
  /** Not answered in time, or answered late. */
  isLate: Type.Boolean(),
  answeredAt: nullable(Instant),
}
export const ConsultationSummary = strict({
  ...head,
  /** The beginning of the question. */
  excerpt: Type.String(),
})
export type ConsultationSummary = Static<typeof ConsultationSummary>

/** A consultation (咨询) as who asked sees it. */
export const Consultation = strict({
  ...head,
  entries: Type.Array(ConsultationEntry),
  /** Why the answer is due on that day, line by line. */
  dueProof: Type.Array(Type.String()),
  abilities: abilities(['follow_up', 'close']),
})
export type Consultation = Static<typeof Consultation>

const consultationParams = strict({ consultationId: Id })
/** Who asked without signing in proves it by the code that was shown then. */
const QueryCode = Type.String({ minLength: 8, maxLength: 12 })

export const askConsultation = route({
  method: 'POST',
  path: '/consultations',
  summary: '提交咨询',
  permission: 'public',
  ratePerMinute: 6,
  body: strict({
    question: Question,
    itemCode: Type.Optional(Type.String({ maxLength: 40 })),
    region: Type.Optional(RegionCode),
  }),
  /** The code is shown once, and only to who has not signed in. */
  result: strict({ consultation: Consultation, queryCode: nullable(Type.String()) }),
  errors: ['item.not_found', 'consultation.no_office', 'mandate.item_outside'],
})
export const listMyConsultations = route({
  method: 'GET',
  path: '/consultations',
  summary: '我的咨询',
  permission: 'consultation.read_own',
  query: strict(PageQuery),
  result: pageOf(ConsultationSummary),
})
export const getMyConsultation = route({
  method: 'GET',
  path: '/consultations/:consultationId',
  summary: '咨询详情',
  permission: 'consultation.read_own',
  params: consultationParams,
  result: Consultation,
  errors: ['consultation.not_found'],
})
export const trackConsultation = route({
  method: 'POST',
  path: '/consultations/track',
  summary: '凭咨询编号和查询码查看答复',
  permission: 'public',
  ratePerMinute: 10,
  body: strict({ number: line(20), queryCode: QueryCode }),
  result: Consultation,
  errors: ['consultation.not_found'],
})
export const followUpConsultation = route({
  method: 'POST',
  path: '/consultations/:consultationId/follow-up',
  summary: '追问',
  permission: 'public',
  ratePerMinute: 10,
  params: consultationParams,
  body: strict({ question: Question, queryCode: Type.Optional(QueryCode) }),
  result: Consultation,
  errors: ['consultation.not_found', 'consultation.wrong_status', 'consultation.followed_up'],
})
export const closeConsultation = route({
  method: 'POST',
  path: '/consultations/:consultationId/closure',
  summary: '结束咨询',
  permission: 'public',
  ratePerMinute: 10,
  params: consultationParams,
  body: strict({ queryCode: Type.Optional(QueryCode) }),
  result: Consultation,
  errors: ['consultation.not_found', 'consultation.wrong_status'],
})

/** As an officer sees it: what is asked, never by whom. */
export const OfficerConsultation = strict({
  ...Consultation.properties,
  regionName: Type.String(),
  version: Type.Integer(),
  assigneeName: nullable(Type.String()),
  /** Suggested for the common questions of the item. */
  suggested: Type.Boolean(),
  abilities: abilities(['take', 'answer', 'suggest']),
})
export type OfficerConsultation = Static<typeof OfficerConsultation>
export const ConsultationRow = strict({
  ...ConsultationSummary.properties,
  regionName: Type.String(),
  assigneeName: nullable(Type.String()),
  daysLate: Type.Integer(),
})
export type ConsultationRow = Static<typeof ConsultationRow>

export const CONSULTATION_VIEWS = ['open', 'overdue', 'mine', 'answered'] as const
export const listConsultations = route({
  method: 'GET',
  path: '/workbench/consultations',
  summary: '咨询答复',
  permission: 'consultation.read',
  query: strict({ view: Type.Optional(Type.Enum([...CONSULTATION_VIEWS])), ...PageQuery }),
  result: pageOf(ConsultationRow),
})
export const getConsultation = route({
  method: 'GET',
  path: '/workbench/consultations/:consultationId',
  summary: '咨询详情（工作台）',
  permission: 'consultation.read',
  params: consultationParams,
  result: OfficerConsultation,
  errors: ['consultation.not_found'],
})
export const takeConsultation = route({
  method: 'POST',
  path: '/workbench/consultations/:consultationId/assignment',
  summary: '由我答复',
  permission: 'consultation.answer',
  params: consultationParams,
  body: strict({ version: Type.Integer() }),
  result: OfficerConsultation,
  errors: ['consultation.not_found', 'consultation.stale', 'consultation.wrong_status'],
})
export const answerConsultation = route({
  method: 'POST',
  path: '/workbench/consultations/:consultationId/answer',
  summary: '答复咨询',
  permission: 'consultation.answer',
  params: consultationParams,
  body: strict({
    version: Type.Integer(),
    answer: Opinion,
    /** Fields of the item's guide that the answer rests on; quoted as they stand now. */
    quotes: Type.Optional(Type.Array(Type.String({ maxLength: 80 }), { maxItems: 10, uniqueItems: true })),
  }),
  result: OfficerConsultation,
  errors: [
    'consultation.not_found',
    'consultation.stale',
    'consultation.wrong_status',
    'consultation.quote_unknown',
  ],
})

/** A question and answer for everybody: written anew by an officer, without anything about who asked. */
const publicWords = { question: line(120, 4), answer: text(1000, 2) }
export const FaqCandidate = strict({
  id: Id,
  itemCode: Type.String(),
  itemName: Type.String(),
  organizationName: Type.String(),
  ...publicWords,
  status: Type.Enum(['proposed', 'picked', 'declined']),
  proposedAt: Instant,
  decidedAt: nullable(Instant),
})
export type FaqCandidate = Static<typeof FaqCandidate>
export const suggestFaq = route({
  method: 'POST',
  path: '/workbench/consultations/:consultationId/faq',
  summary: '推荐为常见问题',
  permission: 'consultation.answer',
  params: consultationParams,
  body: strict(publicWords),
  result: OfficerConsultation,
  errors: ['consultation.not_found', 'consultation.wrong_status', 'faq.already'],
})
export const listFaqCandidates = route({
  method: 'GET',
  path: '/workbench/faq-candidates',
  summary: '常见问题候选',
  permission: 'faq.manage',
  query: strict({ status: Type.Optional(FaqCandidate.properties.status), ...PageQuery }),
  result: pageOf(FaqCandidate),
})
/** Picking puts it on the editor's list for the item's next version; nothing is published by it. */
export const decideFaqCandidate = route({
  method: 'POST',
  path: '/workbench/faq-candidates/:candidateId/decision',
  summary: '采用或不采用常见问题候选',
  permission: 'faq.manage',
  params: strict({ candidateId: Id }),
  body: strict({ decision: Type.Enum(['picked', 'declined']), ...publicWords }),
  result: FaqCandidate,
  errors: ['faq.not_found', 'faq.already'],
})
