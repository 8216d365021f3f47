import type { Me } from '@tongban/contracts/identity.ts'
import { hashPassword, isPassword } from '../../../kernel/crypto/passwords.ts'
import { Failure } from '../../../kernel/failure.ts'
import { type Reading, transact } from '../../../kernel/work.ts'
import { forgetSessions } from '../sessions/resolve-actor.ts'
import { deleteOtherSessions } from '../sessions/sessions.repository.ts'
import { countFailure } from '../sign-in/failures.ts'
import { passwordChanged } from './account.events.ts'
import { FORMER_PASSWORDS, isLocked, isStrongPassword } from './account.ts'
import { getAccount, listFormerPasswords, replacePassword } from './accounts.repository.ts'
import { changeOwn, ownSession } from './own-account.ts'
import { PHONE_COLUMN } from './subjects.ts'

/**
 * A new password, by whoever knows the old one; every other session ends. GB/T 22239-2019 §8.1.4.1 a): complexity, and
 * none of the last five.
 *
 * @throws Failure `sign_in.wrong`, `sign_in.locked`, `password.weak`, `password.reused`
 */
export async function changePassword(reading: Reading, current: string, password: string): Promise<Me> {
  const { accountId } = ownSession(reading)
  const { db, platform } = reading
  const account = await getAccount(db, accountId)
  if (isLocked(account, reading.now)) throw new Failure('sign_in.locked')
  const before = account.password_hash
  if (before !== null && !(await isPassword(current, before))) {
    await transact(platform, reading, (work) => countFailure(work, accountId, 'proof'))
    throw new Failure('sign_in.wrong')
  }
  const phone = platform.keyring.open(account.phone_sealed, { column: PHONE_COLUMN })
  if (!isStrongPassword(password, [phone, account.name])) throw new Failure('password.weak')
  const former = await listFormerPasswords(db, accountId, FORMER_PASSWORDS - 1)
  for (const hash of [...(before === null ? [] : [before]), ...former.map((row) => row.password_hash)])
    if (await isPassword(password, hash)) throw new Failure('password.reused')
  const hash = await hashPassword(password)
  return changeOwn(reading, async (work, { sessionHash }) => {
    await replacePassword(work.tx, accountId, { before, hash, at: work.now.toString() })
    const ended = await deleteOtherSessions(work.tx, accountId, sessionHash)
    forgetSessions(
      platform,
      ended.map(({ token_hash }) => token_hash),
    )
    work.emit(passwordChanged(accountId, { ...work.origin }))
  })
}
