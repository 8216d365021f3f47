import { Type } from 'typebox'
import { Me } from './identity.ts'
import { route } from './route.ts'
import { Empty, Instant, nullable, strict } from './values.ts'

/** Paths of the portal to which the provider sends people back; both are registered there. */
export const SIGN_IN_RETURN = '/sign-in/provider/return'
export const BINDING_RETURN = '/me/provider/return'

/** Stays with the browser that began, so that an answer is taken up nowhere else. */
const Browser = Type.String({ minLength: 16, maxLength: 200 })
/** The query with which the provider sends people back (RFC 6749 §4.1.2, RFC 9207). */
const Returned = Type.Record(Type.String({ maxLength: 40 }), Type.String({ maxLength: 2000 }), {
  maxProperties: 10,
})
const Begun = strict({ url: Type.String() })
/** The page of the portal to which the person was going: of this site, never of another. */
const Next = Type.String({ maxLength: 8000, pattern: '^/(?![/\\\\])' })

/** 省统一身份认证, where the operator has named one. */
export const getIdentityProvider = route({
  method: 'GET',
  path: '/identity-provider',
  summary: '统一身份认证：名称',
  permission: 'public',
  cacheSeconds: 60,
  result: strict({ name: nullable(Type.String()) }),
})
export const startProviderSignIn = route({
  method: 'POST',
  path: '/sign-in/provider',
  summary: '登录：前往统一身份认证',
  permission: 'public',
  ratePerMinute: 20,
  body: strict({ browser: Browser, next: Next }),
  result: Begun,
  errors: ['provider.none', 'provider.unavailable', 'request.invalid'],
})
export const finishProviderSignIn = route({
  method: 'POST',
  path: '/sign-in/provider/result',
  summary: '登录：从统一身份认证返回',
  permission: 'public',
  ratePerMinute: 20,
  body: strict({ browser: Browser, returned: Returned }),
  result: strict({ token: Type.String(), me: Me, next: Next }),
  errors: [
    'provider.none',
    'provider.unavailable',
    'provider.refused',
    'provider.not_bound',
    'request.invalid',
  ],
})

const Binding = strict({
  name: Type.String(),
  /** Null: not bound. */
  boundAt: nullable(Instant),
})
export const getBinding = route({
  method: 'GET',
  path: '/me/provider',
  summary: '我的账号：统一身份认证的绑定',
  permission: 'account.own',
  result: strict({ binding: nullable(Binding) }),
})
export const startBinding = route({
  method: 'POST',
  path: '/me/provider',
  summary: '我的账号：前往绑定统一身份认证',
  permission: 'account.own',
  needsStepUp: true,
  ratePerMinute: 10,
  body: strict({ next: Next }),
  result: Begun,
  errors: ['provider.none', 'provider.unavailable', 'permission.denied', 'request.invalid'],
})
/**
 * 绑定已实名的官方账号: name and number that the provider has verified are compared with the account; an account that
 * nobody has verified yet is verified by it.
 */
export const finishBinding = route({
  method: 'POST',
  path: '/me/provider/result',
  summary: '我的账号：完成绑定',
  permission: 'account.own',
  ratePerMinute: 10,
  body: strict({ returned: Returned }),
  result: strict({ next: Next }),
  errors: [
    'provider.none',
    'provider.unavailable',
    'provider.refused',
    'provider.level',
    'provider.other_person',
    'provider.taken',
    'verification.mismatch',
    'request.invalid',
    'permission.denied',
  ],
})
export const endBinding = route({
  method: 'DELETE',
  path: '/me/provider',
  summary: '我的账号：解除绑定',
  permission: 'account.own',
  needsStepUp: true,
  result: Empty,
})
