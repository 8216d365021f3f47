import { type Static, Type } from 'typebox'
import { route } from './route.ts'
import { Day, line, nullable, RegionCode, strict } from './values.ts'

/** What people ask about one item; each is answered from its published fields. */
export const SLOTS = [
  'about',
  'materials',
  'fee',
  'time',
  'place',
  'phone',
  'conditions',
  'proxy',
  'online',
  'result',
  'basis',
  'steps',
  'complaint',
  'faq',
] as const
export type Slot = (typeof SLOTS)[number]

/** What else people say to a service desk. */
export const OTHER_INTENTS = [
  'progress',
  'site',
  'person',
  'greeting',
  'thanks',
  'emergency',
  'refusal',
] as const
export const INTENTS = [...SLOTS, ...OTHER_INTENTS] as const
export type Intent = (typeof INTENTS)[number]

/**
 * What a conversation carries from one question to the next. It stays with the reader, in the form or with the caller:
 * nothing of it is kept on the server, and nothing in it says who asks.
 */
export const AskContext = strict({
  item: Type.Optional(Type.String({ maxLength: 40 })),
  region: Type.Optional(RegionCode),
  scenario: Type.Optional(Type.Record(Type.String({ maxLength: 41 }), Type.String({ maxLength: 40 }))),
  slot: Type.Optional(Type.Enum([...SLOTS])),
  /** The item was chosen by a button: words of the question do not change it. */
  chosen: Type.Optional(Type.Boolean()),
  /** What was asked about when the desk asked back which item or place: the next question may leave it out. */
  pending: Type.Optional(Type.String({ maxLength: 100 })),
})
export type AskContext = Static<typeof AskContext>

/** Parts of the guide page, as its addresses name them. */
export const GUIDE_PARTS = [
  'questions',
  'conditions',
  'materials',
  'flow',
  'fees',
  'results',
  'places',
  'faq',
  'basis',
  'contacts',
  'about',
] as const
export type GuidePart = (typeof GUIDE_PARTS)[number]

export const ReplySentence = strict({
  text: Type.String(),
  /** One of a list. */
  listed: Type.Boolean(),
  /** What was asked for; null for what the desk says itself. */
  slot: nullable(Type.Enum([...SLOTS])),
  /** The published field that says so (a path into the item's definition), and the part of the guide page it is in. */
  source: nullable(strict({ field: Type.String(), anchor: Type.Enum([...GUIDE_PARTS]) })),
})
export type ReplySentence = Static<typeof ReplySentence>

export const AskedItem = strict({
  code: Type.String(),
  basicCode: Type.String(),
  name: Type.String(),
  organizationName: Type.String(),
  regionName: Type.String(),
  version: Type.Integer(),
  publishedOn: Day,
  /** Applications can be filed online. */
  online: Type.Boolean(),
})
export type AskedItem = Static<typeof AskedItem>

/** A button: asks the same question again with what was chosen. */
export const Choice = strict({
  label: Type.String(),
  detail: nullable(Type.String()),
  context: AskContext,
})
export type Choice = Static<typeof Choice>

/** Where the reader may go on; screens know the addresses. */
export const REPLY_LINKS = [
  'guide',
  'apply',
  'progress',
  'licences',
  'my-data',
  'messages',
  'sign_in',
  'verify',
  'halls',
  'departments',
  'search',
  'region',
  'consult',
] as const
export type ReplyLink = (typeof REPLY_LINKS)[number]

export const Reply = strict({
  /** `unknown`: nothing here answers it. */
  kind: Type.Enum([
    'answer',
    'choose_item',
    'choose_place',
    'choose_scenario',
    'said',
    'emergency',
    'refusal',
    'unknown',
  ]),
  intents: Type.Array(Type.Enum([...INTENTS])),
  sentences: Type.Array(ReplySentence),
  /** The same in the words of a language model, after a check; null without one. */
  phrased: nullable(Type.String()),
  item: nullable(AskedItem),
  choices: Type.Array(Choice),
  links: Type.Array(Type.Enum([...REPLY_LINKS])),
  /** Numbers to dial at once. */
  numbers: Type.Array(strict({ number: Type.String(), label: Type.String() })),
  /** What search finds, where there is no answer. */
  found: Type.Array(strict({ code: Type.String(), name: Type.String(), organizationName: Type.String() })),
  /** What the question was searched by, without words that ask. */
  topic: Type.String(),
  context: AskContext,
  /** The question names persons, numbers or accounts and is not shown again. */
  isPrivate: Type.Boolean(),
})
export type Reply = Static<typeof Reply>

/** 智能问答: nothing is stored, and nothing about the caller goes into the answer. */
export const askQuestion = route({
  method: 'POST',
  path: '/answers',
  summary: '智能问答',
  permission: 'public',
  ratePerMinute: 60,
  body: strict({
    question: line(200),
    context: Type.Optional(AskContext),
    /** Off for what was asked before and is only shown again: no model is asked. */
    phrase: Type.Optional(Type.Boolean()),
  }),
  result: Reply,
})
