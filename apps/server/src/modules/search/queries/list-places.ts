import type { ParamsOf, QueryOf } from '@tongban/contracts/route.ts'
import type { listPlaces as contract } from '@tongban/contracts/search.ts'
import { Id, RegionCode } from '@tongban/contracts/values.ts'
import { Type } from 'typebox'
import { Failure } from '../../../kernel/failure.ts'
import { readCursor, writeCursor } from '../../../kernel/http/cursor.ts'
import { JsonText } from '../../../kernel/http/service.ts'
import { regionPrefix } from '../../../kernel/policy.ts'
import type { Reading } from '../../../kernel/work.ts'
import { findGroupOf } from '../log.repository.ts'
import * as repository from '../place.repository.ts'

const PAGE = 20
const AfterPlace = Type.Tuple([RegionCode, Id])

/** 选择办理地区: the authorities that do the same as this item's, by region. @throws Failure `item.not_found` */
export async function listPlaces(
  reading: Reading,
  { code }: ParamsOf<typeof contract>,
  { region, after, limit = PAGE }: QueryOf<typeof contract>,
): Promise<JsonText> {
  const place = after === undefined ? undefined : readCursor(after, AfterPlace, reading)
  const group = await findGroupOf(reading.db, code)
  if (!group) throw new Failure('item.not_found')
  const rows = await repository.listPlaces(
    reading.db,
    group.id,
    regionPrefix(region ?? ''),
    place && { regionCode: place[0], itemId: place[1] },
    limit + 1,
  )
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  const next = last ? writeCursor([last.regionCode, last.itemId]) : null
  const { name, places } = group
  return new JsonText(
    `{"items":[${shown.map(({ summary }) => summary).join(',')}],${JSON.stringify({ next, name, places }).slice(1)}`,
  )
}
