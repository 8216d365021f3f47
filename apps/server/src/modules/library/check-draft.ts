import { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import type { LintFinding } from '@tongban/contracts/catalog.ts'
import { ItemDefinition } from '@tongban/contracts/items.ts'
import { changeWords } from '@tongban/i18n/changes.ts'
import { validationMessage } from '@tongban/i18n/validation.ts'
import { basicConflicts } from '@tongban/law/catalog/basic-conflicts.ts'
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
  /** In what it may differ from the basic item: asked for with this change, or allowed before. */
  readonly excepted: readonly string[]
}

/** 自查 of one item: shape, quality rules, compilers, examples, and the basic item it implements. */
export async function checkItemDraft(
  reading: Reading,
  draft: ItemDraft,
  { authority, sequence, context, excepted }: ItemCheck,
): Promise<LintFinding[]> {
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
    ...(await againstBasic(reading, definition, excepted)).filter(({ path }) => !isBlank(findings, path)),
  ]
}

async function againstBasic(
  { db, language }: Reading,
  definition: ItemDefinition,
  excepted: readonly string[],
): Promise<LintFinding[]> {
  // 一件事 is put together by the locality and has no entry in the 基本目录.
  if (definition.bundle) return []
  const basic = await findBasicItem(db, definition.basicCode)
  if (basic?.status !== 'published') {
    const message = changeWords(language)('fault.basic_unknown')
    return [{ rule: 'basic.unknown', level: 'error', path: '/basicCode', message }]
  }
  const say = changeWords(language)
  return basicConflicts(definition, basic.definition).map(({ aspect, path, message }) =>
    excepted.includes(aspect)
      ? { rule: `basic.${aspect}`, level: 'warning', path, message: say('fault.excepted', { message }) }
      : { rule: `basic.${aspect}`, level: 'error', path, message },
  )
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
