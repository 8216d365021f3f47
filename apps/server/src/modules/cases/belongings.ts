import type { Belonging } from '../../kernel/module.ts'
import { countOpenCases, countOpenTasks, moveTasks } from './belongings.repository.ts'
import { taskMoved } from './case.events.ts'

/** Cases of an organization are finished by it, whose item, seal and licence they are; what it does in those of others goes on. */
export const caseBelongings: readonly Belonging[] = [
  { key: 'case', count: ({ db }, id) => countOpenCases(db, id) },
  {
    key: 'task',
    count: ({ db }, id) => countOpenTasks(db, id),
    async move(work, { from, to, reason }) {
      for (const { id: taskId, case_id, step_name: step } of await moveTasks(work.tx, from, to))
        work.emit(taskMoved(case_id, { taskId, step, from, to: to.id }, reason))
    },
  },
]
