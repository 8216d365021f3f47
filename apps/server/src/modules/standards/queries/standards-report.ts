import type { QueryOf } from '@tongban/contracts/route.ts'
import type { standardsReport as contract, StandardsReport } from '@tongban/contracts/standards.ts'
import { Failure } from '../../../kernel/failure.ts'
import type { Reading } from '../../../kernel/work.ts'
import { ownScope, standardsPolicy } from '../entry.policy.ts'
import { findSnapshot, listTrend } from '../snapshot.repository.ts'
import { deviationsOf, findingsOf } from '../snapshot.ts'

const TREND_DAYS = 90

/**
 * How a region's or organization's items are, as the last snapshot counted them; without a scope, of the actor's own.
 *
 * @throws Failure `report.not_found` where there is none that the actor may see
 */
export async function standardsReport(
  { db, actor, today }: Reading,
  { region, organization }: QueryOf<typeof contract>,
): Promise<StandardsReport> {
  const own = ownScope(actor)
  const scope = organization ?? region ?? (own && Object.values(own)[0]) ?? ''
  const latest = await findSnapshot(db, scope, actor, standardsPolicy.read)
  if (!latest) throw new Failure('report.not_found')
  const since = today.subtract({ days: TREND_DAYS }).toString()
  const trend = await listTrend(db, scope, since, actor, standardsPolicy.read)
  const { figures } = latest
  return {
    name: latest.name,
    region: latest.organization_id === null ? latest.region_code : null,
    organization: latest.organization_id,
    takenAt: latest.taken_at,
    items: latest.items,
    authorities: figures.authorities,
    clean: figures.clean,
    compared: figures.compared,
    score: latest.score,
    findings: findingsOf(figures),
    deviations: deviationsOf(figures),
    worst: [...figures.worst],
    trend: trend.map(({ day, items, score, figures: { clean } }) => ({ day, items, clean, score })),
  }
}
