import { defineEvent } from '../../../kernel/events/announce.ts'

export const clientProposed = defineEvent<{ organizationId: string; digest: string }>('client.proposed')
export const clientApproved = defineEvent<{ digest: string }>('client.approved')
export const clientRefused = defineEvent<{ digest: string }>('client.refused')
export const clientSuspended = defineEvent<Record<string, never>>('client.suspended')
export const clientResumed = defineEvent<Record<string, never>>('client.resumed')
export const clientKeyIssued = defineEvent<{ keyId: string; kind: 'secret' | 'jwk' }>('client.key_issued')
