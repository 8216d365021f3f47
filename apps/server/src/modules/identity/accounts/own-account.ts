import type { Me } from '@tongban/contracts/identity.ts'
import { Failure } from '../../../kernel/failure.ts'
import { type Reading, transact, type Work } from '../../../kernel/work.ts'
import { actorOfSession, forgetSession } from '../sessions/resolve-actor.ts'
import { getMe } from './get-me.ts'

/** @throws Failure `session.required` */
export function ownSession({ actor }: Pick<Reading, 'actor'>): { accountId: string; sessionHash: string } {
  const { accountId, sessionId } = actor
  if (!accountId || !sessionId) throw new Failure('session.required')
  return { accountId, sessionHash: sessionId }
}

type Own = { accountId: string; sessionHash: string }

/** Changes something of the own account, then tells who I am: what was outstanding may be done by it. */
export async function changeOwn(
  reading: Reading,
  change: (work: Work, own: Own) => Promise<void>,
): Promise<Me> {
  const own = ownSession(reading)
  await transact(reading.platform, reading, (work) => change(work, own))
  forgetSession(reading.platform, own.sessionHash)
  const actor = await actorOfSession(reading.platform, own.sessionHash)
  if (!actor) throw new Failure('session.expired')
  return getMe({ ...reading, actor })
}
