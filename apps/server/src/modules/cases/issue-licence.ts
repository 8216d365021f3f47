import { buildCreditCode } from '@tongban/law/identifiers/credit-code.ts'
import { evaluateExpression } from '@tongban/law/process/expression.ts'
import type { Work } from '../../kernel/work.ts'
import type { PublishedItem } from '../catalog/index.ts'
import { getSubject } from '../identity/index.ts'
import { issueLicence, listLicencesOfCase, listValidLicences } from '../licences/index.ts'
import { type CaseRow, listMembers } from './case.repository.ts'
import type { CaseContent } from './case-content.ts'

/** Issues the licence that the item's result names, its fields computed from the case as the item says. */
export async function issueForCase(
  work: Work,
  row: CaseRow,
  item: PublishedItem,
  content: CaseContent,
): Promise<void> {
  const type = item.definition.results.find(({ licenceType }) => licenceType !== undefined)?.licenceType
  if (!type) throw new Error(`item ${item.code} issues no licence`)
  const subject = await getSubject(work.platform, work.tx, row.subject_id)
  await issueLicence(work, {
    typeKey: type,
    subject,
    issuerId: item.organization.id,
    caseId: row.id,
    itemCode: item.code,
    fields: licenceFields(item, {
      answers: content.answers,
      scenario: content.scenario,
      facts: content.facts,
      outputs: await outputsOfBundle(work, row),
      applicant: { name: subject.name, identifier: subject.identifier },
      case: {
        number: row.number,
        query_number: row.query_number,
        decided_on: work.today.toString(),
        assigned_credit_code: assignedCreditCode(row),
      },
    }),
  })
}

/** `licenceFields` of the item: FEEL over what is known of the case. Unknown becomes empty text. */
function licenceFields(
  { definition }: PublishedItem,
  scope: Record<string, unknown>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(definition.licenceFields ?? {}).map(([field, source]) => [
      field,
      asText(evaluateExpression(source, scope).value),
    ]),
  )
}

/** What the other members of the bundle have issued, by licence type. */
async function outputsOfBundle(
  work: Work,
  row: CaseRow,
): Promise<Record<string, Readonly<Record<string, string>>>> {
  if (!row.parent_id) return {}
  const siblings = (await listMembers(work.tx, row.parent_id)).filter(({ id }) => id !== row.id)
  const issued = await Promise.all(siblings.map(({ id }) => listLicencesOfCase(work.tx, id)))
  const ids = new Set(issued.flat().map(({ id }) => id))
  const held = await listValidLicences(work.platform, work.tx, row.subject_id, work.today)
  return Object.fromEntries(
    held.filter(({ id }) => ids.has(id)).map(({ typeKey, fields }) => [typeKey, fields]),
  )
}

/** A registration gives the new body its code: 92 for 个体工商户, the region, and eight characters of its own (GB 32100-2015). */
const assignedCreditCode = ({ region_code, query_number }: CaseRow): string =>
  buildCreditCode('92', region_code, `MA${query_number.slice(-7, -1)}`)

const asText = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : Array.isArray(value)
      ? value.map(asText).join('、')
      : String(value)
