import type { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import type { LintFinding } from '@tongban/contracts/catalog.ts'
import type { Change, DraftDefinition } from '@tongban/contracts/changes.ts'
import { ItemDefinition } from '@tongban/contracts/items.ts'
import type { Vocabulary } from '@tongban/contracts/library.ts'
import { changeWords } from '@tongban/i18n/changes.ts'
import type { Language } from '@tongban/i18n/translator.ts'
import { validationMessage } from '@tongban/i18n/validation.ts'
import { basicConflicts, isAllowedBefore } from '@tongban/law/catalog/basic-conflicts.ts'
import { completed } from '@tongban/law/catalog/complete-draft.ts'
import { basicDraftFindings, draftFindings } from '@tongban/law/catalog/draft-findings.ts'
import type { LintContext } from '@tongban/law/catalog/lint-rule.ts'
import { isItemDraft } from './whole.ts'

type Checked = {
  readonly change: Pick<Change, 'layer' | 'exceptions' | 'basicItems' | 'allowedBefore' | 'concerned'>
  readonly draft: string
  readonly definition: DraftDefinition
  readonly vocabulary: Vocabulary | undefined
  readonly language: Language
}

/** What can be said of a draft while it is typed; the server's check says the same and compiles besides. */
export function findingsOf({ change, draft, definition, vocabulary, language }: Checked): LintFinding[] {
  const say = (code: string, params: Readonly<Record<string, unknown>>) =>
    code === 'required' ? changeWords(language)('fault.blank') : validationMessage(language, code, params)
  if (!isItemDraft(definition) || change.layer === 'basic')
    return basicDraftFindings({ effectiveOn: '2000-01-01', ...definition }, say)
  const found = draftFindings(definition, say, contextOf(vocabulary))
  const basic = change.basicItems.find(
    (one): one is BasicDefinition => 'code' in one && one.code === definition.basicCode,
  )
  if (!basic) return found
  const blanks = new Set(found.map(({ path }) => path.split('/')[1]))
  const excepted = new Set(
    change.exceptions.filter((exception) => exception.draft === draft).map(({ aspect }) => aspect),
  )
  const [standing] = change.allowedBefore.length > 0 ? change.concerned : []
  const before = standing ? conflictsOf(standing.definition, basic) : []
  const conflicts = conflictsOf(definition, basic)
    .filter(({ path, aspect }) => !excepted.has(aspect) && !(blanks.has(path.slice(1)) && aspect !== 'basis'))
    .filter((conflict) => !isAllowedBefore(conflict, change.allowedBefore, before))
    .map(
      ({ aspect, path, message }): LintFinding => ({
        rule: `basic.${aspect}`,
        level: 'error',
        path,
        message,
      }),
    )
  return [...found, ...conflicts]
}

const conflictsOf = (definition: DraftDefinition, basic: BasicDefinition) =>
  isItemDraft(definition) ? basicConflicts(completed<ItemDefinition>(ItemDefinition, definition), basic) : []

const contextOf = (vocabulary: Vocabulary | undefined): LintContext =>
  vocabulary
    ? {
        checks: new Set(vocabulary.checks.map(({ key }) => key)),
        licenceTypes: new Set(vocabulary.licenceTypes.map(({ key }) => key)),
      }
    : {}
