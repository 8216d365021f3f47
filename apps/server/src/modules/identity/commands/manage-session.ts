import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { accountSignedOut } from '../account.events.ts'
import {
  deleteSession,
  getAccount,
  listFirmsOf,
  setElderMode,
  setSessionSubject,
} from '../identity.repository.ts'
import { getMe } from '../queries/get-me.ts'
import { forgetSession } from '../sessions.ts'

export async function signOut(work: Work): Promise<Record<string, never>> {
  const { accountId, sessionId } = work.actor
  if (!accountId || !sessionId) throw new Failure('session.required')
  await deleteSession(work.tx, sessionId)
  work.emit(accountSignedOut(accountId, {}))
  forgetSession(work.platform, sessionId)
  return {}
}

/** 切换办事身份: self, or a firm that has authorised this agent and whose authorisation is in force today. */
export async function actAs(work: Work, subjectId: string) {
  const { accountId, sessionId } = work.actor
  if (!accountId || !sessionId) throw new Failure('session.required')
  const account = await getAccount(work.tx, accountId)
  const firms = await listFirmsOf(work.tx, accountId, work.today.toString())
  if (subjectId !== account.subject_id && !firms.some(({ id }) => id === subjectId))
    throw new Failure('capacity.not_yours')
  await setSessionSubject(work.tx, sessionId, subjectId)
  forgetSession(work.platform, sessionId)
  return getMe({ ...work, actor: { ...work.actor, subjectId } })
}

export async function savePreferences(work: Work, elderMode: boolean) {
  if (!work.actor.accountId) throw new Failure('session.required')
  await setElderMode(work.tx, work.actor.accountId, elderMode)
  return getMe(work)
}
