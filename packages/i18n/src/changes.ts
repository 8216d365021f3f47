import type { ChangeKind } from '@tongban/contracts/changes.ts'
import { changes as en } from './en/changes.ts'
import { translator } from './translator.ts'
import { changes as zh } from './zh/changes.ts'

export const changeWords = translator({ zh, en })

/** 公告 titles; official text, in Chinese in every language of the screen. */
const TITLES: Readonly<Record<ChangeKind, (names: string, into: string) => string>> = {
  add: (_, into) => `关于新增${into}的公告`,
  amend: (names) => `关于调整${names}的公告`,
  split: (names, into) => `关于将${names}拆分为${into}的公告`,
  merge: (names, into) => `关于将${names}合并为${into}的公告`,
  suspend: (names) => `关于暂停办理${names}的公告`,
  resume: (names) => `关于恢复办理${names}的公告`,
  cancel: (names) => `关于取消${names}的公告`,
}

/** Whose notice it is: notices of an authority are numbered by the year. */
type Numbered = { readonly authority: string; readonly year: number; readonly number: number }

/** @param before names of what the change is about. @param after names of what it brings */
export function noticeTitle(
  kind: ChangeKind,
  before: readonly string[],
  after: readonly string[],
  { authority, year, number }: Numbered,
): string {
  return `${authority}${TITLES[kind](quoted(before), quoted(after))}（${year}年第${number}号）`
}

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、')

/** Opinions often given in a review; official text. */
export const REVIEW_OPINIONS = {
  approved: ['依据充分，要素齐全，与基本目录一致，同意。', '经审核，符合法律、法规、规章规定，同意。'],
  returned: ['以下内容请按批注修改后重新提交：', '调整依据不充分，请补充上位法或者文件依据。'],
} as const
