import { type Static, Type } from 'typebox'
import { BasicCode } from './items.ts'
import { ROLES } from './permissions.ts'
import { LEVELS, route } from './route.ts'
import { Day, Empty, Id, line, nullable, strict } from './values.ts'

/**
 * In whose name the session acts: self, or a person or firm by one mandate. Who has given two (one for the elder card,
 * one for housing) stands here twice.
 */
export const Capacity = strict({
  kind: Type.Enum(['person', 'firm']),
  /** Oneself. */
  isOwn: Type.Boolean(),
  subjectId: Id,
  name: Type.String(),
  /** Masked ID number, or the credit code of a firm. */
  identifier: Type.String(),
  /** How far a firm is verified; null for people, whose account says it, and for a firm that is only known. */
  level: nullable(Type.Enum([...LEVELS])),
  /** By which mandate; null for oneself. */
  mandateId: nullable(Id),
  /** Last day of the mandate; null: no day is set. */
  validUntil: nullable(Day),
  /** Codes of the basic items that it names; null: all. */
  basicCodes: nullable(Type.Array(BasicCode)),
})
export const Post = strict({
  id: Id,
  role: Type.Enum([...ROLES]),
  /** 岗位, e.g. `food_review`; the process names the post that a task is for. */
  post: Type.String(),
  title: Type.String(),
  organizationId: Id,
  organizationName: Type.String(),
  regionCode: Type.String(),
  /** 代班: whose post it is, while they are on leave; null for one's own. */
  insteadOf: nullable(Type.String()),
})
/** What must be done before anything else is open: see the role `newcomer`. */
export const OUTSTANDING = ['verify', 'change_password', 'second_factor'] as const
export type Outstanding = (typeof OUTSTANDING)[number]
export const Me = strict({
  accountId: Id,
  name: Type.String(),
  phoneMasked: Type.String(),
  staff: Type.Boolean(),
  /** How far the account of a member of the public is verified; null for staff. */
  level: nullable(Type.Enum([...LEVELS])),
  outstanding: nullable(Type.Enum([...OUTSTANDING])),
  actingAs: nullable(Capacity),
  /** Acts within a mandate, without what only the principal does: messages, licences, authorising. */
  isProxy: Type.Boolean(),
  capacities: Type.Array(Capacity),
  posts: Type.Array(Post),
  /** Preference kept with the account. */
  elderMode: Type.Boolean(),
})
export type Me = Static<typeof Me>
export type Post = Static<typeof Post>
export type Capacity = Static<typeof Capacity>

/** A code that was asked for: sent by message, or shown by the person's authenticator (RFC 6238). */
export const Challenge = strict({
  challenge: Type.String(),
  /** Masked phone. */
  sentTo: Type.String(),
  channel: Type.Enum(['sms', 'totp']),
  expiresInSeconds: Type.Integer(),
  /** 演示: the code itself, only while the built-in message provider of the demonstration stands in for a gateway. */
  demonstrationCode: nullable(Type.String()),
})
export type Challenge = Static<typeof Challenge>
/** What is given back: which code, for which challenge. */
export const CodeGiven = {
  challenge: Type.String({ maxLength: 200 }),
  code: Type.String({ pattern: '^\\d{6}$' }),
}
/** A session that has begun. The cookie is set as well; programs use the token. */
export const Session = strict({ token: Type.String(), me: Me })
export type Session = Static<typeof Session>

/** First step: login name (phone, ID number, or staff number) and password. A wrong name and a wrong password are told apart by nothing. */
export const startSignIn = route({
  method: 'POST',
  path: '/sign-in',
  summary: '登录：账号密码',
  permission: 'public',
  ratePerMinute: 20,
  body: strict({ login: line(40), password: Type.String({ minLength: 1, maxLength: 200 }) }),
  result: Challenge,
  errors: ['sign_in.wrong', 'sign_in.locked'],
})
/** Second step: the one-time code. Sets the session cookie and also returns a bearer token for API clients. */
export const finishSignIn = route({
  method: 'POST',
  path: '/sign-in/code',
  summary: '登录：一次性验证码',
  permission: 'public',
  ratePerMinute: 20,
  body: strict(CodeGiven),
  result: Session,
  errors: ['sign_in.code_wrong', 'sign_in.code_expired', 'sign_in.locked', 'sign_in.not_registered'],
})
export const signOut = route({
  method: 'POST',
  path: '/sign-out',
  summary: '退出登录',
  permission: 'signed_in',
  result: Empty,
})
export const getMe = route({
  method: 'GET',
  path: '/me',
  summary: '我的身份',
  permission: 'signed_in',
  result: Me,
})
export const actAs = route({
  method: 'POST',
  path: '/me/capacity',
  summary: '切换办事身份',
  permission: 'signed_in',
  /** Without `mandateId` by the oldest mandate that the subject has given. */
  body: strict({ subjectId: Id, mandateId: Type.Optional(Id) }),
  result: Me,
  errors: ['capacity.not_yours'],
})
export const savePreferences = route({
  method: 'PUT',
  path: '/me/preferences',
  summary: '保存偏好',
  permission: 'signed_in',
  body: strict({ elderMode: Type.Boolean() }),
  result: Me,
})
