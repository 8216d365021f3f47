import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { setElderMode } from './accounts.repository.ts'
import { getMe } from './get-me.ts'

export async function savePreferences(work: Work, elderMode: boolean) {
  if (!work.actor.accountId) throw new Failure('session.required')
  await setElderMode(work.tx, work.actor.accountId, elderMode)
  return getMe(work)
}
