/** Ids of groups, a bit for each up to the largest. */
export class GroupSet {
  readonly #bits: Uint8Array

  constructor(ids: readonly number[]) {
    const largest = ids.reduce((most, id) => Math.max(most, id), 0)
    this.#bits = new Uint8Array((largest >>> 3) + 1)
    for (const id of ids) this.#bits[id >>> 3] = (this.#bits[id >>> 3] ?? 0) | (1 << (id & 7))
  }

  get bytes(): number {
    return this.#bits.length
  }

  has(id: number): boolean {
    return ((this.#bits[id >>> 3] ?? 0) & (1 << (id & 7))) !== 0
  }
}
