import type { Role } from '@tongban/contracts/permissions.ts'
import type { Actor, HeldPost } from '../../kernel/actor.ts'
import { tokenHash } from '../../kernel/crypto/tokens.ts'
import { type Platform, TIME_ZONE } from '../../kernel/platform.ts'
import { sessionEnd } from './account.ts'
import { findSession, getAccount, listPostsOf, touchSession } from './identity.repository.ts'

type Known = { readonly actor: Actor; readonly until: number }

/**
 * Actors of sessions seen in the last seconds. Half of a light answer's time would otherwise go into the token check
 * (design law 7); a revoked session ends within this time on other processes, at once on this one.
 */
const REMEMBER_MS = 5_000
const TOUCH_EVERY = { minutes: 1 }
const MAX_REMEMBERED = 20_000
const remembered = new WeakMap<Platform, Map<string, Known>>()

export async function resolveActor(platform: Platform, token: string): Promise<Actor | undefined> {
  const known = memoryOf(platform)
  const hash = tokenHash(token)
  const now = platform.now()
  const hit = known.get(hash)
  if (hit && hit.until > now.epochMilliseconds) return hit.actor
  const actor = await readActor(platform, hash, now)
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

function memoryOf(platform: Platform): Map<string, Known> {
  const known = remembered.get(platform) ?? new Map<string, Known>()
  remembered.set(platform, known)
  return known
}

async function readActor(
  platform: Platform,
  hash: string,
  now: Temporal.Instant,
): Promise<Actor | undefined> {
  const session = await findSession(platform.db, hash, now.toString())
  if (!session) return undefined
  const seen = Temporal.Instant.from(session.seen_at)
  if (Temporal.Instant.compare(seen.add(TOUCH_EVERY), now) < 0)
    await touchSession(platform.db, hash, now.toString(), sessionEnd(session.staff, now))
  const posts = session.staff ? await heldPosts(platform, session.account_id, now) : []
  return {
    accountId: session.account_id,
    name: session.name,
    roles: new Set(session.staff ? posts.map(({ role }) => role) : [publicRole(session.subject_kind)]),
    subjectId: session.subject_id,
    subjectKind: session.subject_kind,
    posts,
    sessionId: hash,
  }
}

/** A member of staff with the posts held now, for work that goes on in their name when they have left the screen. */
export async function staffActor(platform: Platform, accountId: string): Promise<Actor> {
  const { name } = await getAccount(platform.db, accountId)
  const posts = await heldPosts(platform, accountId, platform.now())
  return {
    accountId,
    name,
    roles: new Set(posts.map(({ role }) => role)),
    subjectId: null,
    subjectKind: null,
    posts,
    sessionId: null,
  }
}

const publicRole = (kind: 'person' | 'firm' | null): Role => (kind === 'firm' ? 'agent' : 'person')

async function heldPosts(platform: Platform, accountId: string, now: Temporal.Instant): Promise<HeldPost[]> {
  const rows = await listPostsOf(
    platform.db,
    accountId,
    now.toZonedDateTimeISO(TIME_ZONE).toPlainDate().toString(),
  )
  return rows.map((row) => ({
    role: row.role,
    post: row.post,
    organizationId: row.organization_id,
    regionCode: row.region_code,
  }))
}
