import type { Mandate } from '@tongban/contracts/mandates.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { abilitiesOf, type Side, stateOn } from './mandate.ts'
import type { NamedMandate } from './mandates.repository.ts'

type Row = Omit<NamedMandate, 'holder_phone_sealed' | 'holder_subject_id' | 'principal_kind'>

export function presentMandate(row: Row, side: Side, today: string): Mandate {
  return {
    id: row.id,
    kind: row.kind,
    principalName: row.principal_name,
    holderName: row.holder_name,
    holderPhoneMasked: row.holder_phone,
    servicePoint: row.service_point,
    basicCodes: row.basic_codes,
    fields: row.fields,
    maxAmount: row.max_amount,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    state: stateOn(row, today),
    offeredAt: row.offered_at,
    settledAt: row.settled_at,
    consent: row.consent,
    revokedAt: row.revoked_at,
    abilities: abilitiesOf(row, side, today),
  }
}

type Sides = { readonly principal_id: string; readonly account_id: string }

/** @param speaks whether the session speaks for the subject it acts for, rather than by a mandate of it */
export const sideOf = (actor: Actor, { principal_id, account_id }: Sides, speaks: boolean): Side => ({
  isPrincipal: speaks && principal_id === actor.subjectId,
  isHolder: account_id === actor.accountId,
})
