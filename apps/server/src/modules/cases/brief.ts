import type { CaseStatus } from '@tongban/contracts/cases.ts'
import type { Db } from '../../kernel/database/database.ts'
import type { Work } from '../../kernel/work.ts'
import { tables } from './case.repository.ts'
import { setUrgency } from './task.repository.ts'

/** What the modules above may know of a case. */
export type CaseBrief = {
  readonly id: string
  readonly number: string
  /** Short enough to read out and to put into a message. */
  readonly queryNumber: string
  readonly itemCode: string
  readonly itemName: string
  readonly organizationId: string
  readonly organizationName: string
  readonly regionCode: string
  readonly subjectId: string
  readonly status: CaseStatus
  readonly dueOn: string | null
  readonly parentId: string | null
}

export const caseBrief = (db: Db, id: string): Promise<CaseBrief | undefined> =>
  tables(db)
    .selectFrom('case')
    .select([
      'id',
      'number',
      'query_number as queryNumber',
      'item_code as itemCode',
      'item_name as itemName',
      'organization_id as organizationId',
      'organization_name as organizationName',
      'region_code as regionCode',
      'subject_id as subjectId',
      'status',
      'due_on as dueOn',
      'parent_id as parentId',
    ])
    .where('id', '=', id)
    .executeTakeFirst()

/** 督办: the open tasks of the case carry the supervisor's instruction. */
export const markUrgent = async (work: Work, caseId: string, reason: string): Promise<void> => {
  await setUrgency(work.tx, caseId, reason)
}
