import type { Guide } from '@tongban/contracts/catalog.ts'
import type { DataElementId } from '@tongban/contracts/data-elements.ts'
import type { DeliveryChoice, Draft } from '@tongban/contracts/drafts.ts'
import { fieldsOf, own } from '@tongban/law/forms/prepared-form.ts'

type Method = DeliveryChoice['method']

/** The ways an item offers. A fee is paid at hand-over, so that who owes one cannot choose electronic only. */
export function deliveryMethods({ definition }: Guide, feeInFen: number): Method[] {
  return [
    ...(feeInFen === 0 ? ['electronic' as const] : []),
    ...(definition.courier ? ['courier' as const] : []),
    ...(definition.entersHall ? ['window' as const] : []),
  ]
}

/** Who the courier would look for, as far as the form already knows. */
export function knownAddressee(draft: Draft): Omit<DeliveryChoice, 'method'> {
  const answerTo = (...elements: DataElementId[]): string | undefined => {
    const field = fieldsOf(draft.form).find(
      ({ element }) => element !== undefined && elements.includes(element),
    )
    const answer = field && own(draft.answers, field.id)
    return typeof answer === 'string' && answer ? answer : undefined
  }
  const recipient = answerTo('contact.name', 'person.name')
  const phone = answerTo('contact.phone', 'person.phone')
  const address = answerTo('delivery.address', 'person.living_address')
  return { ...(recipient && { recipient }), ...(phone && { phone }), ...(address && { address }) }
}
