import type { Db } from './database/database.ts'
import type { Platform } from './platform.ts'

/** Numbers that move with every change of what is kept. */
type Revision = Readonly<Record<string, number>>

type Known<Of extends Revision, Value> = { readonly revision: Of; readonly value: Value }
type Source<Of extends Revision, Value> = {
  /** One small query. */
  readonly revision: (db: Db) => Promise<Of>
  /** What is kept from now on; `before` is what was kept of the revision before. */
  readonly make: (db: Db, revision: Of, before: Known<Of, Value> | undefined) => Value | Promise<Value>
}

/** A process looks so often while what it keeps is asked for; so late may be what it answers, and the query besides. */
const CHECK_EVERY_MS = 250
/** After this nothing is given out unchecked. */
const MOST_AGE_MS = 500
/** Nobody looks for what nobody asks for. */
const IDLE_MS = 1000

class Held<Of extends Revision, Value> {
  readonly #source: Source<Of, Value>
  readonly #db: Db
  #known: Known<Of, Value> | undefined
  #checkedAt = Number.NEGATIVE_INFINITY
  #usedAt = 0
  #checking: Promise<void> | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(source: Source<Of, Value>, db: Db) {
    this.#source = source
    this.#db = db
  }

  async current(): Promise<Value> {
    const now = performance.now()
    this.#usedAt = now
    if (now - this.#checkedAt > MOST_AGE_MS) await this.#check()
    this.#lookLater()
    if (!this.#known) throw new Error('nothing was made of a revision')
    return this.#known.value
  }

  /** So that nobody has to wait for it. */
  #lookLater(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined
      if (performance.now() - this.#usedAt > IDLE_MS) return
      this.#check().then(
        () => this.#lookLater(),
        // Whoever asks next looks again and is told.
        () => undefined,
      )
    }, CHECK_EVERY_MS).unref()
  }

  #check(): Promise<void> {
    this.#checking ??= this.#checkNow().finally(() => {
      this.#checking = undefined
    })
    return this.#checking
  }

  async #checkNow(): Promise<void> {
    const startedAt = performance.now()
    const revision = await this.#source.revision(this.#db)
    if (!this.#known || !isSame(revision, this.#known.revision))
      this.#known = { revision, value: await this.#source.make(this.#db, revision, this.#known) }
    this.#checkedAt = startedAt
  }
}

const isSame = (one: Revision, other: Revision): boolean =>
  Object.keys(one).every((name) => one[name] === other[name])

/**
 * What each process keeps of something until its revision moves, whichever process moves it. Returns what gives it out, at
 * most half a second late. An answer that is still under way when it moves lands in what was kept before.
 */
export function revised<Of extends Revision, Value>(
  source: Source<Of, Value>,
): (platform: Platform) => Promise<Value> {
  const held = new WeakMap<Platform, Held<Of, Value>>()
  return (platform) => {
    const one = held.get(platform) ?? new Held(source, platform.db)
    held.set(platform, one)
    return one.current()
  }
}
