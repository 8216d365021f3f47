import { defineEvent } from '../../../kernel/events/announce.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Origin, Work } from '../../../kernel/work.ts'
import { emitToBoth, mandateRevoked } from '../mandates/mandate.events.ts'
import { endMandate, lockMandatesOfPerson } from '../mandates/mandates.repository.ts'
import { forgetMandate, forgetSession } from '../sessions/resolve-actor.ts'
import { getAccount } from './accounts.repository.ts'
import { deleteBindingsOf, deleteSessionsOf, setClosed } from './closing.repository.ts'
import { PHONE_COLUMN } from './subjects.ts'

/** Modules that keep something only for the account delete it then. */
export const accountClosed = defineEvent<Origin & { subjectId: string | null } & Record<string, unknown>>(
  'account.closed',
)

/**
 * 注销 (PIPL §47): means of signing in, phone and sessions go, mandates end. The person, their cases and licences stay as
 * long as law keeps them; whoever registers anew finds them again by the ID number.
 */
export async function closeOwnAccount(work: Work): Promise<void> {
  const { actor, origin, platform, now, tx } = work
  const { accountId, sessionId } = actor
  if (accountId === null) throw new Failure('session.required')
  // Staff are ended by the administrators, who keep the trace of what they did.
  if (actor.posts.length > 0) throw new Failure('permission.denied')
  const { subject_id: subjectId } = await getAccount(tx, accountId)
  await setClosed(tx, accountId, {
    at: now.toString(),
    nothing: platform.keyring.seal('', { column: PHONE_COLUMN }),
  })
  await endMandates(work, accountId, subjectId)
  await deleteBindingsOf(tx, accountId)
  await deleteSessionsOf(tx, accountId)
  if (sessionId !== null) forgetSession(platform, sessionId)
  work.emit(accountClosed(accountId, { ...origin, subjectId }))
}

/** Those by which the account acts, and those that the person gave: nobody could take them back any more. */
async function endMandates(work: Work, accountId: string, subjectId: string | null): Promise<void> {
  for (const one of await lockMandatesOfPerson(work.tx, accountId, subjectId)) {
    await endMandate(work.tx, one.id, work.now.toString(), accountId)
    const byHolder = one.account_id === accountId
    emitToBoth(work, mandateRevoked, one, { mandateId: one.id, kind: one.kind, byHolder })
    forgetMandate(work.platform, one.id)
  }
}
