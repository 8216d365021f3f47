import type { Security } from '@tongban/contracts/account.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { sessionEnded } from '../accounts/account.events.ts'
import { deleteSessionsOf } from '../accounts/closing.repository.ts'
import { getSecurity } from '../accounts/get-security.ts'
import { ownSession } from '../accounts/own-account.ts'
import { forgetAccount, forgetSessions } from './resolve-actor.ts'
import { deleteOtherSessions, deleteSessionOf } from './sessions.repository.ts'

/** @throws Failure `own_session.not_found` */
export async function endSession(work: Work, id: string): Promise<Security> {
  const { accountId } = ownSession(work)
  const ended = await deleteSessionOf(work.tx, accountId, id)
  if (ended.length === 0) throw new Failure('own_session.not_found')
  return after(work, accountId, ended)
}

/** 退出其他全部设备: at once in this process, within seconds in the others. */
export async function endOtherSessions(work: Work): Promise<Security> {
  const { accountId, sessionHash } = ownSession(work)
  return after(work, accountId, await deleteOtherSessions(work.tx, accountId, sessionHash))
}

/** By an administrator, who says so in an event of their own. */
export async function endAllSessions({ tx, platform }: Work, accountId: string): Promise<void> {
  await deleteSessionsOf(tx, accountId)
  forgetAccount(platform, accountId)
}

function after(work: Work, accountId: string, ended: readonly { token_hash: string }[]): Promise<Security> {
  forgetSessions(
    work.platform,
    ended.map(({ token_hash }) => token_hash),
  )
  work.emit(sessionEnded(accountId, { ...work.origin, sessions: ended.length }))
  return getSecurity(work)
}
