import { defineEvent } from '../../../kernel/events/announce.ts'
import type { Origin, Work } from '../../../kernel/work.ts'

/** Each says who did it from where (GB/T 22239-2019 §8.1.4.3 b). */
type Act = Origin & { readonly by: string | null } & Readonly<Record<string, unknown>>
type OfKey = Act & { readonly keyId: string; readonly kind: 'secret' | 'jwk' }

export const actOf = ({ actor, origin }: Work) => ({ ...origin, by: actor.accountId })

export const clientProposed = defineEvent<Act & { organizationId: string; digest: string }>('client.proposed')
export const clientApproved = defineEvent<Act & { digest: string }>('client.approved')
export const clientRefused = defineEvent<Act & { digest: string }>('client.refused')
export const clientSuspended = defineEvent<Act>('client.suspended')
export const clientResumed = defineEvent<Act>('client.resumed')
/** 机构合并: it belongs to the organization that takes over. */
export const clientMoved = defineEvent<Act & { organizationId: string; from: string }>('client.moved')
export const clientFirstKeyIssued = defineEvent<OfKey>('client.first_key_issued')
/** 换发: the earlier ones end some days later. */
export const clientKeyIssued = defineEvent<OfKey>('client.key_issued')
