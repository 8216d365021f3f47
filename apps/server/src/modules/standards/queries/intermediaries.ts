import type {
  getIntermediary as getContract,
  Intermediary,
  listIntermediaries as listContract,
} from '@tongban/contracts/intermediaries.ts'
import type { QueryOf, ResultOf } from '@tongban/contracts/route.ts'
import { Id, type Page, RegionCode } from '@tongban/contracts/values.ts'
import { Type } from 'typebox'
import { Failure } from '../../../kernel/failure.ts'
import { readCursor } from '../../../kernel/http/cursor.ts'
import { PAGE_SIZE } from '../../../kernel/http/page.ts'
import type { Reading } from '../../../kernel/work.ts'
import { standardsPolicy } from '../entry.policy.ts'
import * as repository from '../intermediary.repository.ts'
import { presentIntermediary } from '../intermediary.ts'
import { cursorPage } from './cursor-page.ts'

const Place = Type.Tuple([RegionCode, Id])

/** The directory; editors see what they took off it as well. */
export async function listIntermediaries(
  reading: Reading,
  { after, limit = PAGE_SIZE, region, service, q }: QueryOf<typeof listContract>,
): Promise<Page<Intermediary>> {
  const rows = await repository.listIntermediaries(
    reading.db,
    { region, service, q: q?.trim() || undefined },
    { after: after === undefined ? undefined : readCursor(after, Place, reading), limit: limit + 1 },
    reading.actor,
    standardsPolicy.publish,
  )
  return cursorPage(rows, limit, presentIntermediary, ({ region_code, id }) => [region_code, id])
}

/** One of the directory, with the items that ask for its services. @throws Failure `intermediary.not_found` */
export async function getIntermediary(
  { db, actor }: Reading,
  id: string,
): Promise<ResultOf<typeof getContract>> {
  const row = await repository.findIntermediary(db, id, actor, standardsPolicy.publish)
  if (!row) throw new Failure('intermediary.not_found')
  const offered = row.services.map(({ name }) => name)
  const demanding = await repository.listDemanding(db, offered)
  return {
    ...presentIntermediary(row),
    items: demanding.flatMap(({ code, name, organization_name, services }) =>
      services
        .filter((service) => offered.includes(service))
        .map((service) => ({ code, name, organizationName: organization_name, service })),
    ),
  }
}
