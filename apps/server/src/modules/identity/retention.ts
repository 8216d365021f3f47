import { oldRows, type Retention } from '../../kernel/retention.ts'

/** What this module deletes when its time is over. */
export const retentions: readonly Retention[] = [
  oldRows('sessions', { table: 'identity.session', id: 'id', at: 'expires_at' }),
  oldRows('one_time_codes', { table: 'identity.challenge', id: 'token_hash', at: 'expires_at' }),
  oldRows('one_time_codes', { table: 'identity.ceremony', id: 'token_hash', at: 'expires_at' }),
  oldRows('one_time_codes', { table: 'identity.scan', id: 'token_hash', at: 'expires_at' }),
  oldRows('one_time_codes', { table: 'identity.provider_request', id: 'token_hash', at: 'expires_at' }),
  oldRows('one_time_codes', { table: 'identity.window_request', id: 'token_hash', at: 'expires_at' }),
  oldRows('one_time_codes', { table: 'identity.consent_request', id: 'token_hash', at: 'expires_at' }),
  // An hour longer than their minute: one that is late is told that it is, and not that it is unknown.
  oldRows('one_codes', { table: 'identity.code', id: 'nonce', at: 'expires_at', whileNull: 'read_at' }),
  // One that is in force has no end.
  oldRows('kinship', { table: 'identity.kinship', id: 'id', at: 'ended_at' }),
  oldRows('register_reads', { table: 'identity.face_check', id: 'id', at: 'asked_at' }),
  oldRows('text_messages', { table: 'identity.sms', id: 'id', at: 'at' }),
]
