import type { Db, Tx } from '../../kernel/database/database.ts'
import { tables } from './case.repository.ts'

/** Cases of the organization that are not over. */
export async function countOpenCases(db: Db, organizationId: string): Promise<number> {
  const row = await tables(db)
    .selectFrom('case')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('organization_id', '=', organizationId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

/** Open tasks of the organization in cases of others. */
export async function countOpenTasks(db: Db, organizationId: string): Promise<number> {
  const row = await tables(db)
    .selectFrom('task')
    .innerJoin('case', 'case.id', 'task.case_id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('task.organization_id', '=', organizationId)
    .where('task.closed_at', 'is', null)
    .where('case.organization_id', '<>', organizationId)
    .executeTakeFirst()
  return Number(row?.count ?? 0)
}

type Place = { id: string; short_name: string; region_code: string }

export const moveTasks = (tx: Tx, from: string, { id, short_name, region_code }: Place) =>
  tables(tx)
    .updateTable('task')
    .set({ organization_id: id, organization_name: short_name, region_code })
    .where('organization_id', '=', from)
    .where('closed_at', 'is', null)
    .returning(['id', 'case_id', 'step_name'])
    .execute()
