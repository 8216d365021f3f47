import type { Conflict, declareConflict } from '@tongban/contracts/kinship.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import { creditCodeFault } from '@tongban/law/identifiers/credit-code.ts'
import { residentIdFault } from '@tongban/law/identifiers/resident-id.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Reading, Work } from '../../../kernel/work.ts'
import { maskIdentifier } from '../accounts/account.ts'
import { findSubjectByIdentifier, lockClaim } from '../accounts/accounts.repository.ts'
import { IDENTIFIER_COLUMN } from '../accounts/subjects.ts'
import { forgetAccount } from '../sessions/resolve-actor.ts'
import { conflictDeclared, conflictEnded } from './kinship.events.ts'
import { endKinship, insertKinship, isDeclared, type KinshipRow, listKinships } from './kinship.repository.ts'

export const KINSHIP_NAME_COLUMN = 'identity.kinship.name'
export const KINSHIP_IDENTIFIER_COLUMN = 'identity.kinship.identifier'

/** 我的回避申报. */
export async function listOwnConflicts(reading: Reading): Promise<{ items: Conflict[] }> {
  const rows = await listKinships(reading.db, ownAccount(reading))
  return { items: rows.map((row) => present(reading, row)) }
}

/**
 * 申报: from now on the officer has no part in cases of this person or firm; what the officer has taken of theirs goes
 * back to the pool.
 *
 * @throws Failure `request.invalid`, `kinship.declared`
 */
export async function declareKinship(
  work: Work,
  { relation, name, identifier: typed }: BodyOf<typeof declareConflict>,
): Promise<{ items: Conflict[] }> {
  const accountId = ownAccount(work)
  const { keyring } = work.platform
  const identifier = typed.trim().toUpperCase()
  const kind = kindOf(identifier, work.today)
  if (relation !== 'interest' && kind === 'firm')
    throw wrong('亲属请填写身份证号码；单位请选择“有利害关系的单位或个人”')
  const indexes = keyring.blindIndexes(identifier, IDENTIFIER_COLUMN)
  // Who registers at this moment waits, and then finds the declaration.
  await lockClaim(work.tx, indexes)
  if (await isDeclared(work.tx, accountId, indexes)) throw new Failure('kinship.declared')
  const known = await findSubjectByIdentifier(work.tx, indexes)
  const id = work.newId()
  await insertKinship(work.tx, {
    id,
    account_id: accountId,
    relation,
    name_sealed: keyring.seal(name.trim(), { column: KINSHIP_NAME_COLUMN }),
    identifier_sealed: keyring.seal(identifier, { column: KINSHIP_IDENTIFIER_COLUMN }),
    identifier_index: keyring.blindIndex(identifier, IDENTIFIER_COLUMN),
    identifier_masked: maskIdentifier(kind, identifier),
    subject_id: known?.id ?? null,
    declared_at: work.now.toString(),
  })
  work.emit(conflictDeclared(accountId, { kinshipId: id, relation }))
  forgetAccount(work.platform, accountId)
  return listOwnConflicts(work)
}

/** A declaration that was wrong or is over; the reason stays in the account's history. */
export async function endOwnKinship(work: Work, id: string, reason: string): Promise<{ items: Conflict[] }> {
  const accountId = ownAccount(work)
  const ended = await endKinship(work.tx, accountId, id, {
    ended_at: work.now.toString(),
    ended_reason: reason,
  })
  if (!ended) throw new Failure('kinship.not_found')
  work.emit(conflictEnded(accountId, { kinshipId: id, relation: ended.relation }, reason))
  forgetAccount(work.platform, accountId)
  return listOwnConflicts(work)
}

function ownAccount({ actor }: Pick<Reading, 'actor'>): string {
  if (!actor.accountId) throw new Failure('session.required')
  return actor.accountId
}

function kindOf(identifier: string, today: Temporal.PlainDate): 'person' | 'firm' {
  if (residentIdFault(identifier, today) === null) return 'person'
  if (creditCodeFault(identifier) === null) return 'firm'
  throw wrong('号码不正确：请填写18位身份证号码，单位请填写统一社会信用代码')
}

const wrong = (message: string) =>
  new Failure('request.invalid', { errors: [{ path: '/identifier', code: 'identifier', message }] })

const present = ({ platform }: Pick<Reading, 'platform'>, row: KinshipRow): Conflict => ({
  id: row.id,
  relation: row.relation,
  name: platform.keyring.open(row.name_sealed, { column: KINSHIP_NAME_COLUMN }),
  identifierMasked: row.identifier_masked,
  declaredAt: row.declared_at,
})
