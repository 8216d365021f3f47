import type { Work } from '../../../kernel/work.ts'
import { insertMandates } from './mandates.repository.ts'

type NewMandate = {
  kind: 'legal_representative' | 'agent' | 'guardian'
  principalId: string
  accountId: string
  validFrom: string
  validUntil: string | null
}

/**
 * What a register already says: the representative or an agent of a firm, the guardian of a child. Nobody needs to
 * confirm it again.
 */
export async function registerMandate(
  work: Work,
  { kind, principalId, accountId, validFrom, validUntil }: NewMandate,
): Promise<void> {
  const now = work.now.toString()
  await insertMandates(work.tx, [
    {
      id: work.newId(),
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
}
