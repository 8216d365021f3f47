import type { LintFinding } from '@tongban/contracts/catalog.ts'
import type { ItemDefinition } from '@tongban/contracts/items.ts'
import { findingsOf, LINT_RULES } from './lint.ts'

/** Values that are told apart; then memory begins anew. */
const MOST_VALUES = 2_000

const READ = [...new Set(LINT_RULES.flatMap(({ reads }) => reads))]
/** Which rules read a member, by their place. */
const READERS = new Map(
  READ.map((member) => [member, LINT_RULES.flatMap(({ reads }, at) => (reads.includes(member) ? [at] : []))]),
)

/**
 * Lints definitions that have most parts in common (see `SharedParts`), one after another, as the rows of one file. It
 * finds what `lintItem` finds, in the same order; a rule looks again only where a part that it reads is one that it has
 * not seen lately, and findings that are found again are the same objects.
 */
export class AlikeLinter {
  #last: Partial<ItemDefinition> = {}
  #numbers = new Map<unknown, number>()
  #remembered = LINT_RULES.map(() => new Map<string, readonly LintFinding[]>())
  readonly #found: (readonly LintFinding[] | undefined)[] = LINT_RULES.map(() => undefined)

  lint(definition: ItemDefinition): LintFinding[] {
    if (this.#numbers.size > MOST_VALUES) {
      this.#numbers = new Map()
      this.#remembered = LINT_RULES.map(() => new Map())
    }
    for (const member of READ)
      if (definition[member] !== this.#last[member])
        for (const at of READERS.get(member) ?? []) this.#found[at] = undefined
    this.#last = definition
    const found: LintFinding[] = []
    LINT_RULES.forEach((rule, at) => {
      const findings = this.#found[at] ?? this.#lookedUp(at, rule, definition)
      this.#found[at] = findings
      found.push(...findings)
    })
    return found
  }

  #lookedUp(at: number, rule: (typeof LINT_RULES)[number], definition: ItemDefinition) {
    const key = rule.reads.map((member) => this.#numberOf(definition[member])).join(' ')
    const known = this.#remembered[at]?.get(key)
    if (known) return known
    const findings = findingsOf(rule, definition)
    this.#remembered[at]?.set(key, findings)
    return findings
  }

  #numberOf(value: unknown): number {
    const known = this.#numbers.get(value)
    if (known !== undefined) return known
    const number = this.#numbers.size
    this.#numbers.set(value, number)
    return number
  }
}
