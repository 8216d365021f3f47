import type { Work } from '../../../kernel/work.ts'
import { knowDeclared } from '../kinship/kinship.repository.ts'
import { insertMember } from '../staff/members.repository.ts'
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
  await knowDeclared(work.tx, keyring.blindIndexes(identifier, IDENTIFIER_COLUMN), id)
  return id
}

type NewAccount = {
  name: string
  login: string
  phone: string
  passwordHash: string
}
type NewStaff = NewAccount & {
  /** 编制所在单位. */
  organizationId: string
  /** Where it was set earlier than now or counts from later on. */
  passwordSetAt?: Temporal.Instant
  /** Of those who have worked here before. */
  signedInAt?: Temporal.Instant | undefined
  /** Secret of an authenticator that the member of staff has been given (RFC 6238). */
  authenticator?: string
  /** Must be changed at the first sign-in. */
  passwordIsFirst?: boolean
}

export const registerPublicAccount = (
  work: Work,
  account: NewAccount & { subjectId: string },
): Promise<string> => insertAccount(work, account, account.subjectId)

/** `login` is the staff number. */
export async function registerStaffAccount(work: Work, account: NewStaff): Promise<string> {
  const id = await insertAccount(work, account, null)
  await insertMember(work.tx, {
    account_id: id,
    organization_id: account.organizationId,
    staff_number: account.login,
    sought: `${account.name} ${account.login}`.toLowerCase(),
  })
  return id
}

async function insertAccount(
  work: Work,
  {
    name,
    login,
    phone,
    passwordHash,
    authenticator,
    passwordIsFirst = false,
    passwordSetAt = work.now,
    signedInAt,
  }: Omit<NewStaff, 'organizationId'>,
  subjectId: string | null,
): Promise<string> {
  const { keyring } = work.platform
  const id = work.newStream()
  await insertAccounts(work.tx, [
    {
      id,
      ...loginColumns(keyring, login),
      name,
      ...phoneColumns(keyring, phone),
      password_hash: passwordHash,
      password_changed_at: passwordSetAt.toString(),
      password_is_first: passwordIsFirst,
      totp_sealed: authenticator ? keyring.seal(authenticator, { column: AUTHENTICATOR_COLUMN }) : null,
      staff: subjectId === null,
      level: subjectId === null ? null : 'real_name',
      subject_id: subjectId,
      signed_in_at: signedInAt?.toString() ?? null,
      created_at: work.now.toString(),
    },
  ])
  return id
}
