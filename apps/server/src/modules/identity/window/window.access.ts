import { Failure } from '../../../kernel/failure.ts'
import type { Reading } from '../../../kernel/work.ts'
import { listHallsOf } from '../../organizations/index.ts'
import { findSubjectByIdentifier, getAccount } from '../accounts/accounts.repository.ts'
import { IDENTIFIER_COLUMN, PHONE_COLUMN } from '../accounts/subjects.ts'
import { isDeclared } from '../kinship/kinship.repository.ts'

/** Halls of the organizations in which the officer sits at a window. */
export const hallsOf = ({ db, actor }: Pick<Reading, 'db' | 'actor'>) =>
  listHallsOf(
    db,
    actor.posts.filter(({ role }) => role === 'clerk').map(({ organizationId }) => organizationId),
  )

type Card = { readonly name: string; readonly identifier: string; readonly phone: string }

/**
 * Nobody verifies themselves, a relative whom they declared, or a namesake, who may be either (公务员法 §76); and no
 * code or password may come to the clerk's own phone.
 *
 * @throws Failure `window.conflict`, `window.own_phone`
 */
export async function refuseOwn(
  { db, actor, platform: { keyring } }: Reading,
  clerkId: string,
  { name, identifier, phone }: Card,
): Promise<void> {
  const indexes = keyring.blindIndexes(identifier, IDENTIFIER_COLUMN)
  const known = await findSubjectByIdentifier(db, indexes)
  const isClose = known !== undefined && actor.conflicts.includes(known.id)
  if (isClose || actor.name === name || (await isDeclared(db, clerkId, indexes)))
    throw new Failure('window.conflict')
  const { phone_index } = await getAccount(db, clerkId)
  if (keyring.blindIndexes(phone, PHONE_COLUMN).includes(phone_index)) throw new Failure('window.own_phone')
}
