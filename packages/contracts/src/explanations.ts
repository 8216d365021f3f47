import { type Static, Type } from 'typebox'
import { CASE_STATUSES } from './cases.ts'
import { route } from './route.ts'
import { line, nullable, strict } from './values.ts'

/** What an officer might do with a case; each is decided by a policy of its own. */
export const EXPLAINED_ACTS = ['see', 'take', 'examine', 'extend', 'order'] as const

/** One condition of a policy, in the order in which it is asked; `depth` says which one it is a part of. */
export const ExplainedClause = strict({
  depth: Type.Integer(),
  holds: Type.Boolean(),
  text: Type.String(),
  /** What of the case was compared with what of the officer. */
  detail: nullable(Type.String()),
})
export type ExplainedClause = Static<typeof ExplainedClause>

export const ExplainedAct = strict({
  act: Type.Enum([...EXPLAINED_ACTS]),
  /** Of a task: its step. */
  step: nullable(Type.String()),
  holds: Type.Boolean(),
  /** One sentence: yes, or no and why. */
  verdict: Type.String(),
  clauses: Type.Array(ExplainedClause),
})
export type ExplainedAct = Static<typeof ExplainedAct>

export const Explanation = strict({
  officer: strict({
    name: Type.String(),
    staffNumber: Type.String(),
    organizationName: Type.String(),
    posts: Type.Array(strict({ title: Type.String(), organizationName: Type.String() })),
  }),
  /** Nothing of the applicant: who explains need not know whose it is. */
  case: strict({
    number: Type.String(),
    itemName: Type.String(),
    organizationName: Type.String(),
    regionCode: Type.String(),
    status: Type.Enum([...CASE_STATUSES]),
  }),
  acts: Type.Array(ExplainedAct),
})
export type Explanation = Static<typeof Explanation>

/** “Why can this officer see this case?”, from the very conditions that the queries are compiled from. */
export const explainAccess = route({
  method: 'GET',
  path: '/workbench/explanations',
  summary: '权限解释：此人为何能（不能）办理此件',
  permission: 'policy.explain',
  query: strict({ staffNumber: line(40), caseNumber: line(60) }),
  result: Explanation,
  errors: ['staff.not_found', 'case.not_found'],
})
