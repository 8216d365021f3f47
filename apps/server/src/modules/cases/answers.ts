import type { Work } from '../../kernel/work.ts'
import type { PublishedItem } from '../catalog/index.ts'
import { type CaseRow, listMembers } from './case.repository.ts'
import { listDecisions } from './case-record.repository.ts'

/** 统一答复: what became of each member, in one answer. */
export async function answerOfBundle(work: Work, row: CaseRow): Promise<string> {
  const members = await listMembers(work.tx, row.id)
  const decisions = new Map(
    (
      await listDecisions(
        work.tx,
        members.map(({ id }) => id),
      )
    ).map((decision) => [decision.case_id, decision.outcome]),
  )
  const word = (id: string) =>
    ({ approved: '准予', refused: '不予', refused_intake: '不予受理' })[decisions.get(id) ?? 'refused']
  return `各事项办理结果：${members.map(({ id, item_name, organization_name }) => `${item_name}（${organization_name}）${word(id)}`).join('；')}。`
}

/** 行政许可法 §38: a refusal states its reasons and the right to reconsideration and to sue. */
export const appealRights = ({ definition: { reconsideration, litigation } }: PublishedItem): string =>
  `如不服本决定，可自收到本决定之日起六十日内向${reconsideration.department}申请行政复议（电话 ${reconsideration.phone}），或者自收到本决定之日起六个月内向${litigation.department}提起行政诉讼。`
