import type { Belonging as Counted } from '@tongban/contracts/organization-closings.ts'
import { closingWords } from '@tongban/i18n/closings.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Belonging } from '../../../kernel/module.ts'
import type { Reading } from '../../../kernel/work.ts'
import { findManaged } from '../managed-organizations.repository.ts'
import { organizationPolicy } from '../organization.policy.ts'
import { fatesOf, inTheWay } from './closing.ts'

/** 撤并前清点: what the organization still has, and what would become of it. @throws Failure `organization.not_found` */
export async function listBelongings(
  reading: Reading,
  belongings: readonly Belonging[],
  id: string,
): Promise<{ items: Counted[] }> {
  const row = await findManaged(reading.db, id)
  if (!row || !organizationPolicy.read.holds(reading.actor, row)) throw new Failure('organization.not_found')
  return { items: await countBelongings(reading, belongings, id) }
}

/** @throws Failure `organization.in_use`, which names what has to be settled first */
export async function refuseInUse(
  reading: Reading,
  belongings: readonly Belonging[],
  { organization_id, successor_id }: { organization_id: string; successor_id: string | null },
): Promise<void> {
  const counted = await countBelongings(reading, belongings, organization_id)
  const unsettled = inTheWay(counted, successor_id !== null)
  if (unsettled.length === 0) return
  const say = closingWords(reading.language)
  const list = unsettled.map(({ key, count }) =>
    say('belonging.counted', { name: say(`belonging.${key}`), count }),
  )
  throw new Failure('organization.in_use', {
    params: { list: list.join(say('belonging.and')) },
    extensions: { unsettled },
  })
}

async function countBelongings(
  reading: Reading,
  belongings: readonly Belonging[],
  id: string,
): Promise<Counted[]> {
  const counted: Counted[] = []
  for (const belonging of belongings) {
    const count = await belonging.count(reading, id)
    if (count > 0) counted.push({ key: belonging.key, count, ...fatesOf(belonging) })
  }
  return counted
}
