import { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import type { LintFinding } from '@tongban/contracts/catalog.ts'
import { ItemDefinition } from '@tongban/contracts/items.ts'
import { completed } from './complete-draft.ts'
import { type Blank, blanksIn } from './draft-blanks.ts'
import type { Loose } from './draft-shape.ts'
import { lintItem } from './lint.ts'
import { lintBasicItem } from './lint-basic.ts'
import type { LintContext } from './lint-rule.ts'

export type ItemDraft = Loose<ItemDefinition>
export type BasicDraft = Loose<BasicDefinition>

/** The sentence for a keyword of JSON Schema. */
export type SayBlank = (code: string, params: Blank['params']) => string

/** What is still missing in a draft and what the quality rules say of the rest. It can be published without an error. */
export function draftFindings(draft: ItemDraft, say: SayBlank, context: LintContext = {}): LintFinding[] {
  const blanks = blankFindings([...blanksIn(ItemDefinition, draft)], say)
  const missing = blanks.map(({ path }) => path)
  const lint = lintItem(completed<ItemDefinition>(ItemDefinition, draft), context)
  const hasLimits = !missing.some((blank) => LIMITS.test(blank))
  const hasVisits = !missing.includes('/visits')
  return [
    ...blanks,
    ...lint.filter(
      ({ rule, path }) =>
        !missing.some((blank) => isAbout(path, blank)) &&
        (hasLimits || !rule.startsWith('limit.')) &&
        (hasVisits || !rule.startsWith('visits.')),
    ),
  ]
}

/** The same of an entry of the 基本目录, of which most is shape. */
export const basicDraftFindings = (draft: BasicDraft, say: SayBlank): LintFinding[] => [
  ...blankFindings([...blanksIn(BasicDefinition, draft)], say),
  ...lintBasicItem(draft),
]

const blankFindings = (blanks: readonly Blank[], say: SayBlank): LintFinding[] =>
  blanks.map(({ path, code, params }) => ({
    rule: `shape.${code}`,
    level: 'error',
    path,
    message: say(code, params),
  }))

/** Rules that compare a limit with other things find them wrong while there is none. */
const LIMITS = /^\/(statutory|promised)\//

/** What is said of a place that is blank, or of something of which a part is blank, is about nothing. */
function isAbout(path: string, blank: string): boolean {
  const isPartBlank = blank.startsWith(`${path}/`) && !/^\d/.test(blank.slice(path.length + 1))
  return path === blank || path.startsWith(`${blank}/`) || isPartBlank
}
