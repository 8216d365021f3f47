import type { OfficerCase } from '@tongban/contracts/officer-cases.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { useLanguage } from '../../../app/language.tsx'

export function SiteVisits({ visits }: { visits: OfficerCase['siteVisits'] }) {
  const { language, say } = useLanguage()
  return (
    <section className="panel">
      <h2>{say('visit.title')}</h2>
      {visits.map(({ on, officers, findings, passed }) => (
        <article key={`${on}-${findings}`} className="visit" lang="zh-CN">
          <p>
            <b className={passed ? 'good' : 'bad'}>
              {passed ? `✓ ${say('visit.passed')}` : `✕ ${say('visit.failed')}`}
            </b>{' '}
            <time dateTime={on}>{formatDay(on, language)}</time> · {officers.join('、')}
          </p>
          <p className="kept-lines">{findings}</p>
        </article>
      ))}
    </section>
  )
}
