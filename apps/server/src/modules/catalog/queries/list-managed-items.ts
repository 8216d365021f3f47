import type { listManagedItems as contract } from '@tongban/contracts/catalog.ts'
import type { QueryOf, ResultOf } from '@tongban/contracts/route.ts'
import { Id } from '@tongban/contracts/values.ts'
import { Type } from 'typebox'
import { readCursor, writeCursor } from '../../../kernel/http/cursor.ts'
import type { Reading } from '../../../kernel/work.ts'
import * as repository from '../catalog.repository.ts'
import { itemPolicy } from '../item.policy.ts'

const PAGE = 20
const CODE = /^[0-9A-Z]{33}$/
const AfterName = Type.Tuple([Type.String({ maxLength: 100 }), Id])

/** 本部门事项, by name, with how many quality findings each has. */
export async function listManagedItems(
  reading: Reading,
  { q = '', organization, after, limit = PAGE }: QueryOf<typeof contract>,
): Promise<ResultOf<typeof contract>> {
  const place = after === undefined ? undefined : readCursor(after, AfterName, reading)
  const asked = q.trim()
  const isCode = CODE.test(asked)
  const filter = {
    code: isCode ? asked : undefined,
    part: isCode || asked === '' ? undefined : asked,
    organization,
  }
  const rows = await repository.listManagedItems(reading.db, reading.actor, itemPolicy.managed, filter, {
    after: place && { name: place[0], id: place[1] },
    limit: limit + 1,
  })
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    items: shown.map(({ summary, organization_id: organizationId, version, status, findings }) => ({
      ...summary,
      organizationId,
      version,
      status,
      findings,
    })),
    next: last ? writeCursor([last.name, last.id]) : null,
  }
}
