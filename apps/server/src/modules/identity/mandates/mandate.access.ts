import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { IDENTIFIER_COLUMN, PHONE_COLUMN } from '../accounts/subjects.ts'
import type { Side } from './mandate.ts'
import { findMandateKind, listHolders, lockMandate, type NamedMandate } from './mandates.repository.ts'
import { sideOf } from './present-mandate.ts'

/**
 * Whether the session speaks for the person or firm itself: the own person, or a firm's legal representative. Agents and
 * proxies act, they do not authorise (民法典 §169).
 */
export async function speaksForSubject({ db, actor }: Pick<Work, 'db' | 'actor'>): Promise<boolean> {
  if (!actor.subjectId) return false
  if (!actor.mandate) return actor.subjectKind === 'person'
  return (await findMandateKind(db, actor.mandate.id)) === 'legal_representative'
}

/** Find, lock and authorise in one act. What one has no part in does not exist. */
export async function claimMandate(work: Work, id: string): Promise<{ found: NamedMandate; side: Side }> {
  const found = await lockMandate(work.tx, id)
  const side = found && sideOf(work.actor, found, await speaksForSubject(work))
  if (!found || !side || !(side.isPrincipal || side.isHolder)) throw new Failure('mandate.not_found')
  return { found, side }
}

export type Holder = Awaited<ReturnType<typeof listHolders>>[number]

/**
 * Who is meant by number and name. One that is not there and one with another name are told apart by nothing.
 *
 * @throws Failure `mandate.holder_unknown`, `mandate.holder_self`
 */
export async function findHolder(
  { db, platform, actor }: Pick<Work, 'db' | 'platform' | 'actor'>,
  { number, name }: { number: string; name: string },
): Promise<Holder> {
  const { keyring } = platform
  const found = await listHolders(db, {
    phone: keyring.blindIndexes(number, PHONE_COLUMN),
    identifier: keyring.blindIndexes(number, IDENTIFIER_COLUMN),
  })
  const holder = found.find((one) => one.name === name.trim())
  if (!holder) {
    const message = '没有找到这个号码和姓名对应的实名用户'
    throw new Failure('mandate.holder_unknown', {
      errors: [{ path: '/holder/number', code: 'unknown', message }],
    })
  }
  if (holder.id === actor.accountId) throw new Failure('mandate.holder_self')
  return holder
}
