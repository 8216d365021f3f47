import type { Work } from '../../../kernel/work.ts'
import { maskIdentifier } from './account.ts'
import { insertAccounts, insertSubjects } from './accounts.repository.ts'
import {
  AUTHENTICATOR_COLUMN,
  IDENTIFIER_COLUMN,
  loginColumns,
  PHONE_COLUMN,
  phoneColumns,
} from './subjects.ts'

type NewSubject = {
  kind: 'person' | 'firm'
  name: string
  identifier: string
  phone?: string
  regionCode?: string
}

/** Adds a person or firm; the identifier has been checked by the caller. Returns the subject's id. */
export async function registerSubject(
  work: Work,
  { kind, name, identifier, phone, regionCode }: NewSubject,
): Promise<string> {
  const { keyring } = work.platform
  const id = work.newId()
  await insertSubjects(work.tx, [
    {
      id,
      kind,
      name,
      identifier_sealed: keyring.seal(identifier, { column: IDENTIFIER_COLUMN }),
      identifier_index: keyring.blindIndex(identifier, IDENTIFIER_COLUMN),
      identifier_masked: maskIdentifier(kind, identifier),
      phone_sealed: phone ? keyring.seal(phone, { column: PHONE_COLUMN }) : null,
      region_code: regionCode ?? null,
    },
  ])
  return id
}

type NewAccount = {
  name: string
  login: string
  phone: string
  passwordHash: string
}
type NewStaff = NewAccount & {
  /** Secret of an authenticator that the member of staff has been given (RFC 6238). */
  authenticator?: string
  /** Must be changed at the first sign-in. */
  passwordIsFirst?: boolean
}

export const registerPublicAccount = (
  work: Work,
  account: NewAccount & { subjectId: string },
): Promise<string> => insertAccount(work, account, account.subjectId)
export const registerStaffAccount = (work: Work, account: NewStaff): Promise<string> =>
  insertAccount(work, account, null)

async function insertAccount(
  work: Work,
  { name, login, phone, passwordHash, authenticator, passwordIsFirst = false }: NewStaff,
  subjectId: string | null,
): Promise<string> {
  const { keyring } = work.platform
  // Begins the account's chain of history.
  const id = work.newId()
  await insertAccounts(work.tx, [
    {
      id,
      ...loginColumns(keyring, login),
      name,
      ...phoneColumns(keyring, phone),
      password_hash: passwordHash,
      password_changed_at: work.now.toString(),
      password_is_first: passwordIsFirst,
      totp_sealed: authenticator ? keyring.seal(authenticator, { column: AUTHENTICATOR_COLUMN }) : null,
      staff: subjectId === null,
      level: subjectId === null ? null : 'real_name',
      subject_id: subjectId,
      created_at: work.now.toString(),
    },
  ])
  return id
}
