import { type Static, Type } from 'typebox'
import { ROLES } from './permissions.ts'
import { route } from './route.ts'
import { Day, Empty, Id, Instant, line, nullable, PageQuery, pageOf, strict, text } from './values.ts'

/**
 * How somebody's data was looked at: as a line of a list, among what a search found, whole on a page, while it was
 * handled, as a file, in an export, by the code that identifies a person, a masked datum in clear.
 */
export const READ_KINDS = [
  'listed',
  'searched',
  'opened',
  'handled',
  'downloaded',
  'exported',
  'identified',
  'revealed',
] as const
export type ReadKind = (typeof READ_KINDS)[number]

/** One look of a member of staff at the data of a person or firm (PIPL §44; GB/T 22239-2019 §8.1.4.11). */
export const DataReading = strict({
  id: Id,
  at: Instant,
  what: Type.Enum([...READ_KINDS]),
  readerName: Type.String(),
  role: Type.Enum([...ROLES]),
  organizationName: Type.String(),
  /** The case that gave the right to look; otherwise there is a purpose. */
  caseId: nullable(Id),
  caseNumber: nullable(Type.String()),
  itemName: nullable(Type.String()),
  purpose: nullable(Type.String()),
  /** All of this as a sentence in the reader's language. */
  sentence: Type.String(),
})
export type DataReading = Static<typeof DataReading>

export const listReadings = route({
  method: 'GET',
  path: '/me/data/readings',
  summary: '谁看过我的数据',
  permission: 'privacy.own',
  query: strict({ ...PageQuery }),
  result: pageOf(DataReading),
})

/** What a module holds about somebody, in words. `key` and `id` name the datum in an objection. */
export const HeldThing = strict({
  id: Type.String(),
  title: Type.String(),
  at: nullable(Instant),
  facts: Type.Array(strict({ label: Type.String(), value: Type.String() })),
})
export type HeldThing = Static<typeof HeldThing>
export const HOLDINGS = [
  'account',
  'subject',
  'window_verifications',
  'face_checks',
  'mandates',
  'sessions',
  'cases',
  'drafts',
  'licences',
  'messages',
  'consultations',
  'registers',
] as const
export type HoldingKey = (typeof HOLDINGS)[number]

export const HeldSection = strict({
  key: Type.Enum([...HOLDINGS]),
  title: Type.String(),
  /** Where it comes from. */
  source: Type.String(),
  /** By what law it is held (PIPL §13, §17). */
  basis: Type.String(),
  /** How long it is kept (PIPL §19). */
  kept: Type.String(),
  items: Type.Array(HeldThing),
  /** There are more than are shown; the export has them all. */
  hasMore: Type.Boolean(),
})
export type HeldSection = Static<typeof HeldSection>

export const listHeldData = route({
  method: 'GET',
  path: '/me/data',
  summary: '我的数据',
  permission: 'privacy.own',
  result: strict({ sections: Type.Array(HeldSection) }),
})

/** Everything of `listHeldData` and `listReadings` as a zip: a text for people and JSON for programs (PIPL §45). */
export const DATA_EXPORT_PATH = '/me/data/export'

export const OBJECTION_KINDS = ['correct', 'object'] as const
export const OBJECTION_STATUSES = ['open', 'upheld', 'partly', 'rejected'] as const
export const Objection = strict({
  id: Id,
  kind: Type.Enum([...OBJECTION_KINDS]),
  status: Type.Enum([...OBJECTION_STATUSES]),
  section: Type.Enum([...HOLDINGS]),
  /** The datum as it was shown: 联系电话. */
  datum: Type.String(),
  shown: Type.String(),
  wanted: nullable(Type.String()),
  reason: Type.String(),
  raisedAt: Instant,
  dueOn: Day,
  answer: nullable(Type.String()),
  answeredAt: nullable(Instant),
  /** Who answered: organization and name. */
  answeredBy: nullable(Type.String()),
  /** Whose data stewards answer. */
  organizationName: Type.String(),
})
export type Objection = Static<typeof Objection>

/** 数据异议: to have a datum corrected, or to object to its being held or used (PIPL §44, §46). */
export const raiseObjection = route({
  method: 'POST',
  path: '/me/data/objections',
  summary: '提出数据异议',
  permission: 'privacy.own',
  body: strict({
    kind: Type.Enum([...OBJECTION_KINDS]),
    section: Type.Enum([...HOLDINGS]),
    /** Of `HeldThing`: by it the objection finds the organization that the datum comes from. */
    thing: Type.Optional(line(100)),
    datum: line(100),
    shown: line(500, 0),
    wanted: Type.Optional(line(500)),
    reason: text(1000, 4),
  }),
  result: Objection,
  errors: ['objection.wanted_missing'],
  ratePerMinute: 20,
})
export const listMyObjections = route({
  method: 'GET',
  path: '/me/data/objections',
  summary: '我的数据异议',
  permission: 'privacy.own',
  query: strict({ ...PageQuery }),
  result: pageOf(Objection),
})

export const OBJECTION_VIEWS = ['open', 'decided'] as const
export const StaffObjection = strict({
  ...Objection.properties,
  personName: Type.String(),
  personIdentifier: Type.String(),
  daysLate: Type.Integer(),
})
export type StaffObjection = Static<typeof StaffObjection>
export const listObjections = route({
  method: 'GET',
  path: '/workbench/objections',
  summary: '数据异议列表',
  permission: 'objection.handle',
  query: strict({ view: Type.Optional(Type.Enum([...OBJECTION_VIEWS])), ...PageQuery }),
  result: pageOf(StaffObjection),
})
export const decideObjection = route({
  method: 'POST',
  path: '/workbench/objections/:objectionId/decision',
  summary: '答复数据异议',
  permission: 'objection.handle',
  params: strict({ objectionId: Id }),
  body: strict({ outcome: Type.Enum(['upheld', 'partly', 'rejected']), answer: text(2000, 4) }),
  result: StaffObjection,
  errors: ['objection.not_found', 'objection.decided'],
})

/** 注销账号: after a proof that it is the person, and when nothing of theirs is under way. What law keeps, stays. */
export const closeAccount = route({
  method: 'POST',
  path: '/me/data/account-closing',
  summary: '注销账号',
  permission: 'privacy.own',
  needsStepUp: true,
  body: strict({ confirmed: Type.Literal(true) }),
  result: Empty,
  errors: ['account.cases_open', 'session.step_up_required'],
})
