import type { Role } from '@tongban/contracts/permissions.ts'
import type { Level } from '@tongban/contracts/route.ts'

/** A post (岗位) that the actor holds: what policies compare rows with. */
export type HeldPost = {
  readonly role: Role
  readonly post: string
  readonly organizationId: string
  /** Code of the region the organization serves; the subtree below it is in scope. */
  readonly regionCode: string
  /** Organizations that were merged into this one (机构撤并); absent when there are none. */
  readonly former?: readonly string[]
  /** 代班: who holds the post and is on leave; absent for posts of one's own. */
  readonly insteadOf?: { readonly accountId: string; readonly name: string }
}

/** 授权 in force, by which one acts for a firm or another person: what it does not name, it does not allow. */
export type Mandate = {
  readonly id: string
  /** Codes of basic items; null: all. */
  readonly basicCodes: readonly string[] | null
  /** Parts of forms as `<basic code>/<field id>`; null: the whole forms. */
  readonly fields: readonly string[] | null
  /** Largest fee or sum of money in fen; null: any. */
  readonly maxAmount: number | null
}

/** Who acts, in whose name. Built once per request from the session. */
export type Actor = {
  readonly accountId: string | null
  readonly name: string
  readonly roles: ReadonlySet<Role>
  /** How far the account is verified; null for staff, the platform and strangers. */
  readonly level: Level | null
  /** Until when a sensitive act needs no new proof, epoch milliseconds; 0: it needs one. */
  readonly provedUntil: number
  /** The person or firm in whose name a public session acts. */
  readonly subjectId: string | null
  readonly subjectKind: 'person' | 'firm' | null
  /** By which one acts for `subjectId`; null for oneself. */
  readonly mandate: Mandate | null
  /** The mandate by which the session acted has ended: it may do nothing until the person has chosen anew for whom. */
  readonly mandateOver?: true
  /** People and firms whose cases the actor may not handle: self, declared relatives, own firms (回避). */
  readonly conflicts: readonly string[]
  readonly posts: readonly HeldPost[]
  readonly sessionId: string | null
  /** The registered system that acts in its own name: it has no account and holds one post, where it belongs. */
  readonly clientId?: string
}

/** The organizations in which the actor holds a post of one of these roles: a post gives nothing elsewhere. */
export const organizationsAs = ({ posts }: Actor, ...roles: readonly Role[]): string[] =>
  posts.filter(({ role }) => roles.includes(role)).map(({ organizationId }) => organizationId)

/** The same with those whose duties these have taken over, for what they have finished. */
export const organizationsKeptAs = ({ posts }: Actor, ...roles: readonly Role[]): string[] =>
  posts
    .filter(({ role }) => roles.includes(role))
    .flatMap(({ organizationId, former = [] }) => [organizationId, ...former])

/** How an act there is signed: by the own name, and for whom where the post is another's (代班). */
export function signatureAt({ name, posts }: Actor, organizationId: string | null, post?: string): string {
  const there = posts.filter(
    (held) => held.organizationId === organizationId && (post === undefined || held.post === post),
  )
  const absent = there.every(({ insteadOf }) => insteadOf) && there[0]?.insteadOf
  return absent ? `${name}（代${absent.name}）` : name
}

export const ANONYMOUS: Actor = {
  accountId: null,
  name: '匿名',
  roles: new Set<Role>(['anonymous']),
  level: null,
  provedUntil: 0,
  subjectId: null,
  subjectKind: null,
  mandate: null,
  conflicts: [],
  posts: [],
  sessionId: null,
}

/** The platform itself, for what happens by law or by time: deemed acceptance, instant decisions, cards. */
export const SYSTEM: Actor = { ...ANONYMOUS, name: '系统', roles: new Set() }
