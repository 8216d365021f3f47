import type { ComingChange, getComingChange as contract } from '@tongban/contracts/notices.ts'
import type { ResultOf } from '@tongban/contracts/route.ts'
import { revised } from '../../../kernel/revised.ts'
import type { Reading } from '../../../kernel/work.ts'
import { listWaiting, waitingRevision } from '../coming-change.repository.ts'

/** Few changes wait for their day, and every guide asks for its own: they are kept by code. */
const comingOf = revised({
  revision: waitingRevision,
  make: async (db) =>
    new Map<string, ComingChange>(
      (await listWaiting(db)).flatMap(({ codes, kind, reason, effective_on }) =>
        effective_on === null ? [] : codes.map((code) => [code, { kind, on: effective_on, reason }] as const),
      ),
    ),
})

/** What is decided of an item and waits for its day. */
export async function getComingChange(
  { platform }: Reading,
  code: string,
): Promise<ResultOf<typeof contract>> {
  return { change: (await comingOf(platform)).get(code) ?? null }
}
