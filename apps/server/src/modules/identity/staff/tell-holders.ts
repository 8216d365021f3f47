import type { Role } from '@tongban/contracts/permissions.ts'
import type { Db } from '../../../kernel/database/database.ts'
import type { Work } from '../../../kernel/work.ts'
import { PHONE_COLUMN } from '../accounts/subjects.ts'
import { sendSms } from '../messages/sms.ts'
import { findName, listPhonesOfHolders } from './holders.repository.ts'

/** A text message to everybody who holds a post of this role today. */
export async function tellHolders(work: Work, role: Role, words: string): Promise<void> {
  const { keyring } = work.platform
  for (const sealed of await listPhonesOfHolders(work.tx, role, work.today.toString()))
    await sendSms(work, keyring.open(sealed, { column: PHONE_COLUMN }), words)
}

/** What the account is called; null for one that is not there. */
export const accountName = (db: Db, accountId: string): Promise<string | null> => findName(db, accountId)
