import type { Db } from '../../kernel/database/database.ts'
import { tables } from './case.repository.ts'

/** Cases of these items that are not over. */
export async function countCasesUnderWay(db: Db, itemCodes: readonly string[]): Promise<number> {
  const row = await tables(db)
    .selectFrom('case')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('item_code', 'in', itemCodes)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** What applicants have begun to fill in for these items. */
export async function countDrafts(db: Db, itemCodes: readonly string[]): Promise<number> {
  const row = await tables(db)
    .selectFrom('draft')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('item_code', 'in', itemCodes)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** The people and firms who have begun to fill in for one of these items. */
export async function listDraftHolders(db: Db, itemCodes: readonly string[]): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('draft')
    .select('owner_id')
    .distinct()
    .where('item_code', 'in', itemCodes)
    .execute()
  return rows.map(({ owner_id }) => owner_id)
}
