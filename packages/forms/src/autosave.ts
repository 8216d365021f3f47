import type { Answers, FieldProblem } from '@tongban/contracts/forms.ts'
import { type EditConflict, isSameAnswer, mergeEdits } from '@tongban/law/forms/merge-edits.ts'

/** What the server says to a save of the revision the page knew. */
export type SaveAnswer =
  | { readonly kind: 'saved'; readonly revision: number }
  /** Someone saved in between (draft.stale): what is stored now. */
  | { readonly kind: 'stale'; readonly revision: number; readonly answers: Answers }
  /** The session has ended. */
  | { readonly kind: 'signed_out' }
  /** The content cannot be a draft (form.invalid). */
  | { readonly kind: 'refused'; readonly problems: readonly FieldProblem[] }
  /** Nothing more can be saved here: the mandate has ended, or the draft was submitted or deleted elsewhere. */
  | { readonly kind: 'barred' }

/** Rejects when the server cannot be reached. */
export type Save = (answers: Answers, revision: number) => Promise<SaveAnswer>

export type SaveState =
  | 'idle'
  | 'saving'
  | 'saved'
  | 'offline'
  | 'signed_out'
  | 'conflict'
  | 'refused'
  | 'barred'

export interface AutosaveListener {
  /** `revision` is the newest one known of the draft. */
  state(state: SaveState, revision: number): void
  /** Another device's changes were taken over: show them. */
  merged(answers: Answers): void
  /** Both changed the same fields; nothing more is saved until `resolve`. */
  conflicts(conflicts: readonly EditConflict[]): void
  problems(problems: readonly FieldProblem[]): void
}

const PAUSE_MS = 800
const FIRST_RETRY_MS = 2000
const LONGEST_RETRY_MS = 30_000

/**
 * Saves a draft a moment after the last change, one save at a time. What could not be saved is tried again, sooner
 * when the connection is back. When another device saved meanwhile, both edits are joined field by field.
 */
export class Autosave {
  readonly #save: Save
  readonly #listener: AutosaveListener
  /** What the server holds as of `#revision`. */
  #stored: Answers
  #revision: number
  readonly #fileFields: ReadonlySet<string>
  #current: Answers
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<void> | undefined
  #retryMs = FIRST_RETRY_MS
  #isBlocked = false

  /** @param fileFields ids of the fields whose answers are lists of files */
  constructor(
    save: Save,
    listener: AutosaveListener,
    stored: Answers,
    revision: number,
    fileFields: ReadonlySet<string> = new Set(),
  ) {
    this.#save = save
    this.#listener = listener
    this.#stored = stored
    this.#current = stored
    this.#revision = revision
    this.#fileFields = fileFields
  }

  change(answers: Answers): void {
    this.#current = answers
    if (!this.#isBlocked) this.#schedule(PAUSE_MS)
  }

  /** Saves at once what is not yet saved, for example before the page is left. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    await this.#running
    if (this.#isBlocked || isSameAnswer(this.#current, this.#stored)) return
    this.#running = this.#saveOnce()
    await this.#running
    this.#running = undefined
  }

  /** The draft was changed by another request of this page, such as an upload: what is stored now. */
  changedElsewhere(answers: Answers, revision: number): void {
    if (revision > this.#revision) this.#join(answers, revision)
  }

  /** Ends a conflict with the answers as they were chosen. */
  resolve(answers: Answers): void {
    this.#isBlocked = false
    this.#current = answers
    this.#saveTheRest()
  }

  stop(): void {
    clearTimeout(this.#timer)
  }

  #schedule(afterMs: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), afterMs)
  }

  /** After another device's edit was joined: there may be nothing of ours left to save. */
  #saveTheRest(): void {
    if (isSameAnswer(this.#current, this.#stored)) this.#listener.state('saved', this.#revision)
    else this.#schedule(0)
  }

  async #saveOnce(): Promise<void> {
    const sent = this.#current
    this.#listener.state('saving', this.#revision)
    try {
      this.#heard(sent, await this.#save(sent, this.#revision))
    } catch {
      this.#tryLater('offline')
    }
  }

  #tryLater(state: SaveState): void {
    this.#listener.state(state, this.#revision)
    this.#schedule(this.#retryMs)
    this.#retryMs = Math.min(this.#retryMs * 2, LONGEST_RETRY_MS)
  }

  #heard(sent: Answers, answer: SaveAnswer): void {
    if (answer.kind !== 'signed_out') this.#retryMs = FIRST_RETRY_MS
    // What came later, such as an upload, may have been heard of before.
    if ('revision' in answer && answer.revision < this.#revision) {
      this.#saveTheRest()
      return
    }
    switch (answer.kind) {
      case 'saved':
        this.#stored = sent
        this.#revision = answer.revision
        this.#listener.state('saved', this.#revision)
        if (!isSameAnswer(this.#current, sent)) this.#schedule(PAUSE_MS)
        return
      case 'stale':
        this.#join(answer.answers, answer.revision)
        return
      case 'refused':
        this.#listener.state('refused', this.#revision)
        this.#listener.problems(answer.problems)
        return
      case 'barred':
        this.#isBlocked = true
        this.#listener.state('barred', this.#revision)
        return
      case 'signed_out':
        this.#tryLater('signed_out')
    }
  }

  #join(theirs: Answers, revision: number): void {
    const { answers, conflicts } = mergeEdits(this.#stored, this.#current, theirs, this.#fileFields)
    this.#stored = theirs
    this.#revision = revision
    this.#current = answers
    this.#listener.merged(answers)
    if (conflicts.length === 0) {
      this.#saveTheRest()
      return
    }
    this.#isBlocked = true
    this.#listener.state('conflict', this.#revision)
    this.#listener.conflicts(conflicts)
  }
}
