import type { QueryOf } from '@tongban/contracts/route.ts'
import type { listFoundItems as contract, FoundItem } from '@tongban/contracts/standards.ts'
import { Id, type Page, RegionCode } from '@tongban/contracts/values.ts'
import { Type } from 'typebox'
import { readCursor } from '../../../kernel/http/cursor.ts'
import { PAGE_SIZE } from '../../../kernel/http/page.ts'
import type { Reading } from '../../../kernel/work.ts'
import { standardsPolicy } from '../entry.policy.ts'
import * as repository from '../finding.repository.ts'
import { cursorPage } from './cursor-page.ts'

const Place = Type.Tuple([RegionCode, Id])

/** Items in force that break a rule, region by region. */
export async function listFoundItems(
  reading: Reading,
  { after, limit = PAGE_SIZE, ...asked }: QueryOf<typeof contract>,
): Promise<Page<FoundItem>> {
  const place = after === undefined ? undefined : readCursor(after, Place, reading)
  const rows = await repository.listFoundItems(reading.db, reading.actor, standardsPolicy.read, asked, {
    after: place && { regionCode: place[0], itemId: place[1] },
    limit: limit + 1,
  })
  return cursorPage(
    rows,
    limit,
    ({ code, name, organization_name, rule, places, message }) => ({
      code,
      name,
      organizationName: organization_name,
      rule,
      places,
      message,
    }),
    ({ region_code, item_id }) => [region_code, item_id],
  )
}
