import type { Affected } from '@tongban/contracts/changes.ts'
import { Failure } from '../../kernel/failure.ts'
import type { Reading } from '../../kernel/work.ts'
import { countCasesUnderWay, countDrafts } from '../cases/index.ts'
import { changePolicy } from './change.policy.ts'
import type { ChangeRow } from './change.repository.ts'
import { canBecome, FATES } from './change.ts'
import { inForce } from './concerned.ts'

/** Whom an item that is in the hands of this editor concerns. @throws Failure `item.not_found` */
export async function countAffected(reading: Reading, code: string): Promise<Affected> {
  const { organization } = await inForce(reading, 'service', code)
  const place = organization && { organization_id: organization.id, region_code: organization.regionCode }
  if (!place || !changePolicy.edit.holds(reading.actor, { ...place, submitted: false }))
    throw new Failure('item.not_found')
  return affectedBy(reading, [code])
}

/** Whom the change concerns, for those who decide on it; null once it is decided, or where nothing is taken away. */
export async function affectedByChange(
  reading: Reading,
  { layer, kind, status, codes }: Pick<ChangeRow, 'layer' | 'kind' | 'status' | 'codes'>,
): Promise<Affected | null> {
  const fate = FATES[kind]
  const isTakenAway = fate === 'suspended' || fate === 'cancelled'
  return layer === 'service' && isTakenAway && canBecome(status, 'withdrawn')
    ? affectedBy(reading, codes)
    : null
}

const affectedBy = async ({ db }: Reading, codes: readonly string[]): Promise<Affected> => ({
  cases: await countCasesUnderWay(db, codes),
  drafts: await countDrafts(db, codes),
})
