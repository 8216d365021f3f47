import { buildCreditCode } from '@tongban/law/identifiers/credit-code.ts'
import { systemContext } from '../../apps/server/src/kernel/module.ts'
import type { Platform } from '../../apps/server/src/kernel/platform.ts'
import { transact } from '../../apps/server/src/kernel/work.ts'
import { insertOrganizations } from '../../apps/server/src/modules/organizations/index.ts'
import { insertRegions } from '../../apps/server/src/modules/regions/index.ts'
import type { Division } from './divisions.ts'

/** Who does everything in its division. */
export type Authority = {
  readonly key: string
  readonly creditCode: string
  readonly name: string
  readonly division: Division
}

/** Tells the authorities of the province from those of the demonstration. */
const KEY = 'province_'

/** One authority for each division. */
export function authoritiesOf(divisions: readonly Division[]): Authority[] {
  const byCode = new Map(divisions.map((division) => [division.code, division]))
  const fullName = ({ name, parent }: Division): string => {
    const above = parent === null ? undefined : byCode.get(parent)
    return above && above.level > 1 ? fullName(above) + name : name
  }
  return divisions.map((division, index) => ({
    key: KEY + division.code,
    creditCode: buildCreditCode('11', division.code.slice(0, 6), `P${String(index).padStart(7, '0')}`),
    name: `${fullName(division)}政务服务中心`,
    division,
  }))
}

/** Writes them with their divisions. */
export async function insertAuthorities(
  platform: Platform,
  authorities: readonly Authority[],
): Promise<void> {
  await transact(platform, systemContext('bench'), async ({ tx, newId }) => {
    await insertRegions(
      tx,
      authorities.map(({ division }) => division),
    )
    await insertOrganizations(
      tx,
      authorities.map(({ key, creditCode, name, division }) => ({
        id: newId(),
        key,
        name,
        short_name: name,
        credit_code: creditCode,
        region_code: division.code,
        parent_id: null,
        kind: 'hall_centre',
        phone: '0571-12345',
        address: name,
      })),
    )
  })
}
