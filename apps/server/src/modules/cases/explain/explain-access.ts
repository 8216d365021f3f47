import type { Explanation } from '@tongban/contracts/explanations.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Clause } from '../../../kernel/policy.ts'
import type { Reading } from '../../../kernel/work.ts'
import { findOfficer, staffActor } from '../../identity/index.ts'
import { findOrganization } from '../../organizations/index.ts'
import { listUpwards } from '../../regions/index.ts'
import { casePolicy } from '../case.policy.ts'
import { findCaseByNumber } from '../case.repository.ts'
import { listTasks } from '../task.repository.ts'
import { linesOf, type Names, verdictOn } from './clause-words.ts'
import { answersAbout } from './explained-acts.ts'

/**
 * Why this officer may or may not see and handle this case, for the security administrator of the region.
 *
 * @throws Failure `staff.not_found`, `case.not_found`: also of other regions, which an administrator knows nothing of
 */
export async function explainAccess(
  reading: Reading,
  { staffNumber, caseNumber }: { staffNumber: string; caseNumber: string },
): Promise<Explanation> {
  const { platform, db, actor, language } = reading
  const officer = await findOfficer(reading, staffNumber.trim())
  if (!officer) throw new Failure('staff.not_found')
  const row = await findCaseByNumber(db, caseNumber.replaceAll(/\s/g, ''), actor, casePolicy.explained)
  if (!row) throw new Failure('case.not_found')
  const [judged, tasks] = await Promise.all([staffActor(platform, officer.accountId), listTasks(db, row.id)])
  const answers = answersAbout(judged, row, tasks)
  const names = await namesIn(
    reading,
    answers.map(({ clause }) => clause),
  )
  return {
    officer: {
      name: officer.name,
      staffNumber: officer.staffNumber,
      organizationName: officer.organizationName,
      posts: officer.posts.map((post) => ({ ...post })),
    },
    case: {
      number: row.number,
      itemName: row.item_name,
      organizationName: row.organization_name,
      regionCode: row.region_code,
      status: row.status,
    },
    acts: answers.map(({ act, step, clause }) => ({
      act,
      step,
      holds: clause.holds,
      verdict: verdictOn(clause, language),
      clauses: linesOf(clause, names, language),
    })),
  }
}

/** What the organizations and regions that are compared are called. */
async function namesIn({ db }: Reading, clauses: readonly Clause[]): Promise<Names> {
  const organizations = await Promise.all(
    [...valuesOf('organization_id', clauses)].map((id) => findOrganization(db, id)),
  )
  // Of a post it is the part of the code that its region and all below have in common.
  const codes = [...valuesOf('region_code', clauses)].map((code) => code.padEnd(6, '0'))
  const regions = await Promise.all(codes.map((code) => listUpwards(db, code)))
  return new Map([
    ...organizations.flatMap((one) => (one ? [[one.id, one.name] as const] : [])),
    ...regions.flatMap(([one]) => (one ? [[one.code, one.name] as const] : [])),
  ])
}

const valuesOf = (column: string, clauses: readonly Clause[]): ReadonlySet<string> =>
  new Set(clauses.flatMap((clause) => valuesIn(column, clause)))

const valuesIn = (column: string, { compared, parts }: Clause): string[] => [
  ...(compared?.column === column
    ? [...compared.with, ...(compared.value === null ? [] : [compared.value])]
    : []),
  ...parts.flatMap((part) => valuesIn(column, part)),
]
