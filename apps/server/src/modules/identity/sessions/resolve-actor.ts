import type { Role } from '@tongban/contracts/permissions.ts'
import { LEVELS, type Level } from '@tongban/contracts/route.ts'
import { type Actor, ANONYMOUS, type HeldPost, type Mandate } from '../../../kernel/actor.ts'
import { tokenHash } from '../../../kernel/crypto/tokens.ts'
import type { Db } from '../../../kernel/database/database.ts'
import { type Platform, TIME_ZONE } from '../../../kernel/platform.ts'
import { outstandingOf, sessionEnd } from '../accounts/account.ts'
import { getAccount } from '../accounts/accounts.repository.ts'
import { listConflictsOf } from '../kinship/kinship.repository.ts'
import { listPostsOf } from '../staff/posts.repository.ts'
import { findSession, touchSession } from './sessions.repository.ts'

type Known = { readonly actor: Actor; readonly until: number }

/**
 * Actors of sessions seen in the last seconds. Half of a light answer's time would otherwise go into the token check
 * (design law 7); a revoked session ends within this time on other processes, at once on this one.
 */
const REMEMBER_MS = 5_000
const TOUCH_EVERY = { minutes: 1 }
const MAX_REMEMBERED = 20_000
const remembered = new WeakMap<Platform, Map<string, Known>>()

export const resolveActor = (platform: Platform, token: string): Promise<Actor | undefined> =>
  actorOfSession(platform, tokenHash(token))

/** By what the platform itself keeps of the token: the `sessionId` of an actor. */
export async function actorOfSession(platform: Platform, hash: string): Promise<Actor | undefined> {
  const known = memoryOf(platform)
  const now = platform.now()
  const hit = known.get(hash)
  if (hit && hit.until > now.epochMilliseconds) return hit.actor
  const actor = await readActor(platform.db, hash, now)
  if (!actor) {
    known.delete(hash)
    return undefined
  }
  if (known.size >= MAX_REMEMBERED) known.clear()
  known.set(hash, { actor, until: now.epochMilliseconds + REMEMBER_MS })
  return actor
}

/** After a change of the session: the next request reads it anew. */
export function forgetSession(platform: Platform, sessionHash: string): void {
  memoryOf(platform).delete(sessionHash)
}

/** The same for several sessions, whose rows are gone. */
export function forgetSessions(platform: Platform, sessionHashes: readonly string[]): void {
  for (const hash of sessionHashes) forgetSession(platform, hash)
}

/** After a change of somebody's rights: at once here, within seconds on other processes. */
export function forgetAccount(platform: Platform, accountId: string): void {
  const known = memoryOf(platform)
  for (const [hash, { actor }] of known) if (actor.accountId === accountId) known.delete(hash)
}

/** After the end of a mandate: those who act by it are read anew at once here, within seconds on other processes. */
export function forgetMandate(platform: Platform, mandateId: string): void {
  const known = memoryOf(platform)
  for (const [hash, { actor }] of known) if (actor.mandate?.id === mandateId) known.delete(hash)
}

function memoryOf(platform: Platform): Map<string, Known> {
  const known = remembered.get(platform) ?? new Map<string, Known>()
  remembered.set(platform, known)
  return known
}

/** As the session stands in this transaction: one that has just changed whom it acts for is read as what it is now. */
export async function readActor(db: Db, hash: string, now: Temporal.Instant): Promise<Actor | undefined> {
  const session = await findSession(db, hash, now.toString())
  if (!session) return undefined
  const seen = Temporal.Instant.from(session.seen_at)
  if (Temporal.Instant.compare(seen.add(TOUCH_EVERY), now) < 0)
    await touchSession(db, hash, now.toString(), sessionEnd(session.staff, now))
  const mandate = mandateOf(session, now)
  if (session.mandate_id && !mandate) return withoutMandate(session, hash)
  // Staff who help a person by a mandate are for that time nothing else.
  const parts =
    session.staff && !mandate
      ? await staffParts(db, session.account_id, now)
      : { roles: new Set([publicRole(session)]), posts: [], conflicts: [] }
  // Staff between two posts look after their own account, as those do who have something to show first.
  const isNewcomer =
    parts.roles.size === 0 || outstandingOf(session, session.method, [...parts.roles], now) !== null
  return {
    accountId: session.account_id,
    name: session.name,
    ...parts,
    ...(isNewcomer && NEWCOMER),
    level: levelOf(session),
    provedUntil: Temporal.Instant.from(session.proved_until).epochMilliseconds,
    subjectId: session.subject_id,
    subjectKind: session.subject_kind,
    mandate,
    sessionId: hash,
  }
}

/** Who acts for a firm has shown no more than the firm has. */
function levelOf({ level, subject_kind, firm_level }: SessionRow): Level | null {
  if (level === null || subject_kind !== 'firm') return level
  const least = Math.min(LEVELS.indexOf(level), LEVELS.indexOf(firm_level ?? 'registered'))
  return LEVELS[least] ?? 'registered'
}

const NEWCOMER = { roles: new Set<Role>(['newcomer']), posts: [] }

type SessionRow = NonNullable<Awaited<ReturnType<typeof findSession>>>

/** Nothing is done in the own name instead: a form on the screen was meant for another. */
const withoutMandate = ({ account_id, name, level }: SessionRow, hash: string): Actor => ({
  ...ANONYMOUS,
  ...NEWCOMER,
  accountId: account_id,
  name,
  level,
  mandateOver: true,
  sessionId: hash,
})

/** A mandate that was revoked or has run out gives nothing more, whatever the session was. */
function mandateOf(session: SessionRow, now: Temporal.Instant): Mandate | null {
  const { mandate_id: id, mandate_status, mandate_until, basic_codes, fields, max_amount } = session
  const isOver = mandate_until !== null && mandate_until < dayOf(now)
  if (id === null || mandate_status !== 'in_force' || isOver) return null
  return { id, basicCodes: basic_codes, fields, maxAmount: max_amount }
}

/** A member of staff with the posts held now, for work that goes on in their name when they have left the screen. */
export async function staffActor(platform: Platform, accountId: string): Promise<Actor> {
  const { name } = await getAccount(platform.db, accountId)
  return {
    ...ANONYMOUS,
    accountId,
    name,
    ...(await staffParts(platform.db, accountId, platform.now())),
  }
}

async function staffParts(db: Db, accountId: string, now: Temporal.Instant) {
  const [posts, conflicts] = await Promise.all([
    heldPosts(db, accountId, now),
    listConflictsOf(db, accountId),
  ])
  return {
    roles: new Set(posts.map(({ role }) => role)),
    posts,
    conflicts,
  }
}

/** agent: for a firm; proxy: for another person, or for a firm in named items only. */
function publicRole({ subject_kind, mandate_id, basic_codes }: SessionRow): Role {
  if (subject_kind === 'firm' && basic_codes === null) return 'agent'
  return mandate_id === null ? 'person' : 'proxy'
}

async function heldPosts(db: Db, accountId: string, now: Temporal.Instant): Promise<HeldPost[]> {
  const rows = await listPostsOf(db, accountId, dayOf(now))
  return rows.map((row) => ({
    role: row.role,
    post: row.post,
    organizationId: row.organization_id,
    regionCode: row.region_code,
    ...(row.former.length > 0 && { former: row.former }),
    ...(row.absent_id !== null && { insteadOf: { accountId: row.absent_id, name: row.absent_name ?? '' } }),
  }))
}

const dayOf = (now: Temporal.Instant): string => now.toZonedDateTimeISO(TIME_ZONE).toPlainDate().toString()
