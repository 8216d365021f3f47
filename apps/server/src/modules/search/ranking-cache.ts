import type { Platform } from '../../kernel/platform.ts'

/** About 3 KB each. */
const MOST_RANKINGS = 2000

/** Groups in their order, each with the revision of the index that it was ranked in. */
type Ranking = { readonly groups: readonly { readonly revision: number }[] }
type Placed<Hit> = { readonly hits: readonly Hit[]; readonly revision: number }

/**
 * How well groups fit is the same wherever one asks from, and most of what is asked has been asked before: the ranking is
 * kept, only the places are looked up. They tell the revision of the index; a ranking of another one is made anew, so
 * nothing that was published is missed.
 */
export class RankingCache<R extends Ranking> {
  readonly #kept = new WeakMap<Platform, Map<string, R>>()

  /** @returns the ranking with its groups' places; no hits where it has no groups */
  async placed<Hit>(
    platform: Platform,
    key: string,
    rank: () => Promise<R>,
    place: (ranking: R) => Promise<Placed<Hit>>,
  ): Promise<{ ranking: R; hits: readonly Hit[] }> {
    const kept = this.#of(platform)
    const known = kept.get(key)
    if (known) {
      // What was not asked for the longest makes room.
      keep(kept, key, known)
      const { hits, revision } = await place(known)
      if (revision === revisionOf(known)) return { ranking: known, hits }
    }
    const ranking = await rank()
    if (ranking.groups.length === 0) return { ranking, hits: [] }
    keep(kept, key, ranking)
    return { ranking, hits: (await place(ranking)).hits }
  }

  #of(platform: Platform): Map<string, R> {
    const kept = this.#kept.get(platform) ?? new Map<string, R>()
    this.#kept.set(platform, kept)
    return kept
  }
}

const revisionOf = ({ groups }: Ranking): number | undefined => groups[0]?.revision

function keep<R>(kept: Map<string, R>, key: string, ranking: R): void {
  kept.delete(key)
  kept.set(key, ranking)
  const oldest = kept.size > MOST_RANKINGS ? kept.keys().next().value : undefined
  if (oldest !== undefined) kept.delete(oldest)
}
