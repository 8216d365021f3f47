import { defineEvent } from '../../../kernel/events/announce.ts'
import type { Origin } from '../../../kernel/work.ts'

export const clientProposed = defineEvent<{ organizationId: string; digest: string }>('client.proposed')
export const clientApproved = defineEvent<{ digest: string }>('client.approved')
export const clientRefused = defineEvent<{ digest: string }>('client.refused')
export const clientSuspended = defineEvent<Record<string, never>>('client.suspended')
export const clientResumed = defineEvent<Record<string, never>>('client.resumed')
/** 机构合并: it belongs to the organization that takes over. */
export const clientMoved = defineEvent<
  Origin & { by: string | null; organizationId: string; from: string } & Readonly<Record<string, unknown>>
>('client.moved')
export const clientKeyIssued = defineEvent<{ keyId: string; kind: 'secret' | 'jwk' }>('client.key_issued')
