import type { BasicDefinition } from '@tongban/contracts/basic-items.ts'
import type { LintFinding } from '@tongban/contracts/catalog.ts'

/** What rules say of an entry of the 基本目录, or of as much of it as there is. */
export function lintBasicItem({
  code,
  type,
  legalBases = [],
}: {
  readonly [Key in 'code' | 'type']?: BasicDefinition[Key] | undefined
} & { readonly legalBases?: readonly unknown[] | undefined }): LintFinding[] {
  const needsBasis = type !== undefined && type !== '20' && legalBases.length === 0
  const isOfOtherType = code?.length === CODE_LENGTH && type !== undefined && code.slice(2, 4) !== type
  return [
    ...finding(needsBasis, 'complete.basis', '/legalBases', '请填写设定依据，精确到条款'),
    ...finding(
      isOfOtherType,
      'code.type',
      '/code',
      `基本编码第3至4位是“${code?.slice(2, 4)}”，与事项类型“${type}”不一致`,
    ),
  ]
}

const CODE_LENGTH = 12

const finding = (isOne: boolean, rule: string, path: string, message: string): LintFinding[] =>
  isOne ? [{ rule, level: 'error', path, message }] : []
