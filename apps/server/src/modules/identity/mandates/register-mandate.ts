import type { Work } from '../../../kernel/work.ts'
import { insertMandate } from './mandates.repository.ts'

type NewMandate = {
  kind: 'legal_representative' | 'agent'
  firmId: string
  accountId: string
  validFrom: string
  validUntil: string | null
}

/** What a register of firms already says: a representative or agent whom nobody needs to confirm again. */
export async function registerMandate(
  work: Work,
  { kind, firmId, accountId, validFrom, validUntil }: NewMandate,
): Promise<void> {
  const now = work.now.toString()
  await insertMandate(work.tx, {
    id: work.newId(),
    kind,
    principal_id: firmId,
    account_id: accountId,
    valid_from: validFrom,
    valid_until: validUntil,
    status: 'in_force',
    offered_at: now,
    settled_at: now,
  })
}
