import type { Work } from '../../../kernel/work.ts'
import { insertMandates, setFirmLevel } from './mandates.repository.ts'

type NewMandate = {
  kind: 'legal_representative' | 'agent' | 'guardian'
  principalId: string
  accountId: string
  validFrom: string
  validUntil: string | null
}

/**
 * What a register already says: the representative or an agent of a firm, the guardian of a child. Nobody needs to
 * confirm it again; a firm whose representative is known is verified by that. Returns the id of the mandate.
 */
export async function registerMandate(
  work: Work,
  { kind, principalId, accountId, validFrom, validUntil }: NewMandate,
): Promise<string> {
  const id = work.newId()
  const now = work.now.toString()
  await insertMandates(work.tx, [
    {
      id,
      kind,
      principal_id: principalId,
      account_id: accountId,
      valid_from: validFrom,
      valid_until: validUntil,
      status: 'in_force',
      consent: 'register',
      offered_at: now,
      settled_at: now,
    },
  ])
  if (kind === 'legal_representative') await setFirmLevel(work.tx, principalId, 'real_name')
  return id
}
