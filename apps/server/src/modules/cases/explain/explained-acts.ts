import type { EXPLAINED_ACTS } from '@tongban/contracts/explanations.ts'
import { PERMISSIONS, type Permission, type Role } from '@tongban/contracts/permissions.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { allOf, type Clause, named, whenActor } from '../../../kernel/policy.ts'
import { casePolicy, taskPolicy } from '../case.policy.ts'
import type { CaseRow } from '../case.repository.ts'
import type { TaskRow } from '../task.repository.ts'

type Act = (typeof EXPLAINED_ACTS)[number]
export type Answered = { readonly act: Act; readonly step: string | null; readonly clause: Clause }

/** The border before every policy. */
const permitted = (permission: Permission) =>
  named(
    'permission',
    whenActor(({ roles }) => (PERMISSIONS[permission] as readonly Role[]).some((role) => roles.has(role))),
  )

/**
 * The conditions by which lists, searches and commands decide, asked of this officer and this case: no second
 * description of them, so that an explanation cannot say other than what happens.
 */
export function answersAbout(officer: Actor, row: CaseRow, tasks: readonly TaskRow[]): Answered[] {
  const ofCase = (act: Act, permission: Permission, policy: (typeof casePolicy)['officer']): Answered => ({
    act,
    step: null,
    clause: allOf<CaseRow>(permitted(permission), policy).explain(officer, row),
  })
  const open = tasks.filter(({ closed_at }) => closed_at === null)
  return [
    ofCase('see', 'case.read', casePolicy.officer),
    ...open.map(
      (task): Answered => ({
        act: 'take',
        step: task.step_name,
        clause: allOf<TaskRow>(permitted('task.claim'), taskPolicy.available).explain(officer, task),
      }),
    ),
    ofCase('examine', 'case.special_procedure', allOf<CaseRow>(casePolicy.officer, casePolicy.examiner)),
    ofCase('extend', 'case.extend', allOf<CaseRow>(casePolicy.officer, casePolicy.approver)),
    ofCase('order', 'supervision.order', casePolicy.officer),
  ]
}
