import type { Mandate } from '@tongban/contracts/mandates.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { IDENTIFIER_COLUMN, PHONE_COLUMN } from '../accounts/subjects.ts'
import { sendSms } from '../messages/sms.ts'
import { forgetMandate } from '../sessions/resolve-actor.ts'
import { claimMandate, findHolder } from './mandate.access.ts'
import { emitToBoth, mandateHandedOver, mandateOffered } from './mandate.events.ts'
import { abilitiesOf, ageFault, stateOn } from './mandate.ts'
import { endMandate, insertMandates, lockMandatesBetween } from './mandates.repository.ts'
import { presentMandate } from './present-mandate.ts'

/**
 * 离职交接, one act: all that the leaver holds of the firm ends now, and the same is offered to the successor. Who is an
 * agent of the firm already has confirmed that they act for it, and holds it at once. Drafts and cases are the firm's.
 */
export async function handOver(
  work: Work,
  id: string,
  to: { number: string; name: string },
): Promise<{ ended: number; offered: Mandate[] }> {
  const { found, side } = await claimMandate(work, id)
  const { platform, actor } = work
  const today = work.today.toString()
  const now = work.now.toString()
  if (!abilitiesOf(found, side, today).includes('hand_over')) throw new Failure('mandate.wrong_status')
  const successor = await findHolder(work, to)
  if (successor.id === found.account_id) throw new Failure('mandate.holder_self')
  const identifier = platform.keyring.open(successor.identifier_sealed, { column: IDENTIFIER_COLUMN })
  const ageWrong = ageFault({ principal: '', holder: identifier }, work.today)
  if (ageWrong) throw new Failure(ageWrong)

  const left = await lockMandatesBetween(work.tx, found.principal_id, found.account_id)
  const leaving = left.filter(({ kind }) => kind === 'agent')
  const known = await lockMandatesBetween(work.tx, found.principal_id, successor.id)
  const isAgent = known.some((one) => stateOn(one, today) === 'in_force')
  const rows = leaving.map((one) => ({
    id: work.newId(),
    kind: one.kind,
    principal_id: one.principal_id,
    account_id: successor.id,
    basic_codes: one.basic_codes,
    fields: one.fields,
    max_amount: one.max_amount,
    valid_from: today,
    valid_until: one.valid_until,
    status: isAgent ? ('in_force' as const) : ('offered' as const),
    consent: 'session' as const,
    offered_by: actor.accountId,
    offered_at: now,
    settled_at: isAgent ? now : null,
    revoked_at: null,
    revoked_by: null,
    organization_id: null,
  }))
  for (const one of leaving) {
    await endMandate(work.tx, one.id, now, actor.accountId)
    emitToBoth(work, mandateHandedOver, one, { mandateId: one.id, kind: one.kind, successor: successor.id })
    forgetMandate(platform, one.id)
  }
  await insertMandates(work.tx, rows)
  for (const row of rows)
    emitToBoth(work, mandateOffered, row, { mandateId: row.id, kind: row.kind, inForce: isAgent })
  await sendSms(
    work,
    platform.keyring.open(successor.phone_sealed, { column: PHONE_COLUMN }),
    `【通办】${found.principal_name}把经办事务交接给您，请登录后在“我的—授权”中查看。`,
  )
  const names = {
    principal_name: found.principal_name,
    holder_name: successor.name,
    holder_phone: successor.phone_masked,
    service_point: null,
  }
  return {
    ended: leaving.length,
    offered: rows.map((row) =>
      presentMandate({ ...row, ...names }, { isPrincipal: true, isHolder: false }, today),
    ),
  }
}
