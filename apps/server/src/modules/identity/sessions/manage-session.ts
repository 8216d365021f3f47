import type { actAs as contract } from '@tongban/contracts/identity.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { accountSignedOut } from '../accounts/account.events.ts'
import { getAccount } from '../accounts/accounts.repository.ts'
import { getMe } from '../accounts/get-me.ts'
import { listMandatesOf } from '../mandates/mandates.repository.ts'
import { forgetSession, readActor } from './resolve-actor.ts'
import { deleteSession, setSessionSubject } from './sessions.repository.ts'

export async function signOut(work: Work): Promise<Record<string, never>> {
  const { accountId, sessionId } = work.actor
  if (!accountId || !sessionId) throw new Failure('session.required')
  await deleteSession(work.tx, sessionId)
  work.emit(accountSignedOut(accountId, { ...work.origin }))
  forgetSession(work.platform, sessionId)
  return {}
}

/** 切换办事身份: self, or a firm or person by a mandate that is in force today. */
export async function actAs(work: Work, { subjectId, mandateId }: BodyOf<typeof contract>) {
  const { accountId, sessionId } = work.actor
  if (!accountId || !sessionId) throw new Failure('session.required')
  const account = await getAccount(work.tx, accountId)
  const mandates = await listMandatesOf(work.tx, accountId, work.today.toString())
  const given = mandates.find(
    ({ id, mandate_id }) => id === subjectId && (mandateId === undefined || mandate_id === mandateId),
  )
  const isOwn = subjectId === account.subject_id && mandateId === undefined
  if (!isOwn && !given) throw new Failure('capacity.not_yours')
  await setSessionSubject(work.tx, sessionId, { subjectId, mandateId: given?.mandate_id ?? null })
  forgetSession(work.platform, sessionId)
  const actor = await readActor(work.tx, sessionId, work.now)
  if (!actor) throw new Failure('session.required')
  return getMe({ ...work, actor })
}
