import { type Static, Type } from 'typebox'
import { CodeGiven } from './identity.ts'
import { route } from './route.ts'
import { Phone } from './sign-in.ts'
import { Day, Id, Instant, line, nullable, strict } from './values.ts'

export const WINDOW_OUTCOMES = ['opened', 'raised'] as const
const Hall = strict({ id: Id, name: Type.String() })
export const WindowVerification = strict({
  id: Id,
  at: Instant,
  nameMasked: Type.String(),
  identifierMasked: Type.String(),
  hallName: Type.String(),
  outcome: Type.Enum([...WINDOW_OUTCOMES]),
})
export type WindowVerification = Static<typeof WindowVerification>

/** What the clerk needs for the next one, and the last that they did themselves. */
export const listWindowVerifications = route({
  method: 'GET',
  path: '/window/verifications',
  summary: '窗口核验：大厅与本人最近的核验',
  permission: 'window.verify',
  result: strict({ halls: Type.Array(Hall), items: Type.Array(WindowVerification) }),
})

/**
 * 窗口核验 with the ID card in hand: card, a text message that the person answers, a signed agreement. What the card
 * says is compared with the population base; a code goes to the person's phone.
 */
export const startWindowVerification = route({
  method: 'POST',
  path: '/window/verifications',
  summary: '窗口核验：核对身份证',
  permission: 'window.verify',
  ratePerMinute: 20,
  body: strict({
    hallId: Id,
    name: line(60),
    identifier: Type.String({ pattern: '^\\d{17}[\\dXx]$' }),
    /** Last day of the card; null: 长期. */
    cardUntil: nullable(Day),
    /** The person's own, with them at the window. */
    phone: Phone,
    /** The person has forgotten the password, or wants one: a first password goes to their phone. */
    newPassword: Type.Boolean(),
    /** Version of the 服务协议 that the person has signed. */
    agreement: Type.String({ maxLength: 20 }),
  }),
  result: strict({
    challenge: Type.String(),
    /** Masked phone. */
    sentTo: Type.String(),
    expiresInSeconds: Type.Integer(),
    /** 演示: as in signing in. */
    demonstrationCode: nullable(Type.String()),
  }),
  errors: [
    'window.hall',
    'window.conflict',
    'window.identifier_wrong',
    'window.card_expired',
    'window.minor',
    'window.own_phone',
    'window.mismatch',
    'verification.unavailable',
    'registration.agreement_changed',
  ],
})
/** The person has told the code: the account is opened, or raised to `in_person`. */
export const finishWindowVerification = route({
  method: 'POST',
  path: '/window/verifications/confirmation',
  summary: '窗口核验：凭短信验证码完成',
  permission: 'window.verify',
  ratePerMinute: 20,
  body: strict(CodeGiven),
  result: strict({
    verification: WindowVerification,
    /** Where a first password was sent; what it is, only the person reads. */
    passwordSentTo: nullable(Type.String()),
  }),
  errors: ['consent.code_wrong', 'consent.code_expired', 'account.phone_taken'],
})
