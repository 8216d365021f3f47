import type { Change } from '@tongban/contracts/changes.ts'
import { changeWords } from '@tongban/i18n/changes.ts'
import { formatInstant } from '@tongban/i18n/format.ts'
import { useLanguage } from '../../../app/language.tsx'

/** What the reviewers said, newest first. */
export function Opinions({ change }: { change: Change }) {
  const { language, say } = useLanguage()
  const words = changeWords(language)
  if (change.opinions.length === 0) return <p className="soft">{say('library.no_opinions')}</p>
  return (
    <ul className="opinions panel">
      {change.opinions.toReversed().map(({ kind, round, outcome, opinion, remarks, reviewer, at }) => (
        <li key={`${round}-${kind}`}>
          <b>{words(`review_kind.${kind}`)}</b>{' '}
          <b className={outcome === 'approved' ? 'good' : 'bad'}>
            {outcome === 'approved' ? '✓' : '↩'} {words(`review_outcome.${outcome}`)}
          </b>{' '}
          <span className="soft">
            {reviewer} · <time dateTime={at}>{formatInstant(at, language)}</time>
          </span>
          <p lang="zh-CN" className="kept-lines">
            {opinion}
          </p>
          {remarks.length > 0 && (
            <p className="soft">{say('library.remark_count', { count: remarks.length })}</p>
          )}
        </li>
      ))}
    </ul>
  )
}
