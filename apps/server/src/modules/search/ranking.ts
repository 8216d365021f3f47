import type { Ranked } from './search.repository.ts'

/** Groups in their order, 24 bytes each: as objects they would take three times as much. */
export class Ranking {
  readonly #numbers: Float64Array

  constructor(groups: readonly Ranked[]) {
    this.#numbers = Float64Array.from(
      groups.flatMap(({ groupId, places, score }) => [groupId, places, score]),
    )
  }

  get length(): number {
    return this.#numbers.length / 3
  }

  get bytes(): number {
    return this.#numbers.byteLength
  }

  list(): Ranked[] {
    const groups: Ranked[] = []
    for (let at = 0; at < this.#numbers.length; at += 3) {
      const [groupId, places, score] = [this.#numbers[at], this.#numbers[at + 1], this.#numbers[at + 2]]
      groups.push({ groupId: groupId ?? 0, places: places ?? 0, score: score ?? 0 })
    }
    return groups
  }
}
