import { buildCreditCode } from '@tongban/law/credit-code.ts'
import { evaluateExpression } from '@tongban/law/process/expression.ts'
import type { Work } from '../../kernel/work.ts'
import type { PublishedItem } from '../catalog/index.ts'
import { getSubject } from '../identity/index.ts'
import { issueLicence } from '../licences/index.ts'
import type { CaseContent } from './case-content.ts'
import type { CaseRow } from './case.repository.ts'

/** Issues the licence that the item's result names, its fields computed from the case as the item says. */
export async function issueForCase(work: Work, row: CaseRow, item: PublishedItem, content: CaseContent): Promise<void> {
  const type = item.definition.results.find(({ licenceType }) => licenceType !== undefined)?.licenceType
  if (!type) throw new Error(`item ${item.code} issues no licence`)
  const subject = await getSubject(work.platform, work.tx, row.subject_id)
  await issueLicence(work, {
    typeKey: type,
    subject,
    issuerId: item.organization.id,
    caseId: row.id,
    fields: licenceFields(item, content, {
      applicant: { name: subject.name, identifier: subject.identifier },
      case: { number: row.number, query_number: row.query_number, decided_on: work.today.toString() },
    }),
  })
}

/** `licenceFields` of the item: FEEL over answers, scenario, facts, applicant and case. Unknown becomes empty text. */
function licenceFields({ definition }: PublishedItem, { answers, scenario, facts }: CaseContent, known: Record<string, unknown>): Record<string, string> {
  const scope = { answers, scenario, facts, ...known }
  return Object.fromEntries(Object.entries(definition.licenceFields ?? {}).map(([field, source]) => [field, asText(evaluateExpression(source, scope).value)]))
}

const asText = (value: unknown): string => (value === null || value === undefined ? '' : Array.isArray(value) ? value.map(asText).join('、') : String(value))
