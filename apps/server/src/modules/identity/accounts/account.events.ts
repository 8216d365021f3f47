import { defineEvent } from '../../../kernel/events/announce.ts'
import type { Origin } from '../../../kernel/work.ts'

/** Each says from where: GB/T 22239-2019 §8.1.4.3 b). Nothing that was typed. */
type Act = Origin & Readonly<Record<string, unknown>>

export const accountSignedIn = defineEvent<Act & { method: string }>('account.signed_in')
export const signInRefused = defineEvent<Act & { locked: boolean }>('account.sign_in_refused')
/** Signed in already, and did not prove again that it is them: before a sensitive act, or to change the password. */
export const proofRefused = defineEvent<Act & { locked: boolean }>('account.proof_refused')
export const accountSignedOut = defineEvent<Act>('account.signed_out')
export const accountRegistered = defineEvent<Act & { agreement: string }>('account.registered')
export const accountVerified = defineEvent<Act & { level: string }>('account.verified')
export const verificationRefused = defineEvent<Act>('account.verification_refused')
export const accountProved = defineEvent<Act & { method: string }>('account.proved')
export const passwordChanged = defineEvent<Act>('account.password_changed')
export const phoneChanged = defineEvent<Act>('account.phone_changed')
export const passkeyAdded = defineEvent<Act & { passkeyId: string }>('account.passkey_added')
export const passkeyRemoved = defineEvent<Act & { passkeyId: string }>('account.passkey_removed')
export const authenticatorAdded = defineEvent<Act>('account.authenticator_added')
export const authenticatorRemoved = defineEvent<Act>('account.authenticator_removed')
export const providerBound = defineEvent<Act & { issuer: string }>('account.provider_bound')
export const providerUnbound = defineEvent<Act & { issuer: string }>('account.provider_unbound')
export const faceAgreed = defineEvent<Act & { agreement: string; provider: string }>('account.face_agreed')
export const sessionEnded = defineEvent<Act & { sessions: number }>('account.session_ended')
export const scanAnswered = defineEvent<Act & { agreed: boolean }>('account.scan_answered')
