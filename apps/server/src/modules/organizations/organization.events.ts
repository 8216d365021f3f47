import { defineEvent } from '../../kernel/events/announce.ts'
import type { Origin, Work } from '../../kernel/work.ts'

/** Each says who did it from where; nobody where a day has come. */
type Act = Origin & { readonly by: string | null } & Readonly<Record<string, unknown>>
type OfClosing = Act & {
  readonly closing: string
  readonly closesOn: string
  readonly regionCode: string
  /** The successor, where there is one. */
  readonly other: string | null
}

export const actOf = ({ actor, origin }: Work) => ({ ...origin, by: actor.accountId })

export const organizationCreated = defineEvent<Act & { name: string; creditCode: string }>(
  'organization.created',
)
export const organizationChanged = defineEvent<Act & { name: string; before: string }>('organization.changed')
export const closingProposed = defineEvent<OfClosing>('organization.closing_proposed')
export const closingConfirmed = defineEvent<OfClosing>('organization.closing_confirmed')
export const closingRefused = defineEvent<OfClosing>('organization.closing_refused')
export const closingWithdrawn = defineEvent<OfClosing>('organization.closing_withdrawn')
/** Its day has come, and something is not settled. */
export const closingHeldUp = defineEvent<OfClosing>('organization.closing_held_up')
/** 撤销. */
export const organizationClosed = defineEvent<OfClosing>('organization.closed')
/** 合并. */
export const organizationMerged = defineEvent<OfClosing>('organization.merged')
/** In the history of the successor. */
export const organizationSucceeded = defineEvent<Act & { other: string }>('organization.succeeded')
