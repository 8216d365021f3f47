import type { Mark as MarkName } from '@tongban/contracts/standards.ts'
import { MARK_SIGNS, standardsWords } from '@tongban/i18n/standards.ts'
import { useLanguage } from '../../app/language.tsx'

/** How an aspect stands to the standard: ground, sign and word. */
export function Mark({ mark }: { mark: MarkName }) {
  const { language } = useLanguage()
  return (
    <span className={`mark mark-${mark}`}>
      <span aria-hidden="true">{MARK_SIGNS[mark]}</span> {standardsWords(language)(`mark.${mark}`)}
    </span>
  )
}
