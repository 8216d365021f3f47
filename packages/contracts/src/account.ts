import { type Static, Type } from 'typebox'
import { Challenge, CodeGiven, Me } from './identity.ts'
import { route } from './route.ts'
import { Ceremony, CeremonyId, PasskeyMade, PasskeyProof, Phone } from './sign-in.ts'
import { Empty, Id, Instant, line, nullable, strict } from './values.ts'

export const SYSTEMS = ['windows', 'macos', 'ios', 'android', 'harmony', 'linux', 'other'] as const
export const BROWSERS = ['edge', 'chrome', 'firefox', 'safari', 'wechat', 'alipay', 'other'] as const
export const METHODS = [
  'password_sms',
  'sms',
  'password_totp',
  'passkey',
  'scan',
  'window',
  'provider',
] as const
/** From where, as its owner recognises it: the network without its last part. */
const FROM = {
  system: Type.Enum([...SYSTEMS]),
  browser: Type.Enum([...BROWSERS]),
  network: Type.String(),
}
export const OwnSession = strict({
  id: Id,
  ...FROM,
  method: Type.Enum([...METHODS]),
  createdAt: Instant,
  seenAt: Instant,
  /** This very one. */
  current: Type.Boolean(),
})
export const Passkey = strict({
  id: Id,
  name: Type.String(),
  createdAt: Instant,
  usedAt: nullable(Instant),
})
/** What happened to the account; what else is in its history is for auditors. */
export const ACCOUNT_EVENTS = [
  'signed_in',
  'sign_in_refused',
  'signed_out',
  'registered',
  'verified',
  'proved',
  'proof_refused',
  'password_changed',
  'phone_changed',
  'passkey_added',
  'passkey_removed',
  'authenticator_added',
  'authenticator_removed',
  'session_ended',
  'scan_answered',
  'provider_bound',
  'provider_unbound',
  'face_agreed',
] as const
export const AccountEvent = strict({
  at: Instant,
  kind: Type.Enum([...ACCOUNT_EVENTS]),
  method: nullable(Type.Enum([...METHODS])),
  ...FROM,
})
export const Security = strict({
  phoneMasked: Type.String(),
  hasPassword: Type.Boolean(),
  /** Day on which staff must have changed it; null: never. */
  passwordUntil: nullable(Type.String()),
  hasAuthenticator: Type.Boolean(),
  passkeys: Type.Array(Passkey),
  sessions: Type.Array(OwnSession),
  events: Type.Array(AccountEvent),
})
export type Security = Static<typeof Security>
export type OwnSession = Static<typeof OwnSession>
export type AccountEvent = Static<typeof AccountEvent>

export const getSecurity = route({
  method: 'GET',
  path: '/me/security',
  summary: '我的账号：登录方式、设备与记录',
  permission: 'account.own',
  result: Security,
})
export const endSession = route({
  method: 'DELETE',
  path: '/me/sessions/:sessionId',
  summary: '我的账号：退出某台设备',
  permission: 'account.own',
  params: strict({ sessionId: Id }),
  result: Security,
  errors: ['own_session.not_found'],
})
/** All but this one. */
export const endOtherSessions = route({
  method: 'POST',
  path: '/me/sessions/end-others',
  summary: '我的账号：退出其他全部设备',
  permission: 'account.own',
  result: Security,
})
export const changePassword = route({
  method: 'POST',
  path: '/me/password',
  summary: '我的账号：修改密码',
  permission: 'account.own',
  needsStepUp: true,
  ratePerMinute: 10,
  body: strict({
    /** Empty where the account has none yet. */
    current: Type.String({ maxLength: 200 }),
    password: Type.String({ minLength: 1, maxLength: 200 }),
  }),
  result: Me,
  errors: ['sign_in.wrong', 'sign_in.locked', 'password.weak', 'password.reused'],
})
export const startPhoneChange = route({
  method: 'POST',
  path: '/me/phone',
  summary: '我的账号：更换手机号',
  permission: 'account.own',
  needsStepUp: true,
  ratePerMinute: 5,
  body: strict({ phone: Phone }),
  result: Challenge,
  errors: ['sign_in.locked'],
})
export const finishPhoneChange = route({
  method: 'POST',
  path: '/me/phone/confirmation',
  summary: '我的账号：确认新手机号',
  permission: 'account.own',
  needsStepUp: true,
  ratePerMinute: 20,
  body: strict(CodeGiven),
  result: Me,
  errors: ['sign_in.code_wrong', 'sign_in.code_expired', 'sign_in.locked', 'account.phone_taken'],
})
/** A secret for an authenticator app; it counts once a code of it has been given. */
export const startAuthenticator = route({
  method: 'POST',
  path: '/me/authenticator',
  summary: '我的账号：添加动态口令',
  permission: 'account.own',
  needsStepUp: true,
  ratePerMinute: 10,
  result: strict({
    secret: Type.String(),
    /** Opens an authenticator app on the device that shows the page, which cannot scan itself. */
    uri: Type.String(),
    qrSvg: Type.String(),
    demonstrationCode: nullable(Type.String()),
  }),
})
export const finishAuthenticator = route({
  method: 'POST',
  path: '/me/authenticator/confirmation',
  summary: '我的账号：确认动态口令',
  permission: 'account.own',
  needsStepUp: true,
  ratePerMinute: 10,
  body: strict({ code: CodeGiven.code }),
  result: Me,
  errors: ['sign_in.code_wrong'],
})
export const removeAuthenticator = route({
  method: 'DELETE',
  path: '/me/authenticator',
  summary: '我的账号：删除动态口令',
  permission: 'account.own',
  needsStepUp: true,
  result: Security,
  errors: ['account.factor_needed'],
})
export const startPasskey = route({
  method: 'POST',
  path: '/me/passkeys/options',
  summary: '我的账号：添加通行密钥（取得挑战）',
  permission: 'account.own',
  needsStepUp: true,
  ratePerMinute: 10,
  result: Ceremony,
})
export const finishPasskey = route({
  method: 'POST',
  path: '/me/passkeys',
  summary: '我的账号：添加通行密钥',
  permission: 'account.own',
  needsStepUp: true,
  ratePerMinute: 10,
  body: strict({ challenge: CeremonyId, response: PasskeyMade, name: line(40) }),
  result: Me,
  errors: ['passkey.refused'],
})
export const removePasskey = route({
  method: 'DELETE',
  path: '/me/passkeys/:passkeyId',
  summary: '我的账号：删除通行密钥',
  permission: 'account.own',
  needsStepUp: true,
  params: strict({ passkeyId: Id }),
  result: Security,
  errors: ['passkey.not_found', 'account.factor_needed'],
})

/** 再次验证: what may be shown again, with a code on its way where that is the way. */
export const startStepUp = route({
  method: 'POST',
  path: '/me/step-up',
  summary: '再次验证：取得验证码',
  permission: 'account.own',
  ratePerMinute: 10,
  result: strict({
    ...Challenge.properties,
    /** The password is asked for beside a code by message. */
    needsPassword: Type.Boolean(),
    passkey: nullable(Ceremony),
  }),
  errors: ['sign_in.locked'],
})
export const finishStepUp = route({
  method: 'POST',
  path: '/me/step-up/proof',
  summary: '再次验证：证明是本人',
  permission: 'account.own',
  ratePerMinute: 20,
  body: strict({
    challenge: CeremonyId,
    code: Type.Optional(CodeGiven.code),
    password: Type.Optional(Type.String({ maxLength: 200 })),
    /** In place of a code. */
    response: Type.Optional(PasskeyProof),
  }),
  result: strict({ provedUntil: Instant }),
  errors: [
    'sign_in.wrong',
    'sign_in.code_wrong',
    'sign_in.code_expired',
    'sign_in.locked',
    'passkey.refused',
  ],
})

/** What a screen asks for that was scanned. */
export const getScan = route({
  method: 'GET',
  path: '/me/scans/:code',
  summary: '扫码登录：查看请求',
  permission: 'account.own',
  params: strict({ code: Type.String({ maxLength: 60 }) }),
  result: strict({ ...FROM, begunAt: Instant }),
  errors: ['scan.over'],
})
export const answerScan = route({
  method: 'POST',
  path: '/me/scans/:code',
  summary: '扫码登录：同意或拒绝',
  permission: 'account.own',
  params: strict({ code: Type.String({ maxLength: 60 }) }),
  body: strict({ agree: Type.Boolean() }),
  result: Empty,
  errors: ['scan.over'],
})
