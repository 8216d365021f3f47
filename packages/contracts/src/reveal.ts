import { Type } from 'typebox'
import { route } from './route.ts'
import { Id, line, strict } from './values.ts'

/**
 * One datum of a case in clear that officers see masked: the applicant's number or phone, or an answer by the id of its
 * field. Whose it is reads who asked and what for (GB/T 22239-2019 §8.1.4.11; PIPL §6, §28).
 */
export const revealDatum = route({
  method: 'POST',
  path: '/workbench/cases/:caseId/reveal',
  summary: '查看完整信息',
  permission: 'case.reveal',
  params: strict({ caseId: Id }),
  body: strict({
    /** `applicant.identifier`, `applicant.phone`, `answers.<field id>`. */
    datum: line(100),
    purpose: line(60, 2),
  }),
  result: strict({ value: Type.String() }),
  errors: ['case.not_found', 'datum.unknown'],
  ratePerMinute: 30,
})
