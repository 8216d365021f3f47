import { FAILURES, type FailureCode } from '@tongban/contracts/failures.ts'
import { LARGEST_UPLOAD_MB } from '@tongban/contracts/upload-limits.ts'
import { failureWords } from '@tongban/i18n/failures.ts'
import type { Language } from '@tongban/i18n/translator.ts'
import { problemLine } from '../problem-line.ts'

/** An upload that was posted without a script comes back with the code of its failure in the address. */
export function uploadRefusal(code: string | undefined, language: Language): string | null {
  if (code === undefined || !isFailureCode(code)) return null
  return problemLine(failureWords(code, language, { limit: LARGEST_UPLOAD_MB }), language)
}

const isFailureCode = (code: string): code is FailureCode => Object.hasOwn(FAILURES, code)
