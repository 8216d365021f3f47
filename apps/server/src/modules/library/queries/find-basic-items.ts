import type {
  BasicSummary,
  findBasicItems as contract,
  getVersion as versionContract,
} from '@tongban/contracts/library.ts'
import type { ParamsOf, QueryOf, ResultOf } from '@tongban/contracts/route.ts'
import type { Page } from '@tongban/contracts/values.ts'
import { Type } from 'typebox'
import { Failure } from '../../../kernel/failure.ts'
import { readCursor, writeCursor } from '../../../kernel/http/cursor.ts'
import { PAGE_SIZE } from '../../../kernel/http/page.ts'
import type { Reading } from '../../../kernel/work.ts'
import { searchBasicItems } from '../../catalog/index.ts'
import { changePolicy } from '../change.policy.ts'
import { authoredVersion, inForce } from '../concerned.ts'
import { repeatedNames } from '../repetitions.ts'

const AfterName = Type.Tuple([
  Type.Integer({ minimum: 0, maximum: 2 }),
  Type.String({ maxLength: 100 }),
  Type.String({ maxLength: 12 }),
])

/** 基本目录 by name, what is of the organization's departments first, of that what it does not do yet; for everybody who works on the catalogue. */
export async function findBasicItems(
  reading: Reading,
  { q = '', organizationId, after, limit = PAGE_SIZE }: QueryOf<typeof contract>,
): Promise<Page<BasicSummary>> {
  const place = after === undefined ? undefined : readCursor(after, AfterName, reading)
  const rows = await searchBasicItems(reading.db, {
    q: q.trim(),
    organizationId,
    after: place && { nearness: place[0], name: place[1], code: place[2] },
    limit: limit + 1,
  })
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map(({ held, handlingNames, nearness, ...row }) => ({
      ...row,
      isOwn: nearness > 0,
      repeats: repeatedNames(held, handlingNames),
    })),
    next: last ? writeCursor([last.nearness, last.name, last.code]) : null,
  }
}

/** What one version said. Versions of items are for who prepares or reviews their changes. */
export async function getVersion(
  reading: Reading,
  { code, version }: ParamsOf<typeof versionContract>,
): Promise<ResultOf<typeof versionContract>> {
  const layer = code.length === 12 ? 'basic' : 'service'
  const { organization, version: latest } = await inForce(reading, layer, code)
  const found = await authoredVersion(reading, layer, code, version)
  const isSeen =
    organization === null ||
    changePolicy.read.holds(reading.actor, {
      organization_id: organization.id,
      region_code: organization.regionCode,
      submitted: true,
    })
  if (!found || !isSeen) throw new Failure(layer === 'basic' ? 'basic_item.not_found' : 'item.not_found')
  return { version, latest, on: found.on, definition: found.definition }
}
