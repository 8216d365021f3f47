import type { Work } from '../../../kernel/work.ts'
import { staffActor } from '../../identity/index.ts'
import { taskReleased } from '../case.events.ts'
import { returnTasks } from '../task.repository.ts'

/** 回避: what an officer has taken of people that the officer may no longer handle goes back to the pool. */
export async function returnConflicted(work: Work, accountId: string): Promise<void> {
  const { conflicts } = await staffActor(work.platform, accountId)
  if (conflicts.length === 0) return
  for (const { id, case_id, step_name } of await returnTasks(work.tx, accountId, conflicts))
    work.emit(taskReleased(case_id, { taskId: id, step: step_name }))
}
