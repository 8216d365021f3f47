import type { QueryOf } from '@tongban/contracts/route.ts'
import type { listStandings as contract, Standing } from '@tongban/contracts/standards.ts'
import { Id, type Page } from '@tongban/contracts/values.ts'
import { Type } from 'typebox'
import { Failure } from '../../../kernel/failure.ts'
import { readCursor } from '../../../kernel/http/cursor.ts'
import { PAGE_SIZE } from '../../../kernel/http/page.ts'
import type { Reading } from '../../../kernel/work.ts'
import { ownRegion, standardsPolicy } from '../entry.policy.ts'
import * as repository from '../snapshot.repository.ts'
import { cursorPage } from './cursor-page.ts'

const Place = Type.Tuple([Type.Integer({ minimum: 0, maximum: 101 }), Id])

/** The organizations of a region and below by the last snapshot, the lowest score first. */
export async function listStandings(
  reading: Reading,
  { region = ownRegion(reading.actor), after, limit = PAGE_SIZE }: QueryOf<typeof contract>,
): Promise<Page<Standing>> {
  const { db, actor } = reading
  const latest = await repository.findSnapshot(db, region, actor, standardsPolicy.read)
  if (!latest) throw new Failure('report.not_found')
  const place = after === undefined ? undefined : readCursor(after, Place, reading)
  const rows = await repository.listStandings(
    db,
    actor,
    standardsPolicy.read,
    { region, day: latest.day },
    { after: place && { rank: place[0], scope: place[1] }, limit: limit + 1 },
  )
  return cursorPage(
    rows,
    limit,
    ({ scope, name, region_name, items, score, figures }) => ({
      organizationId: scope,
      name,
      regionName: region_name,
      items,
      clean: figures.clean,
      score,
    }),
    ({ rank, scope }) => [rank, scope],
  )
}
