import type { Db, Tx } from '../../kernel/database/database.ts'
import { tables } from './case.repository.ts'

/** Whether a case that the account filed, for whomever, is not over. */
export async function hasOpenCases(db: Db, accountId: string): Promise<boolean> {
  const found = await tables(db)
    .selectFrom('case')
    .select('id')
    .where('account_id', '=', accountId)
    .where('status', 'in', ['submitted', 'correction', 'accepted', 'approved'])
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Drafts that the account began for its own person. */
export const lockDraftsOfAccount = (tx: Tx, accountId: string, ownerId: string) =>
  tables(tx)
    .selectFrom('draft')
    .select(['id', 'content_sealed'])
    .where('account_id', '=', accountId)
    .where('owner_id', '=', ownerId)
    .forUpdate()
    .execute()
