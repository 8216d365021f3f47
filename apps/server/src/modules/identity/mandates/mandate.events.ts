import { defineEvent, type EventDefinition, quietly } from '../../../kernel/events/announce.ts'
import type { Work } from '../../../kernel/work.ts'

type Said = { readonly mandateId: string; readonly kind: string } & Readonly<Record<string, unknown>>

/** In force at once where a firm passes it on to one who is its agent already. */
export const mandateOffered = defineEvent<Said & { inForce: boolean }>('mandate.offered')
export const mandateAccepted = defineEvent<Said>('mandate.accepted')
export const mandateDeclined = defineEvent<Said>('mandate.declined')
export const mandateRevoked = defineEvent<Said & { byHolder: boolean }>('mandate.revoked')
export const mandateHandedOver = defineEvent<Said & { successor: string }>('mandate.handed_over')
/** A village agency acts with the consent of the day: how it was given, and to which service point. */
export const agencyConsentGiven = defineEvent<
  Said & { consent: string; basicCode: string; organizationId: string }
>('mandate.consent_given')

type Sides = { readonly principal_id: string; readonly account_id: string }

/** Stands in the history of both: of the person or firm, and of the account that acts. */
export function emitToBoth<Payload extends Said>(
  work: Pick<Work, 'emit'>,
  event: EventDefinition<Payload>,
  { principal_id, account_id }: Sides,
  payload: Payload,
): void {
  work.emit({ ...event(principal_id, payload), streamKind: 'subject' })
  work.emit({ ...quietly(event(account_id, payload)), streamKind: 'account' })
}
