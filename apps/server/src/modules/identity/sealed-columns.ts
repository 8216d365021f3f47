import type { LookupColumn } from '../../kernel/crypto/reindex.ts'
import { BY_ID, type SealedColumn } from '../../kernel/crypto/reseal.ts'
import { AUTHENTICATOR_COLUMN, IDENTIFIER_COLUMN, LOGIN_COLUMN, PHONE_COLUMN } from './accounts/subjects.ts'

const BY_TOKEN = [{ column: 'token_hash', type: 'text' }] as const

import { VERIFIER_COLUMN } from './identity-provider/go-there.ts'
import { KINSHIP_IDENTIFIER_COLUMN, KINSHIP_NAME_COLUMN } from './kinship/declare-kinship.ts'
import { BODY_COLUMN } from './messages/sms.ts'
import { CARD_COLUMN } from './window/window.ts'

/** What this module keeps sealed (design law 9). */
export const sealedColumns: readonly SealedColumn[] = [
  { table: 'identity.subject', column: 'identifier_sealed', purpose: IDENTIFIER_COLUMN, key: BY_ID },
  { table: 'identity.subject', column: 'phone_sealed', purpose: PHONE_COLUMN, key: BY_ID },
  { table: 'identity.account', column: 'login_sealed', purpose: LOGIN_COLUMN, key: BY_ID },
  { table: 'identity.account', column: 'phone_sealed', purpose: PHONE_COLUMN, key: BY_ID },
  { table: 'identity.account', column: 'totp_sealed', purpose: AUTHENTICATOR_COLUMN, key: BY_ID },
  { table: 'identity.account', column: 'totp_offered_sealed', purpose: AUTHENTICATOR_COLUMN, key: BY_ID },
  { table: 'identity.challenge', column: 'phone_sealed', purpose: PHONE_COLUMN, key: BY_TOKEN },
  { table: 'identity.provider_request', column: 'verifier_sealed', purpose: VERIFIER_COLUMN, key: BY_TOKEN },
  { table: 'identity.window_request', column: 'card_sealed', purpose: CARD_COLUMN, key: BY_TOKEN },
  { table: 'identity.kinship', column: 'name_sealed', purpose: KINSHIP_NAME_COLUMN, key: BY_ID },
  { table: 'identity.kinship', column: 'identifier_sealed', purpose: KINSHIP_IDENTIFIER_COLUMN, key: BY_ID },
  { table: 'identity.sms', column: 'phone_sealed', purpose: PHONE_COLUMN, key: BY_ID },
  { table: 'identity.sms', column: 'body_sealed', purpose: BODY_COLUMN, key: BY_ID },
]

/** What rows are found by, and the sealed column that says it. */
export const lookupColumns: readonly LookupColumn[] = [
  {
    table: 'identity.subject',
    column: 'identifier_index',
    key: BY_ID,
    sealed: 'identifier_sealed',
    purpose: IDENTIFIER_COLUMN,
  },
  {
    table: 'identity.account',
    column: 'login_index',
    key: BY_ID,
    sealed: 'login_sealed',
    purpose: LOGIN_COLUMN,
  },
  {
    table: 'identity.account',
    column: 'phone_index',
    key: BY_ID,
    sealed: 'phone_sealed',
    purpose: PHONE_COLUMN,
  },
  {
    table: 'identity.kinship',
    column: 'identifier_index',
    key: BY_ID,
    sealed: 'identifier_sealed',
    purpose: KINSHIP_IDENTIFIER_COLUMN,
    lookup: (value) => ({ column: IDENTIFIER_COLUMN, value }),
  },
  {
    table: 'identity.challenge',
    column: 'phone_index',
    key: BY_TOKEN,
    sealed: 'phone_sealed',
    purpose: PHONE_COLUMN,
  },
]
