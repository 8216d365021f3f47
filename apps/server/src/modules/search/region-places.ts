/** Numbers up to a largest one, in as few bytes as that takes. */
type Ids = Uint16Array | Uint32Array

const packed = (ids: readonly number[]): Ids =>
  ids.some((id) => id > 0xffff) ? Uint32Array.from(ids) : Uint16Array.from(ids)

/** Who does a group in a region, and in which wording. */
export type Doing = { readonly authorityId: number; readonly wordingId: number }

/** Which groups are done in a region, and of each the item that is shown. */
export class RegionPlaces {
  readonly #groups: Ids
  readonly #authorities: Ids
  readonly #wordings: Ids

  /** @param groups ascending; authorities and wordings in the same order. Of several of a group the first is shown. */
  constructor(groups: readonly number[], authorities: readonly number[], wordings: readonly number[]) {
    const isFirst = (_: number, index: number) => groups[index] !== groups[index - 1]
    this.#groups = packed(groups.filter(isFirst))
    this.#authorities = packed(authorities.filter(isFirst))
    this.#wordings = packed(wordings.filter(isFirst))
  }

  get bytes(): number {
    return this.#groups.byteLength + this.#authorities.byteLength + this.#wordings.byteLength
  }

  has(groupId: number): boolean {
    return this.#indexOf(groupId) >= 0
  }

  find(groupId: number): Doing | undefined {
    const index = this.#indexOf(groupId)
    const authorityId = this.#authorities[index]
    const wordingId = this.#wordings[index]
    return authorityId === undefined || wordingId === undefined ? undefined : { authorityId, wordingId }
  }

  /** -1 where it is not done. */
  #indexOf(groupId: number): number {
    let [from, until] = [0, this.#groups.length - 1]
    while (from <= until) {
      const middle = (from + until) >>> 1
      const id = this.#groups[middle] ?? 0
      if (id === groupId) return middle
      if (id < groupId) from = middle + 1
      else until = middle - 1
    }
    return -1
  }
}

export const NOTHING_DONE = new RegionPlaces([], [], [])
