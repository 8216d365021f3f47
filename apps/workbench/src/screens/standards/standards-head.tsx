import type { ReactNode } from 'react'
import { NavLink, useLocation } from 'react-router'
import { useLanguage } from '../../app/language.tsx'
import { PageHead } from '../../show/page-head.tsx'
import './standards.css'

const TABS = [
  { to: '/standards', word: 'standards.tab_compare', end: true },
  { to: '/standards/report', word: 'standards.tab_report', end: false },
  { to: '/standards/lists', word: 'standards.tab_lists', end: false },
  { to: '/standards/intermediaries', word: 'standards.tab_intermediaries', end: false },
] as const

/** The heading of the room with its four parts. */
export function StandardsHead({
  title,
  text,
  children,
}: {
  title?: string
  text?: ReactNode
  children?: ReactNode
}) {
  const { say } = useLanguage()
  const { pathname } = useLocation()
  const tab = title === undefined ? TABS.find(({ to }) => to === pathname) : undefined
  return (
    <>
      <PageHead title={title ?? say('room.standards')} part={tab && say(tab.word)} text={text}>
        {children}
      </PageHead>
      <nav className="standards-tabs" aria-label={say('standards.tabs')}>
        {TABS.map(({ to, word, end }) => (
          <NavLink key={to} to={to} end={end}>
            {say(word)}
          </NavLink>
        ))}
      </nav>
    </>
  )
}
