import type { ResultOf } from '@tongban/contracts/route.ts'
import type { getSearchFigures } from '@tongban/contracts/search.ts'
import { formatDay } from '@tongban/i18n/format.ts'
import { LANGUAGE_TAGS } from '@tongban/i18n/translator.ts'
import type { ReactNode } from 'react'
import { useLanguage } from '../../app/language.tsx'

type SearchFigures = ResultOf<typeof getSearchFigures>

/** How well people find: shares, days, and the places of what they open. */
export function SearchFigures({ figures }: { figures: SearchFigures }) {
  const { language, say } = useLanguage()
  const percent = new Intl.NumberFormat(LANGUAGE_TAGS[language], {
    style: 'percent',
    maximumFractionDigits: 1,
  })
  const { asked, unanswered, clicked, daily, ranks } = figures
  const share = (part: number) => (asked === 0 ? '–' : percent.format(part / asked))
  return (
    <>
      <dl className="search-figures">
        <Figure label={say('search_log.asked_total')}>{asked}</Figure>
        <Figure label={say('search_log.unanswered_share')}>{share(unanswered)}</Figure>
        <Figure label={say('search_log.clicked_share')}>{share(clicked)}</Figure>
      </dl>
      <div className="search-charts">
        <Columns
          title={say('search_log.daily')}
          columns={daily.map(({ day, asked, unanswered }) => ({
            key: day,
            label: formatDay(day, language),
            value: asked,
            marked: unanswered,
            text: say('search_log.daily_text', { asked, unanswered }),
          }))}
        />
        <Columns
          title={say('search_log.ranks')}
          columns={ranks.map(({ rank, clicks }) => ({
            key: String(rank),
            label: say('search_log.place', { rank }),
            value: clicks,
            marked: 0,
            text: say('search_log.clicks_text', { count: clicks }),
          }))}
        />
      </div>
    </>
  )
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="figures">{children}</dd>
    </div>
  )
}

type ColumnOf = { key: string; label: string; value: number; marked: number; text: string }

/** Columns of one scale; the marked part of each stands out. What they show is also there as text. */
function Columns({ title, columns }: { title: string; columns: readonly ColumnOf[] }) {
  const { say } = useLanguage()
  const most = Math.max(1, ...columns.map(({ value }) => value))
  return (
    <figure className="search-chart">
      <figcaption>{title}</figcaption>
      {columns.length === 0 && <p className="soft">{say('search_log.no_figures')}</p>}
      <ul>
        {columns.map(({ key, label, value, marked, text }) => (
          <li key={key} title={`${label}：${text}`}>
            <span className="visually-hidden">
              {label} {text}
            </span>
            <span className="search-column" aria-hidden="true" style={{ height: `${(value / most) * 100}%` }}>
              <i style={{ height: `${value === 0 ? 0 : (marked / value) * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </figure>
  )
}
