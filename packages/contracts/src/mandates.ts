import { type Static, Type } from 'typebox'
import { BasicCode } from './items.ts'
import { route } from './route.ts'
import { Day, Empty, Fen, Id, Instant, line, nullable, PageQuery, pageOf, strict } from './values.ts'

/**
 * 授权: by which one acts for a firm (经办人) or for another person (代办), 民法典 §161–§175. The legal representative and
 * the guardian are known from the registers; a village agency acts with a consent of the day.
 */
export const MANDATE_KINDS = [
  'legal_representative',
  'agent',
  'family',
  'guardian',
  'volunteer',
  'village_agency',
] as const
/** What a person or a firm gives by themselves. */
export const GIVEN_KINDS = ['agent', 'family', 'volunteer'] as const
export const CONSENTS = ['session', 'register', 'sms_code', 'one_code'] as const
export const MANDATE_STATES = ['offered', 'in_force', 'declined', 'revoked', 'ended'] as const

const Scope = {
  /** Codes of basic items; null: all. */
  basicCodes: nullable(Type.Array(BasicCode, { minItems: 1, maxItems: 50, uniqueItems: true })),
  /** Parts of the forms, each as `<basic code>/<field id>`; null: the whole forms. */
  fields: nullable(
    Type.Array(Type.String({ pattern: '^[0-9A-Z]{12}/[a-z][a-z0-9_]{0,40}$' }), {
      minItems: 1,
      maxItems: 500,
      uniqueItems: true,
    }),
  ),
  /** Largest fee in fen; null: any. */
  maxAmount: nullable(Fen),
} as const

export const Mandate = strict({
  id: Id,
  kind: Type.Enum([...MANDATE_KINDS]),
  principalName: Type.String(),
  holderName: Type.String(),
  holderPhoneMasked: Type.String(),
  /** Name of the 代办点 whose clerk the holder is; null but for a village agency. */
  servicePoint: nullable(Type.String()),
  ...Scope,
  validFrom: Day,
  validUntil: nullable(Day),
  state: Type.Enum([...MANDATE_STATES]),
  offeredAt: Instant,
  settledAt: nullable(Instant),
  /** How the principal agreed: in their own session, by a register, or to a village agency by the code sent or shown. */
  consent: Type.Enum([...CONSENTS]),
  revokedAt: nullable(Instant),
  abilities: Type.Unsafe<('accept' | 'decline' | 'revoke' | 'hand_over')[]>(
    Type.Array(Type.Enum(['accept', 'decline', 'revoke', 'hand_over'])),
  ),
})
export type Mandate = Static<typeof Mandate>
export type MandateKind = Mandate['kind']

/** Who is meant is said by number and name together, so that neither gives the other away. */
const Holder = strict({
  /** Phone or ID number. */
  number: line(40),
  name: line(60),
})
const mandateId = strict({ mandateId: Id })

export const listMandates = route({
  method: 'GET',
  path: '/mandates',
  summary: '我的授权：给出的与收到的',
  permission: 'mandate.own',
  result: strict({
    /** By the person or firm in whose name the session acts. */
    given: Type.Array(Mandate),
    /** By which this account acts for others. */
    held: Type.Array(Mandate),
    /** What may be given now; empty: nothing. */
    kinds: Type.Array(Type.Enum([...GIVEN_KINDS])),
  }),
})
export const offerMandate = route({
  method: 'POST',
  path: '/mandates',
  summary: '授权他人办事',
  permission: 'mandate.give',
  level: 'real_name',
  needsStepUp: true,
  ratePerMinute: 20,
  body: strict({ kind: Type.Enum([...GIVEN_KINDS]), holder: Holder, ...Scope, validUntil: Day }),
  result: Mandate,
  errors: [
    'mandate.not_representative',
    'mandate.wrong_kind',
    'mandate.holder_unknown',
    'mandate.holder_self',
    'mandate.holder_minor',
    'mandate.principal_minor',
    'mandate.until',
    'mandate.fields_without_items',
  ],
})
/** 双方确认: with the holder's own sign-in. */
export const acceptMandate = route({
  method: 'POST',
  path: '/mandates/:mandateId/acceptance',
  summary: '接受授权',
  permission: 'mandate.own',
  level: 'real_name',
  params: mandateId,
  result: Mandate,
  errors: ['mandate.not_found', 'mandate.wrong_status'],
})
export const declineMandate = route({
  method: 'POST',
  path: '/mandates/:mandateId/refusal',
  summary: '谢绝授权',
  permission: 'mandate.own',
  params: mandateId,
  result: Mandate,
  errors: ['mandate.not_found', 'mandate.wrong_status'],
})
/** 民法典 §173: the principal takes it back, or the holder lays it down; at once. */
export const revokeMandate = route({
  method: 'POST',
  path: '/mandates/:mandateId/revocation',
  summary: '撤销或者辞去授权',
  permission: 'mandate.own',
  params: mandateId,
  result: Mandate,
  errors: ['mandate.not_found', 'mandate.wrong_status'],
})
/** 交接: all that the leaver holds of the firm goes to the successor; drafts and cases are the firm's and stay. */
export const handOverMandates = route({
  method: 'POST',
  path: '/mandates/:mandateId/hand-over',
  summary: '经办人离职交接',
  permission: 'mandate.give',
  level: 'real_name',
  needsStepUp: true,
  ratePerMinute: 20,
  params: mandateId,
  body: strict({ holder: Holder }),
  result: strict({ ended: Type.Integer(), offered: Type.Array(Mandate) }),
  errors: [
    'mandate.not_found',
    'mandate.not_representative',
    'mandate.holder_unknown',
    'mandate.holder_self',
    'mandate.holder_minor',
    'mandate.wrong_status',
  ],
})

/** What one needs to see to name items and parts of their forms. */
export const describeScope = route({
  method: 'GET',
  path: '/mandates/scope',
  summary: '可授权的事项与表单内容',
  permission: 'mandate.scope',
  query: strict({
    basicCodes: Type.String({ maxLength: 650, pattern: '^[0-9A-Z]{12}(,[0-9A-Z]{12}){0,49}$' }),
  }),
  result: strict({
    items: Type.Array(
      strict({
        basicCode: BasicCode,
        name: Type.String(),
        parts: Type.Array(strict({ title: Type.String(), fields: Type.Array(Type.String()) })),
      }),
    ),
  }),
})

/** 以我名义办理的事: what others have done in my name. */
export const DeedOnBehalf = strict({
  id: Type.String(),
  at: Instant,
  /** Who did it. */
  by: Type.String(),
  /** The 代办点 by which a clerk did it. */
  servicePoint: nullable(Type.String()),
  what: Type.String(),
  itemName: Type.String(),
  caseId: Id,
})
export type DeedOnBehalf = Static<typeof DeedOnBehalf>
export const listDeedsOnBehalf = route({
  method: 'GET',
  path: '/on-my-behalf',
  summary: '以我名义办理的事',
  permission: 'mandate.give',
  query: strict(PageQuery),
  result: pageOf(DeedOnBehalf),
})

/** 村社代办: the service point by which the clerk helps. */
export const getAgency = route({
  method: 'GET',
  path: '/agency',
  summary: '代办：我的代办点',
  permission: 'agency.help',
  result: strict({ servicePoint: Type.String() }),
  errors: ['consent.not_agency'],
})
/** 村社代办: the person is told by text message who asks to act, for what, and agrees by telling the code. */
export const askConsent = route({
  method: 'POST',
  path: '/agency/consent-requests',
  summary: '代办：请本人同意',
  permission: 'agency.help',
  ratePerMinute: 20,
  body: strict({ holder: Holder, basicCode: BasicCode }),
  result: strict({
    challenge: Type.String(),
    expiresInSeconds: Type.Integer(),
    /** 演示: as in signing in. */
    demonstrationCode: nullable(Type.String()),
  }),
  errors: ['consent.not_agency', 'item.not_found'],
})
/** The session then acts for the person, today and for this item, and is nothing else until it ends. */
export const beginHelp = route({
  method: 'POST',
  path: '/agency/help',
  summary: '代办：凭短信验证码开始代办',
  permission: 'agency.help',
  ratePerMinute: 20,
  body: strict({
    challenge: Type.String({ maxLength: 200 }),
    code: Type.String({ pattern: '^\\d{6}$' }),
  }),
  result: Mandate,
  errors: ['consent.not_agency', 'consent.code_wrong', 'consent.code_expired'],
})
/** The same where the person shows their one code: to show it for this is to agree. */
export const beginHelpByCode = route({
  method: 'POST',
  path: '/agency/help/one-code',
  summary: '代办：凭一码开始代办',
  permission: 'agency.help',
  ratePerMinute: 20,
  body: strict({ oneCode: line(200), basicCode: BasicCode }),
  result: Mandate,
  errors: ['consent.not_agency', 'one_code.invalid', 'one_code.expired', 'one_code.used'],
})
/** Ends the mandate with the help; the session is the clerk's again. */
export const endHelp = route({
  method: 'POST',
  path: '/agency/help/end',
  summary: '代办：结束代办',
  permission: 'mandate.own',
  result: Empty,
  errors: ['mandate.wrong_status'],
})
