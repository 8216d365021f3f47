import type { Identified, resolveOneCode } from '@tongban/contracts/one-code.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import { signToken, verifyToken } from '../../../kernel/crypto/tokens.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Reading, Work } from '../../../kernel/work.ts'
import { maskName } from '../accounts/account.ts'
import { personIdentified } from './code.events.ts'
import { nonceOf } from './code.ts'
import { type Shown, takeReading } from './codes.repository.ts'

/** How long the person stays at the counter, at most. */
const HANDLE_SECONDS = 30 * 60

type Asked = BodyOf<typeof resolveOneCode>

/** Who stands at the window, kiosk or gate: masked, with a handle for what follows. */
export async function resolveCode(work: Work, asked: Asked): Promise<Identified> {
  const post = work.actor.posts.find(({ role }) => role === 'clerk' || role === 'reviewer')
  if (!post) throw new Failure('permission.denied')
  const { organizationId, role } = post
  const shown = await readOneCode(work, { ...asked, organizationId })
  const { purpose } = asked
  work.emit(
    personIdentified(work.actor.accountId ?? '', {
      subjectId: shown.subject_id,
      purpose,
      organizationId,
      role: role === 'reviewer' ? 'reviewer' : 'clerk',
      network: work.origin.network,
    }),
  )
  return {
    handle: signToken(work.platform.keyring, {
      purpose: handlePurpose(work),
      subject: shown.subject_id,
      now: work.now,
      ttlSeconds: HANDLE_SECONDS,
    }),
    kind: shown.kind,
    nameMasked: shown.kind === 'firm' ? shown.name : maskName(shown.name),
    identifierMasked: shown.identifier_masked,
    shownByMasked: shown.kind === 'firm' ? maskName(shown.shown_by) : null,
  }
}

/** @throws Failure `one_code.invalid`, `one_code.expired`, `one_code.used` */
export async function readOneCode(
  work: Work,
  { code, purpose, organizationId }: Asked & { organizationId: string },
): Promise<Shown> {
  const { actor, now, platform } = work
  const read = nonceOf(platform.keyring, code, now)
  if ('refused' in read) throw new Failure(read.refused)
  if (!actor.accountId) throw new Failure('session.required')
  const shown = await takeReading(work.tx, {
    nonce: read.nonce,
    at: now.toString(),
    by: actor.accountId,
    organizationId,
    purpose,
  })
  if (!shown) throw new Failure('one_code.used')
  return shown
}

/** The person or firm of a handle that this officer was given. @throws Failure `one_code.handle_ended` */
export function identifiedSubject(reading: Reading, handle: string): string {
  const checked = verifyToken(reading.platform.keyring, handle, {
    purpose: handlePurpose(reading),
    now: reading.now,
  })
  if (!checked.ok) throw new Failure('one_code.handle_ended')
  return checked.claims.subject
}

/** Bound to the officer: in other hands it is a forgery. */
const handlePurpose = ({ actor }: Pick<Reading, 'actor'>): string => `identified:${actor.accountId ?? ''}`
