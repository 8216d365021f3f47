import type { Keyring } from '../../../kernel/crypto/keyring.ts'
import type { Db } from '../../../kernel/database/database.ts'
import type { Platform } from '../../../kernel/platform.ts'
import { maskPhone } from './account.ts'
import { findSubject, type SubjectRow } from './accounts.repository.ts'

/** A person or a firm as the other modules see it, with the identifier opened for those who need it. */
export type Subject = {
  readonly id: string
  readonly kind: 'person' | 'firm'
  readonly name: string
  readonly identifier: string
  readonly identifierMasked: string
  readonly phone: string | null
}

export const IDENTIFIER_COLUMN = 'identity.subject.identifier'
export const LOGIN_COLUMN = 'identity.account.login'
export const PHONE_COLUMN = 'identity.subject.phone'
export const AUTHENTICATOR_COLUMN = 'identity.account.totp'

/** A phone as the account keeps it: sealed, to be found by, and to be shown. */
export const phoneColumns = (keyring: Keyring, phone: string) => ({
  phone_sealed: keyring.seal(phone, { column: PHONE_COLUMN }),
  phone_index: keyring.blindIndex(phone, PHONE_COLUMN),
  phone_masked: maskPhone(phone),
})

/** What the account signs in with: to be found by, and sealed for the day the index key changes. */
export const loginColumns = (keyring: Keyring, login: string) => ({
  login_index: keyring.blindIndex(login, LOGIN_COLUMN),
  login_sealed: keyring.seal(login, { column: LOGIN_COLUMN }),
})

/** @throws when the row is gone: subjects are never removed while something refers to them */
export async function getSubject(
  { keyring }: Pick<Platform, 'keyring'>,
  db: Db,
  id: string,
): Promise<Subject> {
  const row = await findSubject(db, id)
  if (!row) throw new Error(`no subject ${id}`)
  return opened(keyring, row)
}

const opened = (keyring: Keyring, row: SubjectRow): Subject => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  identifier: keyring.open(row.identifier_sealed, { column: IDENTIFIER_COLUMN }),
  identifierMasked: row.identifier_masked,
  phone: row.phone_sealed && keyring.open(row.phone_sealed, { column: PHONE_COLUMN }),
})
