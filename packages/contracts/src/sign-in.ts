import { type Static, type TObject, Type } from 'typebox'
import { Challenge, CodeGiven, Session } from './identity.ts'
import { route } from './route.ts'
import { nullable, personName, strict } from './values.ts'

export const Phone = Type.String({ pattern: '^1\\d{10}$' })
const Base64 = Type.String({ maxLength: 8000, pattern: '^[A-Za-z0-9_-]*$' })
/** Options for the browser's authenticator, as the browser wants them: W3C WebAuthn level 3, §5.1.8. */
export const Ceremony = strict({
  challenge: Type.String(),
  options: Type.Record(Type.String(), Type.Unknown()),
})
export type Ceremony = Static<typeof Ceremony>
const credential = <R extends TObject>(response: R) =>
  Type.Object({
    id: Base64,
    rawId: Base64,
    response,
    clientExtensionResults: Type.Object({}),
    type: Type.Literal('public-key'),
  })
/** An assertion (§5.2.2): the authenticator's signature over the challenge. */
export const PasskeyProof = credential(
  Type.Object({
    clientDataJSON: Base64,
    authenticatorData: Base64,
    signature: Base64,
    userHandle: Type.Optional(Base64),
  }),
)
export type PasskeyProof = Static<typeof PasskeyProof>
/** A new credential (§5.2.1). */
export const PasskeyMade = credential(
  Type.Object({
    clientDataJSON: Base64,
    attestationObject: Base64,
    transports: Type.Optional(
      Type.Array(Type.Enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']), {
        maxItems: 10,
      }),
    ),
  }),
)
export type PasskeyMade = Static<typeof PasskeyMade>
export const CeremonyId = Type.String({ maxLength: 200 })

/** The 服务协议 in force; a new text is a new version. */
export const AGREEMENT_VERSION = '2026-01'

/** A code by text message alone, for the public. The answer is the same for a phone with and without an account. */
export const startSmsSignIn = route({
  method: 'POST',
  path: '/sign-in/sms',
  summary: '登录：短信验证码',
  permission: 'public',
  ratePerMinute: 10,
  body: strict({ phone: Phone }),
  result: Challenge,
  errors: ['sign_in.locked'],
})
/** 注册: the phone has answered, the agreement is accepted. Who has an account already is signed in to it. */
export const register = route({
  method: 'POST',
  path: '/registration',
  summary: '注册账号',
  permission: 'public',
  ratePerMinute: 10,
  body: strict({ ...CodeGiven, name: personName(40), agreement: Type.String({ maxLength: 20 }) }),
  result: Session,
  errors: [
    'sign_in.code_wrong',
    'sign_in.code_expired',
    'sign_in.locked',
    'registration.agreement_changed',
    'request.invalid',
  ],
})
/** The browser offers the passkeys it has for this site; no name is asked for. */
export const startPasskeySignIn = route({
  method: 'POST',
  path: '/sign-in/passkey/options',
  summary: '登录：通行密钥（取得挑战）',
  permission: 'public',
  ratePerMinute: 30,
  result: Ceremony,
})
export const finishPasskeySignIn = route({
  method: 'POST',
  path: '/sign-in/passkey',
  summary: '登录：通行密钥',
  permission: 'public',
  ratePerMinute: 20,
  body: strict({ challenge: CeremonyId, response: PasskeyProof }),
  result: Session,
  errors: ['passkey.refused'],
})
/** A picture on the screen that a signed-in phone scans. */
export const startScan = route({
  method: 'POST',
  path: '/sign-in/scan',
  summary: '扫码登录：取得二维码',
  permission: 'public',
  ratePerMinute: 20,
  result: strict({
    /** Stays with the screen. */
    token: Type.String(),
    url: Type.String(),
    qrSvg: Type.String(),
    expiresInSeconds: Type.Integer(),
  }),
})
export const collectScan = route({
  method: 'POST',
  path: '/sign-in/scan/result',
  summary: '扫码登录：查询结果',
  permission: 'public',
  ratePerMinute: 90,
  body: strict({ token: Type.String({ maxLength: 200 }) }),
  result: strict({ status: Type.Enum(['waiting', 'refused', 'agreed']), session: nullable(Session) }),
  errors: ['scan.over'],
})
/** By these routes a session begins; browsers get its cookie with the answer. */
export const sessionOf = (answer: unknown): string | undefined => {
  if (typeof answer !== 'object' || answer === null) return undefined
  if ('session' in answer) return sessionOf(answer.session)
  return 'me' in answer && 'token' in answer ? String(answer.token) : undefined
}
