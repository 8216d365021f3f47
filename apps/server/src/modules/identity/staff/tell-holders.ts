import type { Role } from '@tongban/contracts/permissions.ts'
import type { Db } from '../../../kernel/database/database.ts'
import { regionPrefix } from '../../../kernel/policy.ts'
import type { Work } from '../../../kernel/work.ts'
import { PHONE_COLUMN } from '../accounts/subjects.ts'
import { sendSms } from '../messages/sms.ts'
import { findName, listPhonesOfHolders } from './holders.repository.ts'

/**
 * A text message to everybody who holds a post of this role today.
 *
 * @param region only to those who look after it
 */
export async function tellHolders(work: Work, role: Role, words: string, region?: string): Promise<void> {
  const { keyring } = work.platform
  const holders = await listPhonesOfHolders(work.tx, role, work.today.toString())
  const concerned = holders.filter(
    ({ region_code }) => region === undefined || region.startsWith(regionPrefix(region_code)),
  )
  for (const sealed of new Set(concerned.map(({ phone_sealed }) => phone_sealed)))
    await sendSms(work, keyring.open(sealed, { column: PHONE_COLUMN }), words)
}

/** What the account is called; null for one that is not there. */
export const accountName = (db: Db, accountId: string): Promise<string | null> => findName(db, accountId)
