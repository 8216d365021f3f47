import type { decideObjection as contract, StaffObjection } from '@tongban/contracts/privacy.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { findOrganization } from '../../organizations/index.ts'
import { objectionDecided } from '../objection.events.ts'
import { objectionPolicy } from '../objection.policy.ts'
import { lockObjection, updateObjection } from '../objection.repository.ts'
import { ANSWER_COLUMN, presentToSteward } from '../objection-content.ts'
import { noteRead } from './note-read.ts'

/** The answer with its reasons (PIPL §50), once. Nobody answers their own (回避). */
export async function decideObjection(
  work: Work,
  id: string,
  { outcome, answer }: BodyOf<typeof contract>,
): Promise<StaffObjection> {
  const { actor, platform, now } = work
  const found = await lockObjection(work.tx, id, actor, objectionPolicy.handle)
  if (!found || actor.conflicts.includes(found.subject_id)) throw new Failure('objection.not_found')
  if (found.status !== 'open') throw new Failure('objection.decided')
  const office = await findOrganization(work.tx, found.organization_id)
  const row = await updateObjection(work.tx, id, {
    status: outcome,
    answer_sealed: platform.keyring.seal(answer.trim(), { column: ANSWER_COLUMN }),
    answered_at: now.toString(),
    answered_by: actor.accountId,
    answered_name: `${office?.name ?? ''} ${actor.name}`.trim(),
  })
  work.emit(objectionDecided(id, { outcome }))
  await noteRead(work, 'handled', [{ subjectId: row.subject_id, case: null }], '答复数据异议')
  return presentToSteward(work, row)
}
