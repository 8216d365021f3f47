import { AGREEMENT_VERSION } from '@tongban/contracts/sign-in.ts'
import type { Work } from '../../../kernel/work.ts'
import type { Level } from '../identity.tables.ts'
import { accountRegistered } from './account.events.ts'
import { insertAgreement, insertNewAccount } from './accounts.repository.ts'
import { loginColumns, phoneColumns } from './subjects.ts'

type Opened = {
  readonly phone: string
  readonly name: string
  readonly level: Level
  /** Where it is known who the account is of. */
  readonly subjectId?: string
}

/** An account of the public that is signed in to by its phone, under the agreement of now. Undefined: one has that phone. */
export async function openAccount(
  work: Work,
  { phone, name, level, subjectId }: Opened,
): Promise<string | undefined> {
  const { keyring } = work.platform
  const now = work.now.toString()
  const made = await insertNewAccount(work.tx, {
    id: work.newStream(),
    ...loginColumns(keyring, phone),
    name,
    ...phoneColumns(keyring, phone),
    password_changed_at: now,
    staff: false,
    level,
    ...(subjectId && { subject_id: subjectId }),
    created_at: now,
  })
  if (!made) return undefined
  await insertAgreement(work.tx, made.id, AGREEMENT_VERSION, now)
  work.emit(accountRegistered(made.id, { ...work.origin, agreement: AGREEMENT_VERSION }))
  return made.id
}
