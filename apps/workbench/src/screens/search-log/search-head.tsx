import type { ReactNode } from 'react'
import { NavLink, useLocation } from 'react-router'
import { useLanguage } from '../../app/language.tsx'
import { PageHead } from '../../show/page-head.tsx'
import './search-log.css'

const TABS = [
  { to: '/search-log', word: 'search_log.tab_questions' },
  { to: '/search-log/synonyms', word: 'search_log.tab_synonyms' },
] as const

/** What people ask, and the words that help them find it. */
export function SearchHead({ text, children }: { text: ReactNode; children?: ReactNode }) {
  const { say } = useLanguage()
  const { pathname } = useLocation()
  const tab = TABS.find(({ to }) => to === pathname)
  return (
    <>
      <PageHead title={say('room.search_log')} part={tab && say(tab.word)} text={text}>
        {children}
      </PageHead>
      <nav className="search-log-tabs" aria-label={say('room.search_log')}>
        {TABS.map(({ to, word }) => (
          <NavLink key={to} to={to} end>
            {say(word)}
          </NavLink>
        ))}
      </nav>
    </>
  )
}
