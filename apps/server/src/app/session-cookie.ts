import { signOut } from '@tongban/contracts/identity.ts'
import { sessionOf } from '@tongban/contracts/sign-in.ts'
import type { FastifyReply } from 'fastify'
import { SESSION_COOKIE } from '../kernel/http/server.ts'
import type { AnyRoute } from '../kernel/http/service.ts'

/** The session travels in a cookie that scripts cannot read and other sites cannot send along with a post. */
export function setSession(reply: FastifyReply, token: string | null, secure: boolean): void {
  if (token === null) reply.clearCookie(SESSION_COOKIE, { path: '/' })
  else reply.setCookie(SESSION_COOKIE, token, { path: '/', httpOnly: true, sameSite: 'lax', secure })
}

/** Browsers that sign in by the API, as the workbench does, get the cookie with the answer. */
export function sessionCookies(secure: boolean) {
  return (contract: AnyRoute, answer: unknown, reply: FastifyReply): void => {
    if (contract === signOut) setSession(reply, null, secure)
    const token = sessionOf(answer)
    if (token !== undefined) setSession(reply, token, secure)
  }
}
