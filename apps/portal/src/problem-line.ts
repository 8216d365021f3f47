import type { Problem } from '@tongban/contracts/failures.ts'
import { t } from '@tongban/i18n/portal.ts'
import type { Language } from '@tongban/i18n/translator.ts'

/** What is wrong and what to do, in one line, as it stands beside a field. */
export const problemLine = (
  { title, detail }: Pick<Problem, 'title' | 'detail'>,
  language: Language,
): string => t(language)('problem.line', { title, detail })
