import type { Objection, StaffObjection } from '@tongban/contracts/privacy.ts'
import type { Platform } from '../../kernel/platform.ts'
import type { Reading } from '../../kernel/work.ts'
import { getSubject } from '../identity/index.ts'
import { findOrganization } from '../organizations/index.ts'
import type { ObjectionRow } from './objection.repository.ts'
import { daysLate } from './objection.ts'

/** What people write of themselves, kept sealed as a whole (design law 9). */
export type ObjectionContent = {
  readonly datum: string
  readonly shown: string
  readonly wanted: string | null
  readonly reason: string
}
export const CONTENT_COLUMN = 'privacy.objection.content'
export const ANSWER_COLUMN = 'privacy.objection.answer'

type Keys = Pick<Platform, 'keyring'>

export const sealContent = ({ keyring }: Keys, content: ObjectionContent): string =>
  keyring.seal(JSON.stringify(content), { column: CONTENT_COLUMN })

// The column holds what `sealContent` wrote.
const openContent = ({ keyring }: Keys, sealed: string) =>
  JSON.parse(keyring.open(sealed, { column: CONTENT_COLUMN })) as ObjectionContent

export async function presentObjection(
  { platform, db }: Pick<Reading, 'platform' | 'db'>,
  row: ObjectionRow,
): Promise<Objection> {
  const { datum, shown, wanted, reason } = openContent(platform, row.content_sealed)
  return {
    id: row.id,
    kind: row.kind,
    status: row.status,
    section: row.section,
    datum,
    shown,
    wanted,
    reason,
    raisedAt: row.raised_at,
    dueOn: row.due_on,
    answer: row.answer_sealed && platform.keyring.open(row.answer_sealed, { column: ANSWER_COLUMN }),
    answeredAt: row.answered_at,
    answeredBy: row.answered_name,
    organizationName: (await findOrganization(db, row.organization_id))?.name ?? '',
  }
}

export async function presentToSteward(
  { platform, db, today }: Pick<Reading, 'platform' | 'db' | 'today'>,
  row: ObjectionRow,
): Promise<StaffObjection> {
  const subject = await getSubject(platform, db, row.subject_id)
  return {
    ...(await presentObjection({ platform, db }, row)),
    personName: subject.name,
    personIdentifier: subject.identifierMasked,
    daysLate: row.status === 'open' ? daysLate(row.due_on, today) : 0,
  }
}
