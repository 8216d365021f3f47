import type { Role } from '@tongban/contracts/permissions.ts'

/** A post (岗位) that the actor holds: what policies compare rows with. */
export type HeldPost = {
  readonly role: Role
  readonly post: string
  readonly organizationId: string
  /** Code of the region the organization serves; the subtree below it is in scope. */
  readonly regionCode: string
}

/** Who acts, in whose name. Built once per request from the session. */
export type Actor = {
  readonly accountId: string | null
  readonly name: string
  readonly roles: ReadonlySet<Role>
  /** The person or firm in whose name a public session acts. */
  readonly subjectId: string | null
  readonly subjectKind: 'person' | 'firm' | null
  readonly posts: readonly HeldPost[]
  readonly sessionId: string | null
}

/** The organizations in which the actor holds a post of one of these roles: a post gives nothing elsewhere. */
export const organizationsAs = ({ posts }: Actor, ...roles: readonly Role[]): string[] =>
  posts.filter(({ role }) => roles.includes(role)).map(({ organizationId }) => organizationId)

export const ANONYMOUS: Actor = {
  accountId: null,
  name: '匿名',
  roles: new Set<Role>(['anonymous']),
  subjectId: null,
  subjectKind: null,
  posts: [],
  sessionId: null,
}

/** The platform itself, for what happens by law or by time: deemed acceptance, instant decisions, cards. */
export const SYSTEM: Actor = { ...ANONYMOUS, name: '系统', roles: new Set() }
