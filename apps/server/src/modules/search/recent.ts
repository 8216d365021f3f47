type Held<Value> = { readonly value: Value; readonly bytes: number }

/**
 * What was used lately, within so many bytes. Two halves: when the later is full, it becomes the earlier, and what was
 * in that and not asked for meanwhile is gone. A map that is taken from at its beginning gets slow, so this is not one.
 */
export class Recent<Key, Value> {
  readonly #mostBytes: number
  #later = new Map<Key, Held<Value>>()
  #earlier = new Map<Key, Held<Value>>()
  #laterBytes = 0

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes
  }

  get(key: Key): Value | undefined {
    const later = this.#later.get(key)
    if (later) return later.value
    const earlier = this.#earlier.get(key)
    if (earlier) this.put(key, earlier.value, earlier.bytes)
    return earlier?.value
  }

  /** `bytes`: about what the value and its key take. */
  put(key: Key, value: Value, bytes: number): void {
    if (this.#laterBytes + bytes > this.#mostBytes / 2) {
      this.#earlier = this.#later
      this.#later = new Map()
      this.#laterBytes = 0
    }
    this.#laterBytes += bytes - (this.#later.get(key)?.bytes ?? 0)
    this.#later.set(key, { value, bytes })
  }
}
