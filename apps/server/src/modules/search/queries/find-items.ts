import type { Reading } from '../../../kernel/work.ts'
import type { Placed } from '../hit-pages.ts'
import { indexView } from '../index-view.ts'
import { showNearest, type Vicinity } from '../nearest-places.ts'
import type { Lexicon } from '../words/lexicon.ts'
import { findGroups, type Query } from './find-groups.ts'

/** A group with what its nearest place says: JSON text in the shape of the contract ItemSummary. */
export type Hit = Placed & { readonly summary: string }

type Found = {
  readonly hits: readonly Hit[]
  readonly next: string | null
  /** What was searched for instead, where the question seemed mistyped. */
  readonly readAs: string | null
}

/** By words the best first, else what people want most; each with the nearest authority within reach. */
export async function findItems(
  reading: Reading,
  query: Query,
  limit: number,
  after?: string,
  given?: Lexicon,
): Promise<Found> {
  const { hits, next, readAs, vicinity } = await findGroups(reading, query, limit, after, given)
  return { hits: await withSummaries(reading, vicinity, hits), next, readAs }
}

export async function withSummaries(
  { platform, db }: Reading,
  vicinity: Vicinity,
  groups: readonly Placed[],
): Promise<Hit[]> {
  const shown = await showNearest(db, await indexView(platform), vicinity, groups)
  return groups.flatMap((group, index) => {
    const one = shown[index]
    return one ? [{ ...group, summary: one.summary }] : []
  })
}

/** A hit as the contract's SearchHit. */
export const hitText = ({ summary, places }: Hit): string => `${summary.slice(0, -1)},"places":${places}}`
