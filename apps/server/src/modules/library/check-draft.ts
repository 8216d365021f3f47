import { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import type { LintFinding } from '@tongban/contracts/catalog.ts'
import { ItemDefinition } from '@tongban/contracts/items.ts'
import { changeWords } from '@tongban/i18n/changes.ts'
import { validationMessage } from '@tongban/i18n/validation.ts'
import { type BoundAspect, basicConflicts, isAllowedBefore } from '@tongban/law/catalog/basic-conflicts.ts'
import { completed } from '@tongban/law/catalog/complete-draft.ts'
import {
  type BasicDraft,
  basicDraftFindings,
  draftFindings,
  type ItemDraft,
  type SayBlank,
} from '@tongban/law/catalog/draft-findings.ts'
import type { LintContext } from '@tongban/law/catalog/lint-rule.ts'
import type { Reading } from '../../kernel/work.ts'
import { type Authority, findBasicItem, judgeBasicItem, judgeItem } from '../catalog/index.ts'

/** What a draft of an item is checked with. */
export type ItemCheck = {
  readonly authority: Authority
  readonly sequence: number
  readonly context: LintContext
  /** In what it may differ from the basic item: asked for with this change. */
  readonly asked: readonly BoundAspect[]
  /** Allowed before, to what is in force. */
  readonly allowed: readonly BoundAspect[]
  readonly inForce?: ItemDraft
}

/** 自查 of one item: shape, quality rules, compilers, examples, and the basic item it implements. */
export async function checkItemDraft(
  reading: Reading,
  draft: ItemDraft,
  check: ItemCheck,
): Promise<LintFinding[]> {
  const { authority, sequence, context } = check
  const findings = draftFindings(draft, sayIn(reading), context)
  const definition = completed<ItemDefinition>(ItemDefinition, draft)
  const isWhole = !findings.some(({ rule }) => rule.startsWith('shape.'))
  const judgement = isWhole ? await judgeItem(reading, { authority, sequence, definition }) : undefined
  const known = new Set(findings.map(({ path }) => path))
  const faults = judgement?.ok === false ? judgement.faults.filter(({ path }) => !known.has(path)) : []
  return [
    ...findings,
    ...faults.map(
      ({ path, code, message }): LintFinding => ({ rule: `compile.${code}`, level: 'error', path, message }),
    ),
    ...(await againstBasic(reading, definition, check)).filter(({ path }) => !isBlank(findings, path)),
  ]
}

async function againstBasic(
  { db, language }: Reading,
  definition: ItemDefinition,
  { asked, allowed, inForce }: ItemCheck,
): Promise<LintFinding[]> {
  // 一件事 is put together by the locality and has no entry in the 基本目录.
  if (definition.bundle) return []
  const basic = await findBasicItem(db, definition.basicCode)
  if (basic?.status !== 'published') {
    const message = changeWords(language)('fault.basic_unknown')
    return [{ rule: 'basic.unknown', level: 'error', path: '/basicCode', message }]
  }
  const say = changeWords(language)
  const before = inForce
    ? basicConflicts(completed<ItemDefinition>(ItemDefinition, inForce), basic.definition)
    : []
  return basicConflicts(definition, basic.definition).map((conflict) => {
    const { aspect, path, message } = conflict
    return asked.includes(aspect) || isAllowedBefore(conflict, allowed, before)
      ? { rule: `basic.${aspect}`, level: 'warning', path, message: say('fault.excepted', { message }) }
      : { rule: `basic.${aspect}`, level: 'error', path, message }
  })
}

const isBlank = (findings: readonly LintFinding[], path: string): boolean =>
  findings.some(
    (one) => one.rule.startsWith('shape.') && (one.path === path || one.path.startsWith(`${path}/`)),
  )

/** The same of an entry of the 基本目录. */
export async function checkBasicDraft(
  reading: Reading,
  draft: BasicDraft,
  isNew: boolean,
): Promise<LintFinding[]> {
  const findings = basicDraftFindings(draft, sayIn(reading))
  const judgement =
    findings.length > 0 ? undefined : judgeBasicItem(reading, completed(BasicDefinition, draft))
  const faults = judgement?.ok === false ? judgement.faults : []
  const isTaken =
    isNew && draft.code !== undefined && (await findBasicItem(reading.db, draft.code)) !== undefined
  return [
    ...findings,
    ...faults.map(
      ({ path, code, message }): LintFinding => ({ rule: `compile.${code}`, level: 'error', path, message }),
    ),
    ...(isTaken ? [takenFinding(reading, draft.code ?? '')] : []),
  ]
}

const takenFinding = ({ language }: Reading, code: string): LintFinding => ({
  rule: 'code.taken',
  level: 'error',
  path: '/code',
  message: changeWords(language)('fault.code_taken', { code }),
})

const sayIn =
  ({ language }: Reading): SayBlank =>
  (code, params) =>
    validationMessage(language, code, params)
