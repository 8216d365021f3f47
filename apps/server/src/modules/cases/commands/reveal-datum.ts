import type { revealDatum as contract } from '@tongban/contracts/reveal.ts'
import type { BodyOf } from '@tongban/contracts/route.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Work } from '../../../kernel/work.ts'
import { getItemVersion } from '../../catalog/index.ts'
import { getSubject } from '../../identity/index.ts'
import { noteRead } from '../../privacy/index.ts'
import { refusalOf } from '../case.access.ts'
import { casePolicy } from '../case.policy.ts'
import { type CaseRow, findCase } from '../case.repository.ts'
import { type CaseContent, CONTENT_COLUMN, openJson } from '../case-content.ts'
import { seenInCase } from '../noted.ts'
import { isMasked } from '../queries/mask-answers.ts'

/** One masked datum in clear, for a purpose that its subject reads. @throws Failure `datum.unknown` for what is not masked */
export async function revealDatum(
  work: Work,
  id: string,
  { datum, purpose }: BodyOf<typeof contract>,
): Promise<{ value: string }> {
  const row = await findCase(work.tx, id, work.actor, casePolicy.competent)
  if (!row) throw new Failure('case.not_found')
  if (!casePolicy.officer.holds(work.actor, row)) throw refusalOf(work.actor, row)
  const value = await clearValue(work, row, datum)
  if (value === undefined) throw new Failure('datum.unknown')
  await noteRead(work, 'revealed', [seenInCase(row)], purpose)
  return { value }
}

async function clearValue(work: Work, row: CaseRow, datum: string): Promise<string | undefined> {
  const [part, field = ''] = datum.split('.')
  if (part === 'applicant') {
    const { identifier, phone } = await getSubject(work.platform, work.tx, row.subject_id)
    return field === 'identifier' ? identifier : field === 'phone' ? (phone ?? undefined) : undefined
  }
  if (part !== 'answers') return undefined
  const { compiled } = await getItemVersion(work.platform, row.version_id, work.tx)
  const { answers } = openJson<CaseContent>(work.platform.keyring, row.content_sealed, CONTENT_COLUMN)
  const value = Object.hasOwn(answers, field) ? answers[field] : undefined
  return typeof value === 'string' && isMasked(compiled.form, field) ? value : undefined
}
