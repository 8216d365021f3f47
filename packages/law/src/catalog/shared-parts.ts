/** Characters of remembered parts; then memory begins anew. */
const MOST_CHARACTERS = 1_000_000

/**
 * Gives definitions that say the same in a part the same object for it, so that what is worked out of a part (its text,
 * what the linter finds in it) can be kept by identity. What it gives must not be changed.
 */
export class SharedParts {
  readonly #known = new Map<string, object>()
  /** Of each shared part, as far as it was asked for. */
  readonly #texts = new Map<object, string | undefined>()
  #characters = 0

  /** The definition with equal members that others have too. */
  share<Definition extends object>(definition: Definition): Definition {
    const shared = { ...definition }
    for (const name in shared) {
      const part = shared[name]
      if (typeof part === 'object' && part !== null) shared[name] = this.#only(part)
    }
    return shared
  }

  /** What `make` writes of a part, written once for a shared one; always asked with the same `make`. */
  textOf(part: object, make: (part: object) => string): string {
    const known = this.#texts.get(part)
    if (known !== undefined) return known
    const text = make(part)
    if (this.#texts.has(part)) this.#texts.set(part, text)
    return text
  }

  #only<Part extends object>(part: Part): Part {
    if (this.#texts.has(part)) return part
    const text = JSON.stringify(part)
    const known = this.#known.get(text)
    // Of the same text, so of the same shape.
    if (known) return known as Part
    if (text.length > MOST_CHARACTERS / 10) return part
    if (this.#characters > MOST_CHARACTERS) this.#forget()
    this.#characters += text.length
    this.#known.set(text, part)
    this.#texts.set(part, undefined)
    return part
  }

  #forget(): void {
    this.#known.clear()
    this.#texts.clear()
    this.#characters = 0
  }
}
