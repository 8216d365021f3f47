import type { offerMandate as contract, Mandate } from '@tongban/contracts/mandates.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { getSubject, IDENTIFIER_COLUMN, PHONE_COLUMN } from '../accounts/subjects.ts'
import { sendSms } from '../messages/sms.ts'
import { findHolder, speaksForSubject } from './mandate.access.ts'
import { emitToBoth, mandateOffered } from './mandate.events.ts'
import { ageFault, kindsOf, untilFault } from './mandate.ts'
import { insertMandates } from './mandates.repository.ts'
import { presentMandate } from './present-mandate.ts'

/** The first of the two confirmations: the principal names the holder, the items, the parts, the amount and the days. */
export async function offerMandate(work: Work, asked: BodyOf<typeof contract>): Promise<Mandate> {
  const { actor, platform, today } = work
  const { accountId, subjectId, subjectKind } = actor
  if (!accountId || !subjectId || !subjectKind || !(await speaksForSubject(work)))
    throw new Failure('mandate.not_representative')
  if (!kindsOf(subjectKind).includes(asked.kind)) throw new Failure('mandate.wrong_kind')
  const untilWrong = untilFault(asked.validUntil, today)
  if (untilWrong) throw new Failure(untilWrong)
  refuseForeignFields(asked)
  const holder = await findHolder(work, asked.holder)
  const principal = await getSubject(platform, work.tx, subjectId)
  const ageWrong = ageFault(
    {
      principal: principal.kind === 'person' ? principal.identifier : '',
      holder: platform.keyring.open(holder.identifier_sealed, { column: IDENTIFIER_COLUMN }),
    },
    today,
  )
  if (ageWrong) throw new Failure(ageWrong)
  const row = {
    id: work.newId(),
    kind: asked.kind,
    principal_id: subjectId,
    account_id: holder.id,
    basic_codes: asked.basicCodes,
    fields: asked.fields,
    max_amount: asked.maxAmount,
    valid_from: today.toString(),
    valid_until: asked.validUntil,
    status: 'offered' as const,
    consent: 'session' as const,
    offered_by: accountId,
    offered_at: work.now.toString(),
    settled_at: null,
    revoked_at: null,
    revoked_by: null,
    organization_id: null,
  }
  await insertMandates(work.tx, [row])
  const { kind, basic_codes, fields, max_amount, valid_until } = row
  emitToBoth(work, mandateOffered, row, {
    mandateId: row.id,
    kind,
    inForce: false,
    basicCodes: basic_codes,
    fields,
    maxAmount: max_amount,
    until: valid_until,
  })
  await sendSms(
    work,
    platform.keyring.open(holder.phone_sealed, { column: PHONE_COLUMN }),
    `【通办】${principal.name}请您代为办事。请登录后在“我的—授权”中查看范围，确认接受后生效。`,
  )
  const names = {
    principal_name: principal.name,
    holder_name: holder.name,
    holder_phone: holder.phone_masked,
    service_point: null,
  }
  return presentMandate({ ...row, ...names }, { isPrincipal: true, isHolder: false }, today.toString())
}

/** Parts belong to items that are named. @throws Failure `mandate.fields_without_items` */
function refuseForeignFields({
  basicCodes,
  fields,
}: Pick<BodyOf<typeof contract>, 'basicCodes' | 'fields'>): void {
  if (fields?.some((field) => !basicCodes?.includes(field.slice(0, field.indexOf('/')))))
    throw new Failure('mandate.fields_without_items')
}
