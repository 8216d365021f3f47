import type { ConsultationEntry } from '@tongban/contracts/consultations.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { useLanguage } from '../../app/language.tsx'

/** Questions and answers in their order, with the passages that were quoted. */
export function Entries({ entries }: { entries: readonly ConsultationEntry[] }) {
  const { language, say } = useLanguage()
  return (
    <ol className="entries">
      {entries.map(({ kind, by, at, text, quotes }) => (
        <li key={`${kind}${at}`} className={`panel entry-${kind}`}>
          <h2>{by ? <span lang="zh-CN">{by}</span> : say('consultation.asker')}</h2>
          <time className="soft" dateTime={at}>
            {formatInstant(at, language)}
          </time>
          <p className="entry-text" lang="zh-CN">
            {text}
          </p>
          {quotes.map((quote) => (
            <blockquote key={quote.field} lang="zh-CN">
              {quote.text}
              <footer className="soft">{say('consultation.quoted')}</footer>
            </blockquote>
          ))}
        </li>
      ))}
    </ol>
  )
}
