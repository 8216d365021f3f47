import { regionPath } from '@tongban/law/identifiers/region-code.ts'
import { defineJob, jobKey } from '../../../kernel/module.ts'
import type { Work } from '../../../kernel/work.ts'
import { listUpwards } from '../../regions/index.ts'
import { listStale } from '../handling.repository.ts'
import { listSnappedRegions, snapOrganizations, snapRegion } from '../snapshot.repository.ts'
import { scoreHandling } from './score-handling.ts'

export const TAKE_SNAPSHOT = jobKey('standards.take-snapshot', 'slow')

export const takeSnapshotJob = defineJob(TAKE_SNAPSHOT, (work) => takeSnapshot(work))

/** Counts every organization's items, and sums up over the regions above: reports of today read these rows. */
async function takeSnapshot(work: Work): Promise<void> {
  const moment = { day: work.today.toString(), at: work.now.toString() }
  // What was published a moment ago counts with its score.
  for (const handling of await listStale(work.tx)) await scoreHandling(work, handling)
  await snapOrganizations(work.tx, moment)
  const codes = (await listSnappedRegions(work.tx, moment.day)).flatMap(regionPath)
  for (const code of new Set(codes)) {
    const [region] = await listUpwards(work.tx, code)
    if (region) await snapRegion(work.tx, moment, region)
  }
}
