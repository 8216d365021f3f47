import { PRIVILEGED } from '@tongban/contracts/permissions.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { getAccount } from '../accounts/accounts.repository.ts'
import { listPostsOf } from '../staff/posts.repository.ts'
import { listPasskeysOf } from './passkeys.repository.ts'

/**
 * Who administers keeps a second factor (GB/T 22239-2019 §8.1.4.1 d).
 *
 * @param without a passkey's id, or the authenticator
 * @throws Failure `account.factor_needed`
 */
export async function refuseLastFactor(work: Work, accountId: string, without: string): Promise<void> {
  const posts = await listPostsOf(work.tx, accountId, work.today.toString())
  if (!posts.some(({ role }) => PRIVILEGED.includes(role))) return
  const { totp_sealed } = await getAccount(work.tx, accountId)
  const keys = await listPasskeysOf(work.tx, accountId)
  const left = [...(totp_sealed === null ? [] : ['authenticator']), ...keys.map(({ id }) => id)].filter(
    (factor) => factor !== without,
  )
  if (left.length === 0) throw new Failure('account.factor_needed')
}
