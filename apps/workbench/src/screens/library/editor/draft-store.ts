import { isSame } from '@tongban/law/catalog/definition-path.ts'
import {
  type DefinitionConflict,
  type MergeChoices,
  mergeDefinitions,
} from '@tongban/law/catalog/merge-definition.ts'

/** What the server says to a save of the revision that was known here. */
export type SaveAnswer<T> =
  | { readonly kind: 'saved'; readonly revision: number; readonly itemCode?: string | null }
  /** Somebody saved in between: what is stored now. */
  | {
      readonly kind: 'stale'
      readonly revision: number
      readonly definition: T
      readonly savedBy: string
    }
  /** The content cannot be stored, or the change is no longer in hand. */
  | { readonly kind: 'refused'; readonly message: string }

/** Rejects when the server cannot be reached, or the session has ended. */
export type Save<T> = (definition: T, revision: number) => Promise<SaveAnswer<T>>

export type SaveState = 'saved' | 'waiting' | 'saving' | 'offline' | 'refused' | 'conflict'

export interface DraftState<T> {
  readonly definition: T
  readonly saving: SaveState
  /** When it was stored last; epoch milliseconds of this machine. */
  readonly savedAt: number | undefined
  readonly problem: string | undefined
  readonly itemCode: string | null
  /** Both sides changed these. Nothing is saved until it is said whose holds. */
  readonly conflicts: readonly DefinitionConflict[]
  /** Who saved meanwhile, when something of theirs was taken over. */
  readonly joined: string | undefined
  readonly canUndo: boolean
}

const PAUSE_MS = 800
const FIRST_RETRY_MS = 2000
const LONGEST_RETRY_MS = 30_000
const MOST_UNDO = 60
/** Typing within this time is one step back. */
const ONE_STEP_MS = 1500

type Stored<T> = {
  readonly definition: T
  readonly revision: number
  readonly itemCode?: string | null
}

/**
 * A draft as it is being edited: saved a moment after the last change, one save at a time. What could not be saved is
 * tried again; what others saved meanwhile is joined, and where both changed the same the editor chooses.
 */
export class DraftStore<T extends object> {
  readonly #save: Save<T>
  readonly #listeners = new Set<() => void>()
  #state: DraftState<T>
  /** What the server holds as of `#revision`. */
  #stored: T
  #revision: number
  #theirs: { definition: T; revision: number } | undefined
  #past: T[] = []
  #changedAt = Number.NEGATIVE_INFINITY
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | undefined
  #retryMs = FIRST_RETRY_MS

  constructor(save: Save<T>, { definition, revision, itemCode = null }: Stored<T>) {
    this.#save = save
    this.#stored = definition
    this.#revision = revision
    this.#state = {
      definition,
      saving: 'saved',
      savedAt: undefined,
      problem: undefined,
      itemCode,
      conflicts: [],
      joined: undefined,
      canUndo: false,
    }
  }

  readonly state = (): DraftState<T> => this.#state
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get revision(): number {
    return this.#revision
  }

  readonly change = (edit: (definition: T) => T): void => {
    const before = this.#state.definition
    const definition = edit(before)
    if (isSame(before, definition)) return
    const now = performance.now()
    if (now - this.#changedAt > ONE_STEP_MS) this.#past = [...this.#past, before].slice(-MOST_UNDO)
    this.#changedAt = now
    this.#take(definition)
  }

  readonly undo = (): void => {
    const before = this.#past.at(-1)
    if (!before) return
    this.#past = this.#past.slice(0, -1)
    this.#changedAt = Number.NEGATIVE_INFINITY
    this.#take(before)
  }

  #take(definition: T): void {
    const isHeld = this.#state.saving === 'conflict'
    this.#show({ definition, canUndo: this.#past.length > 0, ...(!isHeld && { saving: 'waiting' }) })
    if (!isHeld) this.#schedule(PAUSE_MS)
  }

  /** Whose holds where both changed the same. */
  readonly resolve = (choices: MergeChoices): void => {
    const theirs = this.#theirs
    if (!theirs) return
    const { merged } = mergeDefinitions(this.#stored, this.#state.definition, theirs.definition, choices)
    this.#theirs = undefined
    this.#stored = theirs.definition
    this.#revision = theirs.revision
    this.#show({ definition: merged, conflicts: [], saving: 'waiting' })
    this.#schedule(0)
  }

  /** Takes in another version of the same thing, e.g. one that came in force meanwhile. */
  readonly join = (base: T, theirs: T, choices: MergeChoices = new Map()): void => {
    const { merged } = mergeDefinitions(base, this.#state.definition, theirs, choices)
    this.change(() => merged)
  }

  /** Saves at once what is not saved yet. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    // Whoever else waited here may have begun the next save meanwhile.
    while (this.#running) await this.#running
    if (this.#state.saving === 'conflict' || isSame(this.#state.definition, this.#stored)) {
      if (this.#state.saving === 'waiting') this.#show({ saving: 'saved' })
      return
    }
    this.#running = this.#saveOnce().finally(() => {
      this.#running = undefined
    })
    await this.#running
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #schedule(afterMs: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), afterMs)
  }

  async #saveOnce(): Promise<void> {
    const sent = this.#state.definition
    this.#show({ saving: 'saving' })
    try {
      this.#heard(sent, await this.#save(sent, this.#revision))
    } catch {
      this.#show({ saving: 'offline' })
      this.#schedule(this.#retryMs)
      this.#retryMs = Math.min(this.#retryMs * 2, LONGEST_RETRY_MS)
    }
  }

  #heard(sent: T, answer: SaveAnswer<T>): void {
    this.#retryMs = FIRST_RETRY_MS
    switch (answer.kind) {
      case 'saved': {
        this.#stored = sent
        this.#revision = answer.revision
        const isAll = isSame(this.#state.definition, sent)
        this.#show({
          saving: isAll ? 'saved' : 'waiting',
          savedAt: Date.now(),
          itemCode: answer.itemCode ?? this.#state.itemCode,
          problem: undefined,
        })
        if (!isAll) this.#schedule(PAUSE_MS)
        return
      }
      case 'stale':
        this.#meet(answer)
        return
      case 'refused':
        this.#show({ saving: 'refused', problem: answer.message })
    }
  }

  /** Others' changes and ours together, where they do not overlap. */
  #meet({ definition: theirs, revision, savedBy }: Extract<SaveAnswer<T>, { kind: 'stale' }>): void {
    const { merged, conflicts } = mergeDefinitions(this.#stored, this.#state.definition, theirs)
    if (conflicts.length > 0) {
      this.#theirs = { definition: theirs, revision }
      this.#show({ conflicts, saving: 'conflict', joined: savedBy })
      return
    }
    this.#stored = theirs
    this.#revision = revision
    this.#show({ definition: merged, joined: savedBy, saving: 'waiting' })
    this.#schedule(0)
  }

  #show(change: Partial<DraftState<T>>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}
