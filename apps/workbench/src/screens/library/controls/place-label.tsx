import { placeName } from '@tongban/i18n/definition.ts'
import { useLanguage } from '../../../app/language.tsx'
import { usePlace } from '../editor/editor-context.tsx'
import { propertiesIn } from '../editor/pointer.ts'

/** The name of a place, and that it still has to be filled in. */
export function PlaceLabel({ at, label }: { at: string; label?: string | undefined }) {
  const { language, say } = useLanguage()
  const { isBlank } = usePlace(at)
  return (
    <>
      {label ?? placeName(language, propertiesIn(at))}
      {isBlank && <span className="place-blank">{say('library.blank')}</span>}
    </>
  )
}
