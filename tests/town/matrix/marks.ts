import type { Known } from '../contract-input.ts'

/**
 * Whose something is, in the words of the policies: a part of what one person, firm or office has, that some may know
 * and all others may not.
 */
export type Scope =
  | 'firm.name'
  | 'firm.case'
  | 'firm.question'
  | 'firm.private'
  | 'citizen.name'
  | 'citizen.case'
  | 'citizen.draft'
  | 'citizen.private'
  | 'kinship'
  | 'client'
  | 'change'
  | 'export'
  | 'staff'

/** What is sown to be found where it must not be: words and ids, each with whose it is. */
export class Marks {
  private readonly scopes = new Map<string, Scope>()

  /** Words too short to be nobody else's are no marks. */
  sow(scope: Scope, ...words: readonly (string | null | undefined)[]): void {
    for (const word of words) {
      if (!word || word.length < 3) throw new Error(`no mark of ${scope}: ${word}`)
      this.scopes.set(word, scope)
    }
  }

  /** Whose a row is; undefined: anybody's. */
  scopeOf(word: string): Scope | undefined {
    return this.scopes.get(word)
  }

  /** The marks in a text that neither belong to what may be known nor stood in the question itself. */
  foundIn(text: string, knows: ReadonlySet<Scope>, asked: string): string[] {
    return [...this.scopes]
      .filter(([word, scope]) => !knows.has(scope) && text.includes(word) && !asked.includes(word))
      .map(([word, scope]) => `${scope}: ${word}`)
  }
}

/** Rows of one owner by the names that routes have for them, and what one would search for. */
export type Target = { readonly rows: Known; readonly words: readonly string[]; readonly scope: Scope }
