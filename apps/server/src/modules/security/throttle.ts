/** So many of a kind are written one by one in a minute; more are counted. */
const WRITTEN_PER_WINDOW = 5
const WINDOW_MS = 60_000
/** Bounds the memory that a flood can take. */
const MOST_KEYS = 10_000

type Window<Seen> = { readonly first: Seen; readonly since: number; written: number; counted: number }

/**
 * Protects the log from being flooded: who is refused a thousand times in a minute leaves five entries and one that says
 * how many more there were.
 */
export class Throttle<Seen> {
  readonly #windows = new Map<string, Window<Seen>>()

  /** Whether this one is written by itself. */
  admits(key: string, seen: Seen, now: number): boolean {
    const window = this.#windows.get(key)
    if (!window || now - window.since >= WINDOW_MS) {
      if (this.#windows.size >= MOST_KEYS && !window) return false
      if (window && window.counted > 0) return this.#count(window)
      this.#windows.set(key, { first: seen, since: now, written: 1, counted: 0 })
      return true
    }
    if (window.written >= WRITTEN_PER_WINDOW) return this.#count(window)
    window.written += 1
    return true
  }

  /** What was only counted in windows that are over, with how often. */
  over(now: number): { readonly seen: Seen; readonly times: number }[] {
    const ended = [...this.#windows].filter(([, { since }]) => now - since >= WINDOW_MS)
    for (const [key] of ended) this.#windows.delete(key)
    return ended.flatMap(([, { first, counted }]) => (counted > 0 ? [{ seen: first, times: counted }] : []))
  }

  #count(window: Window<Seen>): false {
    window.counted += 1
    return false
  }
}
