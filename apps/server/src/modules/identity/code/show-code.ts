import type { listCodeReadings, showOneCode } from '@tongban/contracts/one-code.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Reading, Work } from '../../../kernel/work.ts'
import { findSubject } from '../accounts/accounts.repository.ts'
import { newCode } from './code.ts'
import { insertCode, listReadings } from './codes.repository.ts'

const LATEST = 10

/** A code of the person or firm in whose name the session acts. */
export async function showCode(work: Work): Promise<ResultOf<typeof showOneCode>> {
  const { accountId, subjectId } = work.actor
  const subject = subjectId ? await findSubject(work.tx, subjectId) : undefined
  if (!accountId || !subject) throw new Failure('permission.denied')
  const { code, nonce, expiresAt } = newCode(work.platform.keyring, work.now)
  await insertCode(work.tx, {
    nonce,
    subject_id: subject.id,
    account_id: accountId,
    expires_at: expiresAt.toString(),
  })
  return { code, name: subject.name, expiresAt: expiresAt.toString() }
}

export async function listMyReadings({ db, actor }: Reading): Promise<ResultOf<typeof listCodeReadings>> {
  if (!actor.subjectId) return { readings: [] }
  const rows = await listReadings(db, actor.subjectId, LATEST)
  return {
    readings: rows.map(({ read_at, purpose, organization_name }) => ({
      at: read_at,
      purpose,
      organizationName: organization_name,
    })),
  }
}
