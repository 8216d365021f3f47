import type { Work } from '../../../kernel/work.ts'
import { getItemVersion } from '../../catalog/index.ts'
import { lockIndex } from '../indexing/index.repository.ts'
import { addDemand, forgetBefore, weighPopularity } from '../log.repository.ts'

/** What was wanted longer ago says little of today. */
const COUNTED_DAYS = 90
const KEPT_DAYS = 180

/** Every night: what people applied for and opened decides between what fits a question equally well. */
export async function refreshPopularity(work: Work): Promise<void> {
  await lockIndex(work.tx)
  await weighPopularity(work.tx, work.today.subtract({ days: COUNTED_DAYS }).toString())
  await forgetBefore(work.tx, work.today.subtract({ days: KEPT_DAYS }).toString())
}

/** An application was handed in under this version. */
export async function countDemand(work: Work, versionId: string): Promise<void> {
  const { itemId } = await getItemVersion(work.platform, versionId, work.tx)
  await addDemand(work.tx, itemId, work.today.toString())
}
