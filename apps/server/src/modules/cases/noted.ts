import type { SeenPerson } from '../privacy/index.ts'
import type { CaseRow } from './case.repository.ts'
import type { TaskRow } from './task.repository.ts'

/** Whose data a case shows, and by what right. */
export const seenInCase = (row: CaseRow): SeenPerson => ({
  subjectId: row.subject_id,
  case: {
    id: row.id,
    number: row.number,
    itemName: row.item_name,
    organizationId: row.organization_id,
  },
})

export const seenInTask = (row: TaskRow): SeenPerson => ({
  subjectId: row.subject_id,
  case: {
    id: row.case_id,
    number: row.number,
    itemName: row.item_name,
    organizationId: row.organization_id,
  },
})
