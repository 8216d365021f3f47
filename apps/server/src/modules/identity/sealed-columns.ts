import { BY_ID, type SealedColumn } from '../../kernel/crypto/reseal.ts'
import { AUTHENTICATOR_COLUMN, IDENTIFIER_COLUMN, PHONE_COLUMN } from './accounts/subjects.ts'

/** What this module keeps sealed (design law 9). */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'identity.subject', column: 'identifier_sealed', purpose: IDENTIFIER_COLUMN, key: BY_ID },
  { table: 'identity.subject', column: 'phone_sealed', purpose: PHONE_COLUMN, key: BY_ID },
  { table: 'identity.account', column: 'phone_sealed', purpose: PHONE_COLUMN, key: BY_ID },
  { table: 'identity.account', column: 'totp_sealed', purpose: AUTHENTICATOR_COLUMN, key: BY_ID },
  { table: 'identity.account', column: 'totp_offered_sealed', purpose: AUTHENTICATOR_COLUMN, key: BY_ID },
  {
    table: 'identity.challenge',
    column: 'phone_sealed',
    purpose: PHONE_COLUMN,
    key: [{ column: 'token_hash', type: 'text' }],
  },
  { table: 'identity.sms', column: 'phone_sealed', purpose: PHONE_COLUMN, key: BY_ID },
  { table: 'identity.sms', column: 'body_sealed', purpose: 'identity.sms.body', key: BY_ID },
]
