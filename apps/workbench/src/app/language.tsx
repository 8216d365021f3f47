import { LANGUAGE_TAGS, LANGUAGES, type Language } from '@tongban/i18n/translator.ts'
import { type WorkbenchSay, workbenchWords } from '@tongban/i18n/workbench.ts'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { queries } from '../api/queries.ts'

type Spoken = {
  readonly language: Language
  readonly say: WorkbenchSay
  setLanguage(language: Language): void
}

const LanguageContext = createContext<Spoken>({
  language: 'zh',
  say: workbenchWords('zh'),
  setLanguage() {},
})

export const useLanguage = () => useContext(LanguageContext)

/** The choice is the cookie of the whole platform, because the server words its answers by it. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(chosenLanguage)
  useEffect(() => {
    document.documentElement.lang = LANGUAGE_TAGS[language]
  }, [language])
  const spoken: Spoken = {
    language,
    say: workbenchWords(language),
    setLanguage(chosen) {
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store needs a secure origin, which test servers lack
      document.cookie = `language=${chosen}; path=/; max-age=31536000; samesite=lax`
      setLanguage(chosen)
      void queries.invalidateQueries()
    },
  }
  return <LanguageContext value={spoken}>{children}</LanguageContext>
}

function chosenLanguage(): Language {
  const chosen = /(?:^|; )language=(\w+)/.exec(document.cookie)?.[1]
  return (
    LANGUAGES.find((language) => language === chosen) ?? (navigator.language.startsWith('en') ? 'en' : 'zh')
  )
}
