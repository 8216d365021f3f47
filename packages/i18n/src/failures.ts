import type { FailureCode } from '@tongban/contracts/failures.ts'
import { failures as en } from './en/failures.ts'
import { fill, type Language } from './translator.ts'
import { failures as zh } from './zh/failures.ts'

/** Of every failure: what happened, and what to do about it (design law 8). */
export type FailureWords = Readonly<Record<FailureCode, readonly [title: string, detail: string]>>

const WORDS: Record<Language, FailureWords> = { zh, en }

/** `title` and `detail` of an RFC 9457 problem document. */
export function failureWords(
  code: FailureCode,
  language: Language,
  params: Record<string, string | number> = {},
): { title: string; detail: string } {
  const [title, detail] = WORDS[language][code]
  return { title: fill(title, params), detail: fill(detail, params) }
}
