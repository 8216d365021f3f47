import { RETENTION } from '@tongban/contracts/retention.ts'
import type { CryptoSuite } from '../../../kernel/crypto/suites.ts'
import { type Job, systemContext } from '../../../kernel/module.ts'
import type { Deleted, Retention } from '../../../kernel/retention.ts'
import { transact, type Work } from '../../../kernel/work.ts'
import { DELETIONS, dataDeleted } from './retention.events.ts'

/** So many in one transaction, each with a record of its own in history. */
const BATCH = 1_000

/** Deletes all that is over, class by class, batch by batch: what is not due is not looked at (design law 7). */
export const applyingRetention = (name: string, retentions: readonly Retention[]): Job => ({
  name,
  async handle(platform) {
    for (const retention of retentions) {
      let count: number
      do {
        count = await transact(platform, systemContext(name), (work) => deleteDue(work, retention))
      } while (count === BATCH)
    }
  },
})

async function deleteDue(work: Work, retention: Retention): Promise<number> {
  const deleted = await retention.deleteBefore(work, endOf(retention, work.now), BATCH)
  if (deleted.length === 0) return 0
  const times = deleted.map(({ at }) => at).toSorted()
  work.emit(
    dataDeleted(DELETIONS, {
      class: retention.key,
      count: deleted.length,
      from: times.at(0) ?? '',
      until: times.at(-1) ?? '',
      digest: digestOf(deleted, work.platform.keyring.suite),
    }),
  )
  return deleted.length
}

/** What was over before this moment goes. Days and years count in the calendar of Beijing. */
export function endOf({ key }: Pick<Retention, 'key'>, now: Temporal.Instant): string {
  const { kept } = RETENTION[key]
  if (kept === null) throw new Error(`${key} is kept as another law says`)
  return now.toZonedDateTimeISO('Asia/Shanghai').subtract(kept).toInstant().toString()
}

/** Whoever has a list of ids can compute it again. */
export const digestOf = (deleted: readonly Pick<Deleted, 'id'>[], suite: CryptoSuite): string =>
  suite.hash(
    deleted
      .map(({ id }) => id)
      .toSorted()
      .join('\n'),
  )
